import type { Payload } from 'payload'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { takeStep } from './index'
import { startJobs } from './jobs'
import { takeIfDue } from './steps/dueSteps'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let approver: Colleague
const errors: object[] = []
const log = {
  info: () => undefined,
  warn: (fields: object) => void errors.push(fields),
  error: (fields: object) => void errors.push(fields),
}
const running: Array<{ stop: () => Promise<void> }> = []

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  approver = await aUser(payload, [unit('BJB'), 'approver'])
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  errors.length = 0
})

const aWorker = (restSeconds = 60) =>
  void running.push(startJobs({ payload, log, pollSeconds: 0.05, restSeconds }))
const step = (user: Colleague, id: string, action: string, more: object = {}) =>
  takeStep({ payload, user, collection: 'press-releases', id, action, ...more })
const stored = async (id: string) =>
  (await pool.query('select * from press_releases where id = $1', [id])).rows[0]
const dueNow = (id: string) =>
  pool.query('update press_releases set scheduled_at = now() where id = $1', [id])

/** Scheduled for tomorrow. */
async function aScheduled(more: Record<string, unknown> = {}): Promise<string> {
  const { id } = await aPressRelease(payload, writer, unit('BJB'), more)
  await step(writer, id, 'submit')
  await step(approver, id, 'approve')
  await step(approver, id, 'schedule', { at: new Date(Date.now() + 24 * 3_600_000) })
  return id
}
const published = (id: string) =>
  expect.poll(async () => (await stored(id)).stage, { timeout: 15_000 }).toBe('published')

it('publishes what is due, as the system, and leaves what is not', async () => {
  const [due, later] = [await aScheduled(), await aScheduled()]
  aWorker()
  await dueNow(due)
  await published(due)
  expect(await stored(due)).toMatchObject({ scheduled_at: null })
  expect((await stored(later)).stage).toBe('scheduled')
  const { rows } = await pool.query(
    'select actor_id, action from workflow_steps where document_id = $1 order by id desc limit 1',
    [due],
  )
  expect(rows).toEqual([{ actor_id: null, action: 'publish' }])
})

it('opens an embargo within two seconds of its instant, by the clock of the database', async () => {
  const id = await aScheduled()
  const at = new Date(Date.now() + 1500)
  await pool.query('update press_releases set embargo_until = $2, scheduled_at = $2 where id = $1', [id, at])
  running.push(startJobs({ payload, log }))
  await published(id)
  const { rows } = await pool.query(
    'select extract(epoch from published_at - $2)::float as after from media_hub_items where item_id = $1',
    [id, at],
  )
  expect(rows[0].after).toBeGreaterThanOrEqual(0)
  expect(rows[0].after).toBeLessThan(2)
})

it('publishes each once though three workers look at once', async () => {
  const ids = await Promise.all(Array.from({ length: 6 }, () => aScheduled()))
  await pool.query('update press_releases set scheduled_at = now() where id = any($1)', [ids])
  for (let n = 0; n < 3; n += 1) aWorker()
  for (const id of ids) await published(id)
  await Promise.all(running.splice(0).map((jobs) => jobs.stop()))
  const { rows } = await pool.query(
    "select count(*)::int as steps, count(distinct document_id)::int as documents from workflow_steps where action = 'publish' and document_id = any($1)",
    [ids],
  )
  expect(rows).toEqual([{ steps: 6, documents: 6 }])
  const snapshots = await pool.query(
    'select count(*)::int as n from media_hub_snapshots where item_id = any($1)',
    [ids],
  )
  expect(snapshots.rows).toEqual([{ n: 6 }])
  expect(errors).toEqual([])
})

it('opens a dozen of the same instant, four at a time, though one of them cannot go', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => aScheduled()))
  const [held, ...free] = ids
  await pool.query("update press_releases set embargo_until = now() + interval '1 day' where id = $1", [held])
  const update = payload.update
  let open = 0
  let most = 0
  payload.update = (async (...args: Parameters<typeof update>) => {
    open += 1
    most = Math.max(most, open)
    return await update.apply(payload, args).finally(() => {
      open -= 1
    })
  }) as typeof payload.update
  try {
    await pool.query('update press_releases set scheduled_at = now() where id = any($1)', [ids])
    aWorker()
    for (const id of free) await published(id)
  } finally {
    payload.update = update
  }
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(4)
  expect(await stored(held ?? '')).toMatchObject({ stage: 'scheduled' })
  const { rows } = await pool.query(
    `select count(*)::int as steps, count(distinct document_id)::int as documents from workflow_steps
     where action = 'publish' and document_id = any($1)`,
    [ids],
  )
  expect(rows).toEqual([{ steps: 11, documents: 11 }])
  await pool.query("update press_releases set scheduled_at = now() + interval '1 day' where id = $1", [held])
})

it('does not let one that cannot go hold up the others, and takes it once it can', async () => {
  const [held, free] = [await aScheduled(), await aScheduled()]
  await pool.query("update press_releases set embargo_until = now() + interval '1 day' where id = $1", [held])
  await pool.query("update press_releases set scheduled_at = now() - interval '1 minute' where id = $1", [
    held,
  ])
  await dueNow(free)
  aWorker(0.2)
  await published(free)
  expect(await stored(held)).toMatchObject({ stage: 'scheduled', published_at: null })
  expect(errors).toMatchObject([{ id: held, action: 'publish' }])
  await pool.query('update press_releases set embargo_until = now() where id = $1', [held])
  await published(held)
})

it('lets the return of a person win who came first', async () => {
  const id = await aScheduled()
  const client = await pool.connect()
  await client.query('begin')
  await client.query('select 1 from press_releases where id = $1 for update', [id])
  await client.query('update press_releases set scheduled_at = now() where id = $1', [id])
  aWorker()
  await new Promise((resolve) => setTimeout(resolve, 400))
  await client.query("update press_releases set stage = 'returned', scheduled_at = null where id = $1", [id])
  await client.query('commit')
  client.release()
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect((await stored(id)).stage).toBe('returned')
})

it('looks again under the lock: what was put off or returned and approved anew meanwhile stays', async () => {
  const publish = {
    collection: 'press-releases',
    action: 'publish',
    from: ['approved', 'scheduled'],
    column: 'scheduled_at',
  }
  const later = await aScheduled()
  expect(await takeIfDue(payload, publish, later)).toBe(false)
  await step(approver, later, 'return', { note: 'Tunda' })
  await step(writer, later, 'submit')
  await step(approver, later, 'approve')
  expect(await takeIfDue(payload, publish, later)).toBe(false)
  expect((await stored(later)).stage).toBe('approved')
})

it('goes by the clock of the database, not by that of the process', async () => {
  const id = await aScheduled()
  const real = Date.now
  Date.now = () => real() + 48 * 3_600_000
  try {
    aWorker()
    await new Promise((resolve) => setTimeout(resolve, 400))
  } finally {
    Date.now = real
  }
  expect((await stored(id)).stage).toBe('scheduled')
})

it('survives a database that is away for a moment', async () => {
  const id = await aScheduled()
  await pool.query('alter table press_releases rename to away')
  aWorker()
  await expect.poll(() => errors.length, { timeout: 10_000 }).toBeGreaterThan(0)
  await pool.query('alter table away rename to press_releases')
  await dueNow(id)
  await published(id)
})
