import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks until the answer is neither false, null nor undefined; an error counts as "not yet".
 * @param patience seconds
 * @throws naming what was waited for, with the last error or answer
 */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  patience = 30,
): Promise<T> {
  const deadline = Date.now() + patience * 1000
  let last: unknown
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer !== false && answer !== null && answer !== undefined) return answer
      last = answer
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`not within ${patience} s: ${what}`, { cause: last })
}
