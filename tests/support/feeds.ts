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
