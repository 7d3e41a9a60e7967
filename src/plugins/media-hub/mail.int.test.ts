import express from 'express'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { eventually } from '../../../tests/support/eventually'
import { publicHub } from './http'
import { startJobs } from './jobs'
import type { SendMail } from './jobs/mailTry'
import type { Mail } from './rules/releaseMail'
import { newWebhookSecret, seal } from './rules/secretBox'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, type HubDatabase, OUTLET, useHub } from './testing/database'

const SECRET = 'an installation secret of enough letters'
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const ENDPOINT = '00000000-0000-7000-9000-000000000001'
const URL_OF_SITE = 'https://humas.example.id'

let database: HubDatabase
let got: Mail[]
let answer: (signal: AbortSignal) => ReturnType<SendMail>
let stops: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  database = await useHub()
})
beforeEach(async () => {
  got = []
  answer = async () => ({ status: 250 })
  await emptyHub(database.pool)
  await database.pool.query(
    `insert into webhook_endpoints (id, outlet_id, url, kind, state, secret_sealed, unit_id)
       select $1, id, 'mailto:redaksi@media.example.id', 'email', 'pending', $2, unit_id from outlets where id = $3`,
    [ENDPOINT, seal(newWebhookSecret(), SECRET), OUTLET],
  )
  const jobs = startJobs({
    ...{ pool: database.pool, log: quiet, secret: SECRET, publicUrl: URL_OF_SITE, allowPrivate: [] },
    pollSeconds: 0.2,
    mail: (mail, signal) => {
      got.push(mail)
      return answer(signal)
    },
  })
  stops.push(jobs.stop)
})
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
})

const state = async () =>
  (await database.pool.query('select state, last_problem from webhook_endpoints')).rows[0]
const deliveries = async () =>
  (await database.pool.query('select state, last_status, last_answer from media_hub_deliveries order by seq'))
    .rows
const makeDue = () =>
  database.pool.query(
    "update media_hub_deliveries set next_at = now() where state = 'pending'; notify media_hub_post",
  )
