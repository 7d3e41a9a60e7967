import { hkdfSync } from 'node:crypto'
import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/** About half a second of a cheap telephone: 256 derivations in the mean. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 5000, keyPrefix: '00', deriveKey } as const
const MINUTES = 60

const given = z.object({
  challenge: z.looseObject({ parameters: z.looseObject({ data: z.looseObject({ entry: z.string() }) }) }),
  solution: z.looseObject({ counter: z.number(), derivedKey: z.string() }),
})

/**
 * Proof of work, asked of an address that sends much. A challenge belongs to one entry: solved once, it sends that one
 * entry and no other, however often.
 */
export function proofs(secret: string, now: () => number = Date.now) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'request-intake proof v1', 32)).toString('base64')

  const challengeFor = (entry: string): Promise<Challenge> =>
    createChallenge({
      ...WORK,
      data: { entry },
      expiresAt: new Date(now() + MINUTES * 60_000),
      hmacSignatureSecret: key,
    })

  /** Is the text (base64 of challenge and solution as JSON) the work for this entry? */
  const isDone = async (entry: string, text: string): Promise<boolean> => {
    const read = given.safeParse(parsed(text))
    if (!read.success || read.data.challenge.parameters.data.entry !== entry) return false
    const { challenge, solution } = read.data as unknown as { challenge: Challenge; solution: Solution }
    if (challenge.parameters.algorithm !== WORK.algorithm || challenge.parameters.cost !== WORK.cost)
      return false
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: key })).verified
  }

  return { challengeFor, isDone }
}

function parsed(text: string): unknown {
  if (text.length > 4000) return null
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString())
  } catch {
    return null
  }
}
