import { expect, it } from 'vitest'
import { aRelease } from '../support/aRelease'
import { desks } from '../support/desk'
import type { Change } from '../support/feeds'
import { startInstallation } from '../support/installation'

const editors = 20
const each = 3

const hub = await startInstallation({ processes: ['admin', 'api'] })

/** Releases that wait for nothing but their publication. @returns who may publish which */
async function approvedReleases(): Promise<Array<() => Promise<number>>> {
  const places = await desks(hub)
  return Promise.all(
    Array.from({ length: editors * each }, async (_, n) => {
      const { operator, approver, unit } = places[n % places.length] as (typeof places)[number]
      const { id } = await operator.create('press-releases', aRelease(unit, { title: `Siaran ${n}` }))
      await operator.step(id, { action: 'submit' })
      await approver.step(id, { action: 'approve' })
      return async () => (await approver.step(id, { action: 'publish' })).status
    }),
  )
}

/** Reads on from wherever it stands, `limit` items at a time, until nothing has come for a second after all is over. */
async function follow(limit: number, isOver: () => boolean): Promise<Change[]> {
  const seen: Change[] = []
  let quietSince = performance.now()
  for (let after = 0; ; ) {
    const { body } = await hub.get(`/v1/changes?after=${after}&limit=${limit}`)
    seen.push(...body.items)
    after = body.next
    if (body.items.length > 0 || !isOver()) quietSince = performance.now()
    else if (performance.now() - quietSince > 1000) return seen
  }
}

it('readers who page while twenty editors publish see every change once, in order, without a gap', async () => {
  const publish = await approvedReleases()
  let over = false
  const readers = [1, 3, 7, 100].map((limit) => follow(limit, () => over))
  const late = new Promise<Change[]>((resolve, reject) => {
    setTimeout(() => follow(5, () => over).then(resolve, reject), 300)
  })
  const statuses = await Promise.all(
    Array.from({ length: editors }, async (_, editor) => {
      const answers: number[] = []
      for (const take of publish.slice(editor * each, (editor + 1) * each)) answers.push(await take())
      return answers
    }),
  )
  over = true
  expect(statuses.flat()).toEqual(publish.map(() => 200))
  const seen = await Promise.all([...readers, late])
  const { rows } = await hub.pool.query<{ item_id: string }>(
    'select item_id from media_hub_snapshots order by seq',
  )
  for (const changes of seen) {
    expect(changes.map(({ seq }) => seq)).toEqual(publish.map((_, index) => index + 1))
    expect(changes.map(({ id }) => id)).toEqual(rows.map(({ item_id }) => item_id))
    expect(new Set(changes.map(({ id }) => id)).size).toBe(publish.length)
  }
})
