import { createHash } from 'node:crypto'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Request } from 'express'
import type { IntakeOptions } from '../options'
import { faceOf, type Shown, type Waiting } from './receive'

/** Look-ups a minute from one address: a code has 84 bits, this keeps the database free of guessing. */
const PER_MINUTE = 20

export type LookedUp =
  | { kind: 'shown'; hash: string; shown: Shown | Waiting }
  | { kind: 'unknown' }
  | { kind: 'wait'; seconds: number }

/**
 * The case of a number and its code. A wrong number, a wrong code and none at all take the same way and get the same
 * answer: one question to the database, by a hash that every text has.
 */
export function lookUps({ pool, code, askerOf }: IntakeOptions) {
  const counted = new RateLimiterMemory({ points: PER_MINUTE, duration: 60 })

  return async (req: Request, number: string, typed: string): Promise<LookedUp> => {
    const left = await counted.consume(askerOf(req)).catch((refused: { msBeforeNext?: number }) => refused)
    if (!('remainingPoints' in left) || left.consumedPoints > PER_MINUTE)
      return { kind: 'wait', seconds: Math.ceil((left.msBeforeNext ?? 60_000) / 1000) }
    const read = code.read(typed.slice(0, 100))
    const hash = read === null ? createHash('sha256').update(typed).digest('hex') : code.hash(read)
    const shown = await faceOf(pool, hash)
    const isHis = shown !== null && (shown.number === null || same(shown.number, number))
    return isHis ? { kind: 'shown', hash, shown } : { kind: 'unknown' }
  }
}

/** Numbers are typed with and without blanks, in small letters and capitals. */
const same = (one: string, other: string) => plain(one) === plain(other)
const plain = (number: string) => number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