const linkIn = (mail: Mail | undefined) =>
  /https:\/\/humas\.example\.id(\/surat\/[\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''
const stopIn = (mail: Mail | undefined) =>
  mail?.headers['List-Unsubscribe']?.replace(/[<>]/g, '').slice(URL_OF_SITE.length) ?? ''

/** The public side with the rights it has. */
async function visit(method: string, path: string) {
  const hub = publicHub({
    ...{ pool: database.publicPool, publicUrl: URL_OF_SITE, secret: SECRET, log: quiet },
    openObject: async () => undefined as never,
  })
  const server = express().use(hub.router).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  try {
    const reply = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    return { status: reply.status, text: await reply.text(), headers: reply.headers }
  } finally {
    server.close()
    await hub.stop()
  }
}
async function proven() {
  await eventually('the letter that asks', () => got.length === 1)
  expect((await visit('POST', linkIn(got[0]))).status).toBe(200)
  await eventually('the way is open', async () => (await state()).state === 'active')
  got.length = 0
}

it('sends nothing before the button was pressed: opening the link confirms nothing, pressing it twice neither', async () => {
  await publish(database.pool, aPresented('a'))
  await eventually('the letter that asks', () => got.length === 1)
  expect(got[0]).toMatchObject({ to: 'redaksi@media.example.id' })
  const link = linkIn(got[0])
  const opened = await visit('GET', link)
  expect(opened).toMatchObject({ status: 200, text: expect.stringContaining('method="post"') })
  expect(opened.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(opened.headers.get('cache-control')).toBe('no-store')
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(got).toHaveLength(1)
  expect((await state()).state).toBe('pending')
  expect((await visit('POST', link)).status).toBe(200)
  await eventually('the release', () => got.length === 2)
  expect(got[1]?.subject).toMatch(/^\[RILIS\] /)
  expect((await visit('POST', link)).status).toBe(410)
  expect((await visit('POST', '/surat/none')).status).toBe(410)
})

it('tells the release, its correction and its withdrawal, in one thread, and proves each in the ledger', async () => {
  await proven()
  await publish(database.pool, aPresented('a', { title: 'Satu', number: 'SP/1' }))
  await eventually('the release', () => got.length === 1)
  await correct(database.pool, aPresented('a', { title: 'Dua', number: 'SP/1' }))
  await eventually('the correction', () => got.length === 2)
  await withdraw(database.pool, 'a')
  await eventually('the withdrawal', () => got.length === 3)
  expect(got.map(({ subject }) => subject)).toEqual([
    '[RILIS] Satu',
    '[RALAT] Dua',
    '[CABUT] Siaran pers nomor SP/1',
  ])
  expect(new Set(got.map(({ headers }) => headers.References)).size).toBe(1)
  await eventually('three proofs', async () => {
    const { rows } = await database.pool.query(
      'select how, receiver, version, status from media_hub_ledger order by id',
    )
    return (
      rows.length === 3 &&
      rows.every(
        ({ how, receiver, status }) =>
          how === 'mailed' && receiver === 'redaksi@media.example.id' && status === 250,
      )
    )
  })
})

it('tries again with the same Message-ID, and never with an older version', async () => {
  await proven()
  answer = () =>
    Promise.reject(Object.assign(new Error('busy'), { responseCode: 451, response: '451 try later' }))
  await publish(database.pool, aPresented('a', { title: 'Satu' }))
  await eventually('a refused try', async () => (await deliveries())[0]?.last_status === 451)
  expect((await deliveries())[0]).toMatchObject({ state: 'pending', last_answer: '451 try later' })
  await makeDue()
  await eventually('a second try', () => got.length === 2)
  expect(got[0]?.messageId).toBe(got[1]?.messageId)
  await correct(database.pool, aPresented('a', { title: 'Dua' }))
  answer = async () => ({ status: 250 })
  await makeDue()
  await eventually('the newest arrived', async () => (await deliveries()).at(-1)?.state === 'delivered')
  expect(got.slice(2).map(({ subject }) => subject)).toEqual(['[RALAT] Dua'])
})

it('pauses when the address does not exist', async () => {
  await proven()
  answer = () =>
    Promise.reject(
      Object.assign(new Error('no'), { code: 'EENVELOPE', responseCode: 550, response: '550 unknown' }),
    )
  await publish(database.pool, aPresented('a'))
  await eventually('it is paused', async () => (await state()).state === 'paused')
  expect(await state()).toMatchObject({ last_problem: 'SMTP 550' })
  const { rows } = await database.pool.query(
    'select paused_at is not null as "isToBeTold" from media_hub_health',
  )
  expect(rows).toEqual([{ isToBeTold: true }])
})

it.each([
  ['may have arrived', true, 1],
  ['cannot have arrived', false, 0],
])(
  'is not kept waiting beyond its time; the ledger knows of a letter that %s',
  async (_case, perhaps, lines) => {
    await proven()
    let patient: AbortSignal | undefined
    answer = (signal) => {
      patient = signal
      return Promise.reject(Object.assign(new Error('no reply within the time there was'), { perhaps }))
    }
    await publish(database.pool, aPresented('a'))
    await eventually('it waits for the next try', async () =>
      (await state()).last_problem?.startsWith('no reply'),
    )
    expect(patient).toBeInstanceOf(AbortSignal)
    const { rows } = await database.pool.query('select status from media_hub_ledger')
    expect(rows).toEqual(Array(lines).fill({ status: null }))
  },
)

it('stops by one press of the link in every letter, also of mail programs', async () => {
  await proven()
  await publish(database.pool, aPresented('a'))
  await eventually('the release', () => got.length === 1)
  expect((await visit('GET', stopIn(got[0]))).status).toBe(200)
  expect((await state()).state).toBe('active')
  expect((await visit('POST', stopIn(got[0]))).status).toBe(200)
  expect(await state()).toMatchObject({ state: 'paused', last_problem: expect.stringContaining('penerima') })
})

it('keeps no word of a link in the database, and lets the public side read none', async () => {
  await eventually('the letter that asks', () => got.length === 1)
  const { rows } = await database.pool.query('select * from media_hub_letter_tokens')
  expect(rows).toHaveLength(2)
  for (const link of [linkIn(got[0]), stopIn(got[0])])
    expect(JSON.stringify(rows)).not.toContain(link.slice('/surat/'.length))
  await expect(database.publicPool.query('select from media_hub_letter_tokens')).rejects.toThrow(
    /permission denied/,
  )
})

it('writes five letters at once and no more', async () => {
  await proven()
  await database.pool.query(
    `with more as (
       insert into webhook_endpoints (id, outlet_id, url, kind, state, secret_sealed, unit_id)
       select gen_random_uuid(), outlet_id, 'mailto:meja' || n || '@media.example.id', 'email', 'active', secret_sealed, unit_id
       from webhook_endpoints, generate_series(1, 11) n returning id, url)
     insert into media_hub_challenges (endpoint_id, url, confirmed_at) select id::text, url, now() from more`,
  )
  let open = 0
  let most = 0
  answer = async () => {
    open += 1
    most = Math.max(most, open)
    await new Promise((resolve) => setTimeout(resolve, 60))
    open -= 1
    return { status: 250 }
  }
  await publish(database.pool, aPresented('a'))
  await eventually(
    'all letters are out',
    async () => (await deliveries()).every(({ state: one }) => one === 'delivered') && got.length === 12,
  )
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(5)
})
