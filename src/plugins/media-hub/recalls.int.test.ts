import express from 'express'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'
import pg from 'pg'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBody, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { eventually } from '../../../tests/support/eventually'
import { codeOf, restOf } from '../../../tests/support/rest'
import { publicHub, type PublicHub } from './http'
import { startJobs } from './jobs'
import { followRecalls } from './jobs/followRecalls'
import type { Mail } from './rules/releaseMail'
import type { Recalled } from './rules/recallLetter'
import { aPresented, publish, withdraw } from './testing/aPresented'
import { emptyHub } from './testing/database'
import { startReceiver } from './testing/receiver'

const database = await useDatabase()
const { pool } = database
const receiver = await startReceiver()
process.env.WEBHOOK_ALLOW_PRIVATE = receiver.host
const SITE = 'https://humas.example.id'
const SECRET = 'a secret for tests, forty characters long'
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const publicPool = new pg.Pool({
  connectionString: database.url,
  max: 4,
  options: '-c role=hub_public -c statement_timeout=10000',
})
publicPool.on('error', () => undefined)

let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let operator: Colleague
let editor: Colleague
let approver: Colleague
let auditor: Colleague
let stranger: Colleague
let hub: PublicHub
let server: Server
let base: string
let letters: Recalled[] = []
let mails: Mail[] = []
let stopWorker: (() => Promise<void>) | undefined

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  ;[operator, editor, approver, auditor, stranger] = await Promise.all([
    aUser(payload, [unit('BJB'), 'operator']),
    aUser(payload, [unit('KALSEL'), 'editor']),
    aUser(payload, [unit('KALSEL'), 'approver']),
    aUser(payload, [unit('POLRI'), 'auditor']),
    aUser(payload, [unit('LPG'), 'editor']),
  ])
  hub = publicHub({
    ...{ pool: publicPool, publicUrl: SITE, secret: SECRET, log },
    openObject: async () => undefined as never,
  })
  server = express().use(hub.router).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await hub.stop()
  await publicPool.end()
  await receiver.stop()
})
beforeEach(async () => {
  await emptyHub(pool)
  ;[letters, mails, receiver.got.length] = [[], [], 0]
  receiver.behave((_received, res) => void res.writeHead(204).end())
})
afterEach(async () => {
  await stopWorker?.()
  stopWorker = undefined
})

/** The post office works; recalls are followed by `look`, so that a test decides when. */
function work() {
  const jobs = startJobs({
    ...{ pool, log, secret: SECRET, publicUrl: SITE, allowPrivate: [receiver.host], pollSeconds: 0.2 },
    recallSeconds: 3600,
    mail: async (mail) => {
      mails.push(mail)
      return { status: 250 }
    },
  })
  stopWorker = jobs.stop
}
const look = () =>
  followRecalls(pool, {
    ...{ log, secret: SECRET, publicUrl: SITE },
    onRecall: async (recalled) => {
      letters.push(recalled)
      return recalled.contact
    },
  })
/** So many minutes go by for every recall. */
const later = (minutes: number) =>
  pool.query('update media_hub_recalls set opened_at = opened_at - make_interval(mins => $1)', [minutes])

const step = async (id: string, action: string, more: object = {}, who = approver) => {
  const answer = await rest(who, 'POST', `press-releases/${id}/steps`, { action, ...more })
  expect(answer, action).toMatchObject({ status: 200 })
}
async function published(title = 'Tersangka diamankan'): Promise<string> {
  const made = await rest(operator, 'POST', 'press-releases', {
    unit: unit('BJB'),
    kind: 'siaran_pers',
    title,
    lead: 'Polisi mengamankan seorang tersangka.',
    body: aBody('Kejadian berlangsung di Banjarbaru dan sedang diselidiki lebih lanjut.'),
    place: 'Banjarbaru',
    occurredAt: '2026-11-02T01:00:00.000Z',
  })
  expect(made.status, made.text).toBe(201)
  const id = String(made.body.doc.id)
  await step(id, 'submit', {}, operator)
  await step(id, 'approve')
  await step(id, 'publish')
  return id
}

