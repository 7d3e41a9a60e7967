import { beforeAll, describe, expect, it } from 'vitest'
import { verifyAudit } from '../support/audit'
import { type Ack, type DeskLog, desks, newDeskLog, publishRelease } from '../support/desk'
import { eventually } from '../support/eventually'
import { type Change, settledChanges } from '../support/feeds'
import { startInstallation } from '../support/installation'
import type { ProcessName } from '../support/hubProcess'
import { photoWithPosition } from '../support/photo'
import { type Received, verifySignature } from '../support/webhookReceiver'

const publications = 200
/** A worker is not killed after this many publications: what a dead one had in hand waits for its lease (60 s). */
const lastWorkerKill = 100

const hub = await startInstallation()
const log: DeskLog = newDeskLog()
const kills = { admin: 0, worker: 0 }
const published: string[] = []
let secret: string
let changes: Change[]

/** Kills at every so many publications, and starts again at once. */
async function nemesis(name: ProcessName & keyof typeof kills, every: number, last: number): Promise<void> {
  for (let at = every; at <= last; at += every) {
    await eventually(`publication ${at}`, () => published.length >= at, 180)
    await hub.process(name).kill()
    kills[name] += 1
    await hub.process(name).start()
  }
}

/** The receiver loses its temper until the first worker dies: an error, a cut line, an answer lost on its way. */
function misbehave(): void {
  const seen = new Set<string>()
  hub.receiver.behave((received, res) => {
    const turn = seen.has(received.messageId) || kills.worker > 0 ? 0 : seen.size % 7
    seen.add(received.messageId)
    if (turn === 3) return void res.writeHead(500).end()
    if (turn === 5) return void res.destroy()
    received.accepted = true
    if (turn === 6) return void res.destroy()
    res.writeHead(204).end()
  })
}

beforeAll(async () => {
  secret = await hub.subscribe(hub.as('editor-kalsel'))
  misbehave()
  const places = await desks(hub)
  const assets = await Promise.all(
    places.map(async ({ operator, unit }) => [
      (await operator.upload(await photoWithPosition({ width: 320, height: 200 }), 'a.jpg', { unit })).id,
    ]),
  )
  let next = 0
  const client = async (desk: number) => {
    for (let n = next++; n < publications; n = next++) {
      const place = places[desk % places.length]
      if (!place) throw new Error('no desk')
      const carried = n % 10 === 0 ? assets[desk % places.length] : []
      published.push(
        await publishRelease(place, `Siaran ${n} dari meja ${desk}`, log, {
          corrected: n % 8 === 0,
          assets: carried,
        }),
      )
    }
  }
  await Promise.all([
    ...Array.from({ length: 8 }, (_, desk) => client(desk)),
    nemesis('admin', 25, 175),
    nemesis('worker', 20, lastWorkerKill),
  ])
  changes = await settledChanges(hub)
})

const acknowledged = (action: Ack['action']) => log.acknowledged.filter((ack) => ack.action === action)

