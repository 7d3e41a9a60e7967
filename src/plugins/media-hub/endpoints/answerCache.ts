import type { Answer } from './answer'

const MOST_ENTRIES = 5000
const MOST_BYTES = 64 * 1024 * 1024

/** Which truth the kept answers belong to; undefined while that cannot be known. */
export type Generation = () => number | undefined

/**
 * Keeps answers for as long as nothing public has changed. Fails closed: while the watch on changes is
 * broken or late nothing kept is served. Concurrent makers of one answer share one flight.
 */
export function answerCache(generation: Generation) {
  const kept = new Map<string, Answer>()
  const flights = new Map<string, Promise<Answer>>()
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
    kept.delete(key)
    kept.set(key, found)
    return found
  }

  const keep = (key: string, answer: Answer, madeIn: number | undefined) => {
    if (madeIn === undefined || madeIn !== generation()) return
    if (keptOf !== madeIn) drop()
    keptOf = madeIn
    bytes += answer.body.length - (kept.get(key)?.body.length ?? 0)
    kept.delete(key)
    kept.set(key, answer)
    for (const [oldest, { body }] of kept) {
      if (kept.size <= MOST_ENTRIES && bytes <= MOST_BYTES) break
      kept.delete(oldest)
      bytes -= body.length
    }
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

  return { get, getOrMake }
}