async function anOutlet(name: string, data: object = {}): Promise<string> {
  const made = await rest(editor, 'POST', 'outlets', { name, ...data })
  expect(made.status, made.text).toBe(201)
  return String(made.body.doc.id)
}
async function aKeyOf(outlet: string): Promise<string> {
  const made = await rest(editor, 'POST', 'api-keys', { outlet, name: 'Situs' })
  return String(made.body.doc.key)
}
async function aWebhookOf(outlet: string): Promise<void> {
  const made = await rest(editor, 'POST', 'webhook-endpoints', { outlet, url: receiver.url })
  expect(made.status, made.text).toBe(201)
}
const ask = (
  path: string,
  key?: string,
  init: { method?: string; body?: string; headers?: Record<string, string> } = {},
) =>
  fetch(base + path, {
    ...init,
    headers: { ...(key ? { authorization: `Bearer ${key}` } : {}), ...init.headers },
  })
const confirm = (key: string, body: unknown) =>
  ask('/v1/receipts', key, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
/** Reads the item with a key, and waits until the ledger knows of it. */
async function fetched(id: string, key: string): Promise<void> {
  const before = await readings()
  expect((await ask(`/v1/releases/${id}`, key)).status).toBe(200)
  await eventually('the reading is in the ledger', async () => (await readings()) > before)
}
const readings = async () =>
  Number((await pool.query("select count(*) from media_hub_ledger where how = 'fetched'")).rows[0].count)
const recallOf = async (id: string, who: Colleague | null = editor) =>
  (await rest(who, 'GET', `press-releases/${id}/recall`)).body
const standing = async (id: string) => {
  const { recall } = await recallOf(id)
  return recall && [recall.confirmed, recall.holders, recall.closedAt === null ? 'open' : 'closed']
}

describe('a recall', () => {
  it('names who was sent and who fetched the old version, and closes itself once all confirmed', async () => {
    const [webhook, puller, mailed] = await Promise.all([
      anOutlet('Radar Banua', { phone: '+62 811-500-1', contactName: 'Rina', email: 'r@radar.example.id' }),
      anOutlet('Situs Kota', { email: 'meja@situs.example.id' }),
      anOutlet('Warta Pagi', { contact: 'Jl. Ahmad Yani 1' }),
      anOutlet('Tidak Tahu Apa-apa'),
    ])
    const key = await aKeyOf(puller)
    await aWebhookOf(webhook)
    await rest(editor, 'POST', 'webhook-endpoints', { outlet: mailed, url: 'redaksi@warta.example.id' })
    work()
    await eventually('the mail address is asked', () => mails.length === 1)
    await press(/(\/surat\/[\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? '')
    await eventually('two ways are open', async () => {
      const { rows } = await pool.query("select from webhook_endpoints where state = 'active'")
      return rows.length === 2
    })
    const id = await published()
    await eventually('the webhook got it', () => receiver.got.length === 1)
    await eventually('the letter left', () => mails.length === 2)
    expect(receiver.got[0]?.body.data.receipt).toBeUndefined()
    expect(mails[1]?.text).not.toContain('/konfirmasi/')
    await fetched(id, key)

    await step(id, 'withdraw', { note: 'Memuat nama anak.' })
    const told = await eventually('the webhook hears of it', () => receiver.got[1])
    expect(told.body).toMatchObject({ type: 'press_release.withdrawn' })
    await eventually('the letter says so', () => mails.length === 3)
    expect(await look()).toMatchObject({ asked: 3, told: 3, closed: 0 })
    expect(letters.map(({ outletName }) => outletName).sort()).toEqual([
      'Radar Banua',
      'Situs Kota',
      'Warta Pagi',
    ])
    const { recall, holders } = await recallOf(id)
    expect(recall).toMatchObject({ action: 'withdrawn', why: 'Memuat nama anak.', holders: 3, confirmed: 0 })
    const ofName = (name: string) => holders.find((holder: { name: string }) => holder.name === name)
    expect(ofName('Radar Banua')).toMatchObject({
      how: ['sent'],
      version: 1,
      isCertain: true,
      confirmedAt: null,
      contact: { person: 'Rina', phone: '+62 811-500-1' },
      isWritten: true,
    })
    expect(ofName('Situs Kota')).toMatchObject({ how: ['fetched'], reachedAt: null })
    expect(ofName('Warta Pagi')).toMatchObject({ how: ['mailed'] })
    expect(holders).toHaveLength(3)

    // the program by its link, the site by its key, the desk by the button of its letter
    const receipt = String(told.body.data.receipt)
    expect(receipt.startsWith(`${SITE}/v1/receipts/`)).toBe(true)
    const first = await ask(receipt.slice(SITE.length), undefined, { method: 'POST' })
    expect(await first.json()).toMatchObject({ id, version: 2, action: 'withdrawn' })
    expect(await standing(id)).toEqual([1, 3, 'open'])
    const waiting = await (await ask('/v1/receipts', key)).json()
    expect(waiting).toMatchObject({ items: [{ id, version: 2, action: 'withdrawn' }] })
    expect((await confirm(key, { id, version: 2 })).status).toBe(200)
    expect(await (await ask('/v1/receipts', key)).json()).toEqual({ items: [] })
    const link = linkIn(mails[2]?.text)
    const page = await (await ask(link)).text()
    expect(page).toContain('method="post"')
    expect(await standing(id)).toEqual([2, 3, 'open'])
    expect(await press(link)).toContain('Terima kasih')
    await later(2)
    expect(await look()).toMatchObject({ closed: 1 })
    expect(await standing(id)).toEqual([3, 3, 'closed'])
    const closed = await recallOf(id)
    expect(closed.holders.map(({ confirmedBy }: { confirmedBy: string }) => confirmedBy).sort()).toEqual([
      'api',
      'letter',
      'webhook',
    ])
    expect(closed.holders.every(({ contact }: { contact: unknown }) => contact === null)).toBe(true)
  })

  it('is opened by a serious correction, which says so, and not by any other', async () => {
    const outlet = await anOutlet('Harian Satu')
    const key = await aKeyOf(outlet)
    const id = await published()
    await fetched(id, key)
    await rest(operator, 'PATCH', `press-releases/${id}`, { lead: 'Polisi mengamankan dua tersangka.' })
    await step(id, 'correct', { note: 'Jumlahnya dua.' })
    expect((await recallOf(id)).recall).toBeNull()
    const minor = await (await ask(`/v1/releases/${id}`)).json()
    expect(minor.correction).toEqual({ note: 'Jumlahnya dua.', at: expect.any(String) })
    await rest(operator, 'PATCH', `press-releases/${id}`, { lead: 'Polisi memeriksa dua saksi.' })
    await step(id, 'correct_seriously', { note: 'Mereka saksi, bukan tersangka.' })
    const item = await (await ask(`/v1/releases/${id}`)).json()
    expect(item).toMatchObject({
      version: 3,
      correction: { note: 'Mereka saksi, bukan tersangka.', serious: true },
    })
    expect((await recallOf(id)).recall).toMatchObject({
      action: 'corrected',
      version: 3,
      why: 'Mereka saksi, bukan tersangka.',
      holders: 1,
    })
    expect((await confirm(key, { id, version: 2 })).status).toBe(404)
    expect((await confirm(key, { id, version: 4 })).status).toBe(404)
    expect((await confirm(key, { id, version: 3 })).status).toBe(200)
    await rest(operator, 'PATCH', `press-releases/${id}`, { lead: 'Polisi memeriksa tiga saksi.' })
    await step(id, 'correct', { note: 'Tiga.' })
    const after = await (await ask(`/v1/releases/${id}`)).json()
    expect(after.correction).toEqual({ note: 'Tiga.', at: expect.any(String) })
  })

  it('gives way to a later one, of which who confirmed the earlier is asked again', async () => {
    const outlet = await anOutlet('Harian Dua')
    const key = await aKeyOf(outlet)
    const id = await published()
    await fetched(id, key)
    await rest(operator, 'PATCH', `press-releases/${id}`, { lead: 'Polisi memeriksa dua saksi.' })
    await step(id, 'correct_seriously', { note: 'Mereka saksi.' })
    expect((await confirm(key, { id, version: 2 })).status).toBe(200)
    await step(id, 'withdraw', { note: 'Semuanya keliru.' })
    expect((await recallOf(id)).recall).toMatchObject({ action: 'withdrawn', holders: 1, confirmed: 0 })
    const { rows } = await pool.query(
      'select seq, replaced_by, closed_at from media_hub_recalls order by seq',
    )
    expect(rows).toMatchObject([{ replaced_by: rows[1].seq }, { replaced_by: null, closed_at: null }])
  })

  it('does not close before the readings of its last minute have come in, and opens again for a late one', async () => {
    const outlet = await anOutlet('Terlambat')
    const key = await aKeyOf(outlet)
    const id = await published()
    await step(id, 'withdraw', { note: 'Keliru.' })
    expect(await look()).toMatchObject({ closed: 0 })
    await later(2)
    expect(await look()).toMatchObject({ closed: 1 })
    // a server that could not reach the database notes only now what it gave out before
    const keyId = (await pool.query('select id from api_keys where outlet_id = $1', [outlet])).rows[0].id
    await publicPool.query('select media_hub_record_reading($1, $2, $3, $4, $5)', [
      ...['fetched', [id], [1], String(keyId), outlet],
    ])
    expect(await look()).toMatchObject({ reopened: 1, asked: 1, closed: 0 })
    expect(await standing(id)).toEqual([0, 1, 'open'])
    expect((await confirm(key, { id, version: 2 })).status).toBe(200)
    expect(await look()).toMatchObject({ closed: 1 })
  })

  it('counts a delivery whose answer was lost as one that may have arrived', async () => {
    await aWebhookOf(await anOutlet('Putus'))
    receiver.behave((_received, res) => void res.destroy())
    work()
    const id = await published()
    await eventually('a try is in the ledger', async () => {
      const { rows } = await pool.query('select from media_hub_ledger where status is null')
      return rows.length > 0
    })
    await step(id, 'withdraw', { note: 'Keliru.' })
    const { holders } = await recallOf(id)
    expect(holders).toMatchObject([{ name: 'Putus', isCertain: false, reachedAt: null }])
  })

  it('knows who downloaded a file, who read before the embargo, and what is on its way', async () => {
    const [early, loader, waiting] = await Promise.all([
      anOutlet('Dini'),
      anOutlet('Pengunduh'),
      anOutlet('Di Jalan'),
    ])
    const id = await published()
    await pool.query(
      `insert into media_hub_early_readings (outlet_id, outlet_name, api_key_id, item_id, content_hash, embargoed_until, terms)
       values ($1, 'Dini', 'k', $2, 'h', now(), 't')`,
      [early, id],
    )
    await pool.query(
      `insert into media_hub_ledger (how, who, outlet_id, outlet_name, api_key_id, item_id, version, seq, asset_id)
       values ('downloaded', 'api_key', $1, 'Pengunduh', 'k', $2, 1, 1, 'a')`,
      [loader, id],
    )
    await aWebhookOf(waiting)
    await pool.query(
      `insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version, state, lease_until)
       select 'm', e.id::text, 1, $1, 1, 'in_flight', now() + interval '1 hour' from webhook_endpoints e where outlet_id = $2`,
      [id, waiting],
    )
    await step(id, 'withdraw', { note: 'Keliru.' })
    const { holders } = await recallOf(id)
    const told = holders.map(({ name, how, version, isCertain }: Record<string, unknown>) => [
      ...[name, how, version, isCertain],
    ])
    expect(told.sort()).toEqual([
      ['Di Jalan', ['sent'], 1, false],
      ['Dini', ['early'], 0, true],
      ['Pengunduh', ['downloaded'], 1, true],
    ])
  })

  it('ends with a new publication; who took it down then is asked only about what it got since', async () => {
    const [once, twice] = await Promise.all([anOutlet('Sekali'), anOutlet('Dua Kali')])
    const [first, second] = await Promise.all([aKeyOf(once), aKeyOf(twice)])
    const item = (version: number) => aPresented('naskah', { title: `Judul ${version}` })
    await publish(pool, item(1))
    for (const key of [first, second]) await fetched('naskah', key)
    await withdraw(pool, 'naskah')
    for (const key of [first, second])
      expect((await confirm(key, { id: 'naskah', version: 2 })).status).toBe(200)
    await publish(pool, item(3))
    const { rows } = await pool.query('select closed_at, replaced_by from media_hub_recalls')
    expect(rows).toMatchObject([{ closed_at: expect.any(Date), replaced_by: '3' }])
    await fetched('naskah', second)
    await withdraw(pool, 'naskah')
    const held = await pool.query('select outlet_id, version from media_hub_recall_holders(4)')
    expect(held.rows).toEqual([{ outlet_id: twice, version: 3 }])
  })

  it('leads who presses an old link to the newest one', async () => {
    const outlet = await anOutlet('Tautan Lama')
    const key = await aKeyOf(outlet)
    const id = await published()
    await fetched(id, key)
    await rest(operator, 'PATCH', `press-releases/${id}`, { lead: 'Polisi memeriksa dua saksi.' })
    await step(id, 'correct_seriously', { note: 'Mereka saksi.' })
    await look()
    await step(id, 'withdraw', { note: 'Semuanya keliru.' })
    const page = await (await ask(linkIn(letters[0]?.link))).text()
    expect(page).toContain('kemudian dicabut')
    expect(page).not.toContain('method="post"')
  })

  it('tries a letter again that could not be handed over, and holds up no other', async () => {
    const [one, other] = await Promise.all([anOutlet('Satu'), anOutlet('Dua')])
    const id = await published()
    for (const outlet of [one, other]) await fetched(id, await aKeyOf(outlet))
    await step(id, 'withdraw', { note: 'Keliru.' })
    const heard: string[] = []
    const lookWith = (isDeaf: boolean) =>
      followRecalls(pool, {
        ...{ log, secret: SECRET, publicUrl: SITE },
        onRecall: async ({ outletName }) => {
          if (isDeaf && outletName === 'Satu') throw new Error('the mail server is away')
          heard.push(outletName)
          return null
        },
      })
    expect(await lookWith(true)).toMatchObject({ asked: 2, told: 1 })
    expect(await lookWith(false)).toMatchObject({ asked: 0, told: 1 })
    expect(heard.sort()).toEqual(['Dua', 'Satu'])
    expect(await lookWith(false)).toMatchObject({ asked: 0, told: 0 })
  })
})

describe('the desk', () => {
  let id: string
  let outlet: string
  let name: string
  let seq: number
  let turn = 0
  beforeEach(async () => {
    turn += 1
    name = `Warta ${turn}`
    outlet = await anOutlet(name, { phone: '0811' })
    id = await published('Judul di meja')
    await fetched(id, await aKeyOf(outlet))
    await step(id, 'withdraw', { note: 'Keliru.' })
    seq = (await recallOf(id)).recall.seq
  })
  const withSeq = (body: unknown) =>
    body && typeof body === 'object' && Object.keys(body).length > 0 ? { seq, ...body } : body
  const record = (body: unknown, who: Colleague | null = editor) =>
    rest(who, 'POST', `press-releases/${id}/recall/receipts`, withSeq(body))
  const again = (body: unknown, who: Colleague | null = editor) =>
    rest(who, 'POST', `press-releases/${id}/recall/letters`, withSeq(body))

  it('lists to each person the recalls of the documents he works on', async () => {
    const titles = async (who: Colleague) =>
      (await rest(who, 'GET', 'press-releases/recalls')).body.items.map(
        ({ title }: { title: string }) => title,
      )
    expect(await titles(editor)).toEqual(['Judul di meja'])
    expect(await titles(auditor)).toEqual(['Judul di meja'])
    expect(await titles(stranger)).toEqual([])
    expect(await titles(operator)).toEqual([])
    expect((await rest(null, 'GET', 'press-releases/recalls')).status).toBe(401)
    const open = async (who: Colleague) => (await rest(who, 'GET', 'press-releases/recalls/open')).body
    expect([await open(editor), await open(stranger)]).toEqual([{ open: 1 }, { open: 0 }])
    expect((await rest(null, 'GET', 'press-releases/recalls/open')).status).toBe(401)
    expect((await rest(stranger, 'GET', `press-releases/${id}/recall`)).status).toBe(404)
    expect((await rest(operator, 'GET', `press-releases/${id}/recall`)).status).toBe(403)
    expect((await recallOf(id, auditor)).mayRecord).toBe(false)
    expect((await recallOf(id, editor)).mayRecord).toBe(true)
    expect((await recallOf(id, editor)).holders[0].contact).toMatchObject({ phone: '0811' })
    expect((await recallOf(id, auditor)).holders[0].contact).toBeNull()
  })

  it('names an outlet of another body, and keeps its contact', async () => {
    const kapuas = await aUser(payload, [unit('KAPUAS'), 'editor'])
    const made = await rest(kapuas, 'POST', 'outlets', { name: 'Kabar Kapuas', phone: '0513' })
    const key = await rest(kapuas, 'POST', 'api-keys', { outlet: made.body.doc.id, name: 'Situs' })
    const other = await published('Naskah lain')
    await fetched(other, String(key.body.doc.key))
    await step(other, 'withdraw', { note: 'Keliru.' })
    const { holders } = await recallOf(other)
    expect(holders).toMatchObject([{ name: 'Kabar Kapuas', isKnown: true, contact: null }])
  })

  it('writes down a confirmation by telephone, once, with who said so and who heard it, and the trail knows', async () => {
    expect((await record({ outlet, saidBy: 'Rina, redaktur malam' }, auditor)).status).toBe(403)
    expect((await record({ outlet, saidBy: 'Rina' }, stranger)).status).toBe(404)
    expect((await record({ outlet, saidBy: 'Rina' }, null)).status).toBe(401)
    for (const bad of [{}, { outlet }, { outlet, saidBy: ' ' }, { outlet, saidBy: 'Rina', more: 1 }, 'x', 7])
      expect((await record(bad)).status).toBe(400)
    expect((await record({ outlet: 'keliru', saidBy: 'Rina' })).status).toBe(404)
    const stale = await record({ outlet, saidBy: 'Rina', seq: seq - 1 })
    expect([stale.status, codeOf(stale)]).toEqual([409, 'media_hub.recall_closed'])
    expect((await record({ outlet, saidBy: ' Rina, redaktur malam ' })).status).toBe(200)
    const twice = await record({ outlet, saidBy: 'Orang lain' })
    expect([twice.status, codeOf(twice)]).toEqual([409, 'media_hub.confirmed_already'])
    const { holders } = await recallOf(id)
    expect(holders).toMatchObject([
      { confirmedBy: 'person', saidBy: 'Rina, redaktur malam', recordedBy: editor.name },
    ])
    const { rows } = await pool.query(
      "select action, changes, actor_id from audit_entries where document_id = $1 and action like '%recall%'",
      [id],
    )
    expect(rows).toMatchObject([
      {
        action: 'press_release.recall_confirmed',
        actor_id: editor.id,
        changes: { outlet: { to: name }, recall: { to: seq }, saidBy: { to: 'Rina, redaktur malam' } },
      },
    ])
    await later(2)
    await look()
    const closed = await again({ outlet })
    expect([closed.status, codeOf(closed)]).toEqual([409, 'media_hub.recall_closed'])
  })

  it('asks an outlet once more by letter, not twice at once', async () => {
    await look()
    expect(letters).toHaveLength(1)
    expect((await again({ outlet }, auditor)).status).toBe(403)
    expect((await again({ outlet: 'keliru' })).status).toBe(404)
    expect((await again({ outlet })).status).toBe(200)
    const twice = await again({ outlet })
    expect([twice.status, codeOf(twice)]).toEqual([409, 'media_hub.letter_waits'])
    await look()
    expect(letters).toHaveLength(2)
    expect(letters[0]?.link).toBe(letters[1]?.link)
  })
})

describe('a receipt', () => {
  it('is refused to strangers, and bad ones are said to be so', async () => {
    const key = await aKeyOf(await anOutlet('Situs'))
    expect((await ask('/v1/receipts')).status).toBe(401)
    expect((await confirm('hub_none', { id: 'x', version: 1 })).status).toBe(401)
    for (const bad of [
      {},
      { id: 'x' },
      { id: 'x', version: 0 },
      { id: 'x', version: 1.5 },
      { id: '\0', version: 1 },
      [],
      null,
    ])
      expect((await confirm(key, bad)).status).toBe(400)
    expect((await ask('/v1/receipts?x=1', key)).status).toBe(400)
    expect((await confirm(key, { id: 'tidak-ada', version: 1 })).status).toBe(404)
    for (const path of ['/v1/receipts/none', '/v1/receipts/%00'])
      for (const method of ['GET', 'POST']) expect((await ask(path, undefined, { method })).status).toBe(404)
    for (const method of ['GET', 'POST'])
      expect((await ask('/konfirmasi/none', undefined, { method })).status).toBe(410)
    expect((await ask('/v1/receipts', key, { method: 'DELETE' })).status).toBe(405)
  })

  it('leaves the database with no word of a link, only its hash', async () => {
    await aWebhookOf(await anOutlet('Radar'))
    work()
    const id = await published()
    await eventually('the webhook got it', () => receiver.got.length === 1)
    await step(id, 'withdraw', { note: 'Keliru.' })
    const told = await eventually('the webhook hears of it', () => receiver.got[1])
    const token = String(told.body.data.receipt).split('/').at(-1)
    const { rows: tables } = await pool.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public' and tablename like 'media_hub_%'",
    )
    const found = []
    for (const { name } of tables) {
      const { rows } = await pool.query(`select from "${name}" t where position($1 in t::text) > 0`, [token])
      if (rows.length > 0) found.push(name)
    }
    expect(found).toEqual([])
    expect((await pool.query('select from media_hub_receipt_tokens')).rows).toHaveLength(1)
  })
})

const linkIn = (text: string | undefined) =>
  /https:\/\/humas\.example\.id(\/konfirmasi\/[\w-]+)/.exec(text ?? '')?.[1] ?? ''
const press = async (path: string) => (await ask(path, undefined, { method: 'POST' })).text()
