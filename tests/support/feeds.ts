import { eventually } from './eventually'
import type { Installation } from './installation'

type Reader = Pick<Installation, 'get'>

export type Change = {
  seq: number
  action: string
  type: string
  id: string
  version: number
  at: string
  reason?: string
  item?: Record<string, unknown>
}

/** Every change from `after` on, read page by page as an outlet would. @param limit items per page */
export async function readChanges({ get }: Reader, after = 0, limit = 100): Promise<Change[]> {
  const changes: Change[] = []
  for (let position = after; ; ) {
    const { body } = await get(`/v1/changes?after=${position}&limit=${limit}`)
    if (body.items.length === 0) return changes
    changes.push(...body.items)
    position = body.next
  }
}

/**
 * Waits until the public side shows the newest committed change, at most five seconds: its memory is told of a change
 * right after the commit, so the answer to a step may be there first. @returns all changes
 */
export async function settledChanges(hub: Pick<Installation, 'get' | 'pool'>): Promise<Change[]> {
  const { rows } = await hub.pool.query<{ last: number }>('select last::int from media_hub_counter')
  return eventually(
    'the public side shows the newest change',
    async () => {
      const changes = await readChanges(hub)
      return (changes.at(-1)?.seq ?? 0) === rows[0]?.last && changes
    },
    5,
  )
}