describe(`after ${publications} publications during which admin and worker were killed`, () => {
  it('both were killed often, and the clients noticed', () => {
    expect(kills).toEqual({ admin: 7, worker: 5 })
    expect([...log.setbacks.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
    const unexpected = [...log.setbacks.keys()].filter(
      (what) => !/^(503 |no answer: |409 workflow\.)/.test(what),
    )
    expect(unexpected).toEqual([])
  })

  it('every acknowledged step is in the history once, and no step is there twice', async () => {
    const { rows } = await hub.pool.query<{ id: string; action: string; count: number }>(
      'select document_id as id, action, count(*)::int as count from workflow_steps group by 1, 2',
    )
    const counted = new Map(rows.map(({ id, action, count }) => [`${id} ${action}`, count]))
    for (const { id, action } of log.acknowledged)
      expect(counted.get(`${id} ${action}`), `${id} ${action}`).toBe(1)
    expect(rows.filter(({ action, count }) => action !== 'edited' && count > 1)).toEqual([])
    const { rows: stages } = await hub.pool.query(
      'select stage, count(*)::int as count from press_releases group by 1',
    )
    expect(stages).toEqual([{ stage: 'published', count: publications }])
  })

  it('the change feed has each of them exactly once, without a gap', () => {
    expect(changes.map(({ seq }) => seq)).toEqual(changes.map((_, index) => index + 1))
    const keys = changes.map(({ id, version }) => `${id} ${version}`)
    expect(new Set(keys).size).toBe(keys.length)
    const of = (action: string) => changes.filter((change) => change.action === action).map(({ id }) => id)
    expect(of('published').sort()).toEqual([...published].sort())
    for (const { id } of acknowledged('publish')) expect(of('published')).toContain(id)
    for (const { id } of acknowledged('correct')) expect(of('corrected')).toContain(id)
    expect(of('corrected')).toHaveLength(publications / 8)
  })

  it('the public list shows the newest version of each', async () => {
    const newest = new Map(changes.map(({ id, version }) => [id, version]))
    const listed = new Map<string, number>()
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { body } = await hub.get(`/v1/releases?limit=100${cursor && `&cursor=${cursor}`}`)
      for (const { id, version } of body.items) listed.set(id, version)
      cursor = body.next
    }
    expect(listed).toEqual(newest)
  })

  it('the outlet has the newest version of each, never an older one after a newer', async () => {
    const newest = new Map(changes.map(({ id, version }) => [id, version]))
    const missing = () =>
      [...newest].filter(([id, version]) => hub.receiver.about(id).at(-1)?.body.data.version !== version)
    await eventually('the outlet has everything', () => missing().length === 0, 150)
    for (const id of newest.keys()) {
      const versions = hub.receiver.about(id).map(({ body }) => body.data.version)
      expect(versions).toEqual([...versions].sort((one, other) => one - other))
    }
  })

  it('no message came twice with other words, and each is signed', () => {
    const words = new Map<string, Set<string>>()
    for (const { messageId, raw } of hub.receiver.got)
      words.set(messageId, (words.get(messageId) ?? new Set()).add(raw))
    expect([...words.values()].filter((variants) => variants.size !== 1)).toEqual([])
    const events = new Map<string, string>()
    for (const { messageId, body } of hub.receiver.got) {
      const event = `${body.data.id} ${body.data.version}`
      expect(events.get(event) ?? messageId).toBe(messageId)
      events.set(event, messageId)
    }
    for (const received of hub.receiver.got as Received[])
      expect(() => verifySignature(secret, received)).not.toThrow()
  })

  it('the numbers of each unit run from 1 to n without a gap', async () => {
    const { rows } = await hub.pool.query<{ unit: string; serial: number; last: number }>(
      `select r.unit_id as unit, split_part(r.number, '/', 2)::int as serial, s.last
       from press_releases r join number_series s on s.unit_id = r.unit_id and s.series = 'press-releases' order by 1, 2`,
    )
    expect(rows).toHaveLength(publications)
    const units = [...new Set(rows.map(({ unit }) => unit))]
    expect(units).toHaveLength(4)
    for (const unit of units) {
      const own = rows.filter((row) => row.unit === unit)
      expect(own.map(({ serial }) => serial)).toEqual(own.map((_, index) => index + 1))
      expect(own[0]?.last).toBe(own.length)
    }
  })

  it('the audit trail has one entry per step, and its chain holds', async () => {
    const { rows } = await hub.pool.query(
      `select count(*)::int as entries, count(distinct (document_id, action))::int as steps from audit_entries
       where action in ('press_release.submitted', 'press_release.approved', 'press_release.published', 'press_release.corrected')`,
    )
    expect(rows[0]).toEqual({
      entries: 3 * publications + publications / 8,
      steps: 3 * publications + publications / 8,
    })
    const { status, output } = verifyAudit(hub)
    expect(status, output).toBe(0)
  })
})
