import type { Answer } from './answer'

/** What may be kept at most; `bytes` counts the packed form of an answer, too. */
const roomy = { entries: 5000, bytes: 64 * 1024 * 1024 }

/** Share of the bytes in which an address may stand that was asked for once: whoever walks everything fills no more. */
const FOR_NEWCOMERS = 1 / 8
/** Addresses remembered as asked for once, and the longest that is worth remembering. */
const remembered = { most: 20_000, length: 300 }

/** `asked` since the last sweep. To move an entry at each hit instead leaves chains of dead ones in the Map: 12 µs a hit. */
type Kept = { answer: Answer; weight: number; asked: boolean }

/** Which truth the kept answers belong to; undefined while that cannot be known. */
export type Generation = () => number | undefined

/**
 * Keeps answers for as long as nothing public has changed. Fails closed: while the watch on changes is
 * broken or late nothing kept is served. Concurrent makers of one answer share one flight. Beyond a first share of the
 * room only what is asked for a second time is kept.
 */
export function answerCache(generation: Generation, most = roomy) {
  const kept = new Map<string, Kept>()
  const flights = new Map<string, Promise<Answer>>()
  const askedOnce = new Set<string>()
  let keptOf: number | undefined
  let bytes = 0

  const drop = () => {
    kept.clear()
    bytes = 0
  }

  const get = (key: string): Answer | undefined => {
    const now = generation()
    if (now === undefined || now !== keptOf) return undefined
    const found = kept.get(key)
    if (!found) return undefined
    found.asked = true
    return found.answer
  }

  /** From the oldest on: what was asked for gets a second chance, what was not goes. */
  const sweep = () => {
    for (const [key, entry] of kept) {
      if (kept.size <= most.entries && bytes <= most.bytes) break
      kept.delete(key)
      if (entry.asked) kept.set(key, { ...entry, asked: false })
      else bytes -= entry.weight
    }
  }

  const isWorthIt = (key: string, { body }: Answer): boolean => {
    if (bytes + body.length <= most.bytes * FOR_NEWCOMERS || kept.has(key) || askedOnce.delete(key))
      return true
    if (askedOnce.size >= remembered.most) askedOnce.clear()
    if (key.length <= remembered.length) askedOnce.add(key)
    return false
  }

  const keep = (key: string, answer: Answer, madeIn: number | undefined) => {
    if (madeIn === undefined || madeIn !== generation()) return
    if (keptOf !== madeIn) drop()
    keptOf = madeIn
    if (!isWorthIt(key, answer)) return
    bytes -= kept.get(key)?.weight ?? 0
    kept.delete(key)
    kept.set(key, { answer, weight: 0, asked: false })
    weigh(key)
  }

  /** Counts an answer anew: sending it may have added its packed form. */
  const weigh = (key: string): void => {
    const entry = kept.get(key)
    if (!entry) return
    const { body, gzip } = entry.answer
    bytes -= entry.weight
    entry.weight = body.length + (gzip?.length ?? 0)
    bytes += entry.weight
    sweep()
  }

  const getOrMake = async (key: string, make: () => Promise<Answer>): Promise<Answer> => {
    const found = get(key)
    if (found) return found
    const madeIn = generation()
    const flightKey = `${madeIn} ${key}`
    const inFlight = madeIn === undefined ? undefined : flights.get(flightKey)
    if (inFlight) return inFlight
    const flight = make().then((answer) => {
      if (answer.status === 200 || answer.status === 410) keep(key, answer, madeIn)
      return answer
    })
    if (madeIn === undefined) return flight
    flights.set(flightKey, flight)
    return flight.finally(() => flights.delete(flightKey))
  }

  return { get, getOrMake, weigh }
}
