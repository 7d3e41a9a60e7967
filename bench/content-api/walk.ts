import { memory } from './processes'
import { digits } from './report'
import type { World } from './world'

/** Reads the whole list page by page, as an archive would. @returns cursors of the pages passed */
export async function walk({ api }: World): Promise<string[]> {
  const cursors: string[] = []
  const took: number[] = []
  let items = 0
  let most = memory(api.process)
  const before = most
  for (let cursor: string | null = ''; cursor !== null; ) {
    const began = performance.now()
    const answer = await fetch(`${api.origin}/v1/releases?limit=100${cursor && `&cursor=${cursor}`}`)
    const page = (await answer.json()) as { items: unknown[]; next: string | null }
    took.push(performance.now() - began)
    items += page.items.length
    most = Math.max(most, memory(api.process))
    cursor = page.next
    if (cursor) cursors.push(cursor)
  }
  const middle = (list: number[]) => digits(list.toSorted((a, b) => a - b)[list.length >> 1] ?? 0)
  console.log(`\nwalk of all pages of 100: ${items} items, ${took.length} pages`)
  console.table({
    'ms per page': { 'first 50': middle(took.slice(0, 50)), 'last 50': middle(took.slice(-50)) },
    'memory MiB': { 'first 50': Math.round(before), 'last 50': Math.round(most) },
  })
  return cursors
}
