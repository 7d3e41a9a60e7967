import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { terms } from '../../collections/PressReleases/rights'
import { PUBLIC_BASE } from '../../domain/publicItem'
import { fillReleases } from './fillReleases'
import { variants } from './variants'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let approver: Colleague

beforeAll(async () => {
  payload = await database.payload()
  const unit = await aTree(payload)
  approver = await aUser(payload, [unit('POLRI'), 'approver'])
  await fill()
})

const fill = () =>
  fillReleases(pool, {
    releases: 300,
    assets: 40,
    texts: variants(),
    base: PUBLIC_BASE,
    terms,
    tell: () => {},
  })
const one = async (sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows[0]
const step = (id: string, body: object) =>
  handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/press-releases/${id}/steps`, {
      method: 'POST',
      headers: { authorization: `users API-Key ${approver.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
const words = async (id: string, version: number) =>
  String(
    (
      await one('select item_json from media_hub_snapshots where item_id = $1 and version = $2', [
        id,
        version,
      ])
    ).item_json,
  )

const positions = `
  select count(*)::int as changes, min(seq)::int as first, max(seq)::int as last, bool_and(sent) as sent,
    (select last::int from media_hub_counter) as counter
  from (select seq, at >= lag(at, 1, '-infinity') over (order by seq) as sent from media_hub_snapshots) ordered`

it('writes a public face byte for byte as the hub itself does when it publishes the same release again', async () => {
  const { id } = await one(
    `select item_id as id from media_hub_items i where version = 1 and state = 'public'
       and (select count(*) from media_hub_assets a where a.item_id = i.item_id) > 1 order by seq limit 1`,
  )
  expect((await step(id, { action: 'correct', note: 'Tanpa perubahan.' })).status).toBe(409)
  await pool.query('update press_releases set amended = true where id = $1', [id])
  const answer = await step(id, { action: 'correct', note: 'Uji ralat.' })
  expect(await answer.json()).toMatchObject({ stage: 'published' })
  const first = await words(id, 1)
  const second = JSON.parse(await words(id, 2))
  const { correction, ...rest } = second
  expect(correction).toMatchObject({ note: 'Uji ralat.' })
  expect(first).toBe(JSON.stringify({ ...rest, version: 1, updatedAt: JSON.parse(first).updatedAt }))
})

it('leaves positions without a gap, in the order of their instants, and a number of its own to every release', async () => {
  const state = await one(positions)
  expect(state).toMatchObject({ first: 1, sent: true })
  expect(state.changes).toBe(state.last)
  expect(state.counter).toBe(state.last)
  const numbers = await one(
    'select count(number)::int as all, count(distinct number)::int as different from press_releases',
  )
  expect(numbers.all).toBeGreaterThan(250)
  expect(numbers.different).toBe(numbers.all)
  const serials = await one(
    `select count(*)::int as series, count(*) filter (where last = many)::int as closed from number_series s
     join (select unit_id, year, count(*) as many from (
       select unit_id, split_part(number, '/', 4)::int as year from press_releases where number is not null) r
       group by unit_id, year) r on r.unit_id = s.unit_id and r.year = s.year`,
  )
  expect(serials.closed).toBe(serials.series)
  expect(serials.series).toBeGreaterThan(10)
})

it('fills again behind what is there', async () => {
  const before = await one(positions)
  await fill()
  const after = await one(positions)
  expect(after.changes).toBeGreaterThan(before.changes + 250)
  expect(after).toMatchObject({ counter: after.last, last: after.changes, sent: true })
  const stages = await one(
    `select count(*) filter (where stage = 'published')::int as published, count(distinct stage)::int as stages,
      (select count(*)::int from media_hub_items where state = 'public') as public from press_releases`,
  )
  expect(stages.public).toBe(stages.published)
  expect(stages.stages).toBeGreaterThan(4)
})
