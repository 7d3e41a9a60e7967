import { expect } from 'vitest'
import { type Half, waiting } from '../waiting'

/** Counts the cells of the matrix that were judged, and keeps those that came out wrong, alike ones together. */
export function aTally(half: Half) {
  const counted = new Map<string, number>()
  const wrong = new Map<string, { times: number; example: string }>()
  const met = new Map<string, number>()
  let settled = 0
  return {
    /** One cell: `what` names the kind of mistake when it is not right, `example` says where it was met. */
    cell(door: string, isRight: boolean, what: () => string, example: () => string = () => ''): void {
      counted.set(door, (counted.get(door) ?? 0) + 1)
      if (isRight) return
      const key = `${door}: ${what()}`
      const known = wrong.get(key)
      wrong.set(key, { times: (known?.times ?? 0) + 1, example: known?.example ?? example() })
    },
    /** @throws when a cell since the last call was wrong, or none was judged */
    settle(): void {
      const all = [...counted.values()].reduce((sum, count) => sum + count, 0)
      const said = [...wrong]
        .filter(([key, { times }]) => !isWaiting(key, times))
        .map(([key, { times, example }]) => `${key}  ×${times}  ${example}`)
      wrong.clear()
      expect(said.sort()).toEqual([])
      expect(all, 'cells judged').toBeGreaterThan(settled)
      settled = all
    },
    /** @throws when a finding that this half waits for was met in no cell: it is mended, and its entry goes */
    isNothingStale(): void {
      const stale = waiting.filter((entry) => entry.half === half && !met.has(entry.finding))
      expect(stale.map(({ finding }) => finding)).toEqual([])
    },
    /** How many cells were judged, in all and by door, and which findings of the product were met. */
    report(): string {
      const cells = [...counted.values()].reduce((sum, count) => sum + count, 0)
      const doors = [...counted].map(([door, count]) => `  ${count}  ${door}`).sort()
      const findings = [...met].map(([finding, count]) => `  ×${count}  ${finding}`)
      return [
        `${cells} cells`,
        ...doors,
        ...(findings.length > 0 ? ['waiting for the product:', ...findings] : []),
      ].join('\n')
    },
  }

  function isWaiting(key: string, times: number): boolean {
    const found = waiting.find((entry) => entry.half === half && entry.cells.test(key))
    if (found) met.set(found.finding, (met.get(found.finding) ?? 0) + times)
    return found !== undefined
  }
}

export type Tally = ReturnType<typeof aTally>
