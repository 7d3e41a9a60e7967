/** A run of words that both texts have, or that only the older (`removed`) or the newer (`added`) has. */
export type Run = { kind: 'same' | 'removed' | 'added'; text: string }

/** Largest table of word pairs that is compared; beyond it the differing middle counts as replaced. */
const mostPairs = 4_000_000

/**
 * What changed between two texts, word by word (longest common subsequence). Joining the runs that are not
 * `removed` gives the newer text, joining those that are not `added` the older, to the last space.
 */
export function wordDiff(before: string, after: string): Run[] {
  const older = wordsOf(before)
  const newer = wordsOf(after)
  const head = commonLength(older, newer)
  const tail = commonLength(older.slice(head).reverse(), newer.slice(head).reverse())
  const middle = compare(older.slice(head, older.length - tail), newer.slice(head, newer.length - tail))
  return joined([...same(older.slice(0, head)), ...middle, ...same(tail === 0 ? [] : older.slice(-tail))])
}

/** Words, each with the space that follows it. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? []

const same = (words: string[]): Run[] => words.map((text) => ({ kind: 'same', text }))

function commonLength(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length += 1
  return length
}

function compare(older: string[], newer: string[]): Run[] {
  if (older.length * newer.length > mostPairs) return replaced(older, newer)
  const width = newer.length + 1
  const longest = new Uint32Array((older.length + 1) * width)
  const at = (i: number, j: number) => longest[i * width + j] ?? 0
  for (let i = older.length - 1; i >= 0; i -= 1) {
    for (let j = newer.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        older[i] === newer[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const runs: Run[] = []
  let i = 0
  let j = 0
  while (i < older.length && j < newer.length) {
    if (older[i] === newer[j]) {
      runs.push({ kind: 'same', text: newer[j] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) runs.push({ kind: 'removed', text: older[i++] ?? '' })
    else runs.push({ kind: 'added', text: newer[j++] ?? '' })
  }
  return [...runs, ...replaced(older.slice(i), newer.slice(j))]
}

const replaced = (older: string[], newer: string[]): Run[] => [
  ...older.map((text): Run => ({ kind: 'removed', text })),
  ...newer.map((text): Run => ({ kind: 'added', text })),
]

/** Neighbours of one kind become one run. */
function joined(runs: Run[]): Run[] {
  const list: Run[] = []
  for (const run of runs) {
    const last = list.at(-1)
    if (last?.kind === run.kind) last.text += run.text
    else list.push({ ...run })
  }
  return list
}
