/** A fixed sequence of chances: the same seed throws the same numbers (mulberry32). */
export function diceOf(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    below,
    one: <T>(among: readonly T[]): T => among[below(among.length)] as T,
    chance: (share: number): boolean => next() < share,
  }
}

export type Dice = ReturnType<typeof diceOf>
