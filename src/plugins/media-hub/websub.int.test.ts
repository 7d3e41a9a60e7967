import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import dns from 'node:dns'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { eventually } from '../../../tests/support/eventually'
import { type JobOptions, startJobs } from './jobs'
import { claimFeed } from './jobs/claimFeed'
import { prune } from './jobs/prune'
import { claimWish } from './jobs/verifyIntent'
import { hashOfKey, newApiKey } from './rules/apiKey'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, OUTLET, useHub } from './testing/database'
import { seeded } from './testing/histories/seeded'
import { servedHub } from './testing/servedHub'
import { startSubscriber } from './testing/subscriber'

const SECRET = 'an installation secret of enough letters'
const SITE = 'https://humas.example.id'
const FEED = `${SITE}/feeds/releases.atom`
const DAY = 86_400
const seed = Number(process.env.DELIVERY_SEED ?? Math.floor(Math.random() * 1e9))

const database = await useHub()
const { pool } = database
const subscriber = await startSubscriber()
const { get } = servedHub(() => database.publicPool, {
  secret: SECRET,
  webSubAllowPrivate: [subscriber.host],
  limits: {
    anonymousPerMinute: 0,
    addressOf: ({ headers, socket }) => String(headers['x-from'] ?? socket.remoteAddress),
  },
})

let logged: string[] = []
let stops: (() => Promise<void>)[] = []

beforeAll(() => emptyHub(pool))
beforeEach(async () => {
  await emptyHub(pool)
  logged = []
  subscriber.questions.length = 0
  subscriber.brought.length = 0
  subscriber.answer(({ hub }, res) => res.writeHead(200).end(hub['hub.challenge']))
  subscriber.behave((_brought, res) => res.writeHead(204).end())
})
afterEach(async () => {
  vi.restoreAllMocks()
  await Promise.all(stops.map((stop) => stop()))
  stops = []
})
afterAll(() => subscriber.stop())

function work(options: Partial<JobOptions> = {}) {
  const write = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`)
  const jobs = startJobs({
    ...{
      pool,
      secret: SECRET,
      publicUrl: SITE,
      allowPrivate: [],
      webSubAllowPrivate: [subscriber.host],
      pollSeconds: 0.2,
    },
    log: { debug: write, info: write, warn: write, error: write },
    ...options,
  })
  stops.push(jobs.stop)
  return jobs
}

function ask(fields: Record<string, string> = {}, init: RequestInit = {}) {
  const usual = { 'hub.mode': 'subscribe', 'hub.topic': FEED, 'hub.callback': subscriber.url }
  return get('/websub', { method: 'POST', body: new URLSearchParams({ ...usual, ...fields }), ...init })
}

type Told = (error: Error | null, addresses: { address: string; family: number }[]) => void
type Row = {
  callback: string
  secret_sealed: string | null
  seconds: number
  wanted: string
  sent: string
  attempts: number
  lease_until: Date | null
  last_problem: string | null
}
const inForce = async () =>
  (
    await pool.query<Row>(
      `select *, extract(epoch from expires_at - now())::float as seconds
       from media_hub_subscriptions where expires_at > now() order by created_at, id`,
    )
  ).rows
const wishes = async () =>
  (await pool.query<{ attempts: number; fence: string }>('select * from media_hub_subscription_wishes')).rows

/** Asks and waits until it is in force. */
async function subscribed(fields: Record<string, string> = {}) {
  const before = (await inForce()).length
  expect((await ask(fields)).status).toBe(202)
  await eventually('in force', async () => (await inForce()).length === before + 1)
}
const settled = () =>
  eventually('nothing waits any more', async () => {
    const { rows } = await pool.query(
      `select (select last from media_hub_counter) = through and not exists (
         select from media_hub_subscriptions where expires_at > now() and (wanted > sent or lease_until is not null))
         as done from media_hub_feed_news`,
    )
    return rows[0].done
  })
const makeDue = () =>
  pool.query(`
    update media_hub_subscriptions set next_at = now() where lease_until is null;
    update media_hub_subscription_wishes set next_at = now() where lease_until is null;
    notify media_hub_post`)
const titles = (text = '') => (text.match(/Judul \w+/g) ?? []).filter((one, n, all) => all.indexOf(one) === n)

describe('asking', () => {
  it('is answered 202, and nothing is in force before the callback agreed', async () => {
    const reply = await ask({ 'hub.secret': 'rahasia', 'hub.lease_seconds': '7200' })
    expect([reply.status, await reply.text()]).toEqual([202, expect.stringContaining('Diterima')])
    expect(await inForce()).toEqual([])
    work()
    await eventually('in force', async () => (await inForce()).length === 1)
    expect(subscriber.questions.map(({ hub }) => hub)).toEqual([
      {
        ...{ token: 'rahasia-saya', 'hub.mode': 'subscribe', 'hub.topic': FEED, 'hub.lease_seconds': '7200' },
        'hub.challenge': expect.stringMatching(/^[\w-]{32}$/),
      },
    ])
    const [row] = await inForce()
    expect(row?.seconds).toBeGreaterThan(7000)
    expect(row?.seconds).toBeLessThanOrEqual(7200)
    expect(row?.secret_sealed).not.toContain('rahasia')
  })

  it.each([
    ['another hub’s feed', { 'hub.topic': 'https://example.com/feeds/releases.atom' }, 400, 'hub.topic'],
    ['a page that is no feed', { 'hub.topic': `${SITE}/v1/releases` }, 400, 'hub.topic'],
    ['a format that is none', { 'hub.topic': `${SITE}/feeds/releases.xml` }, 400, 'hub.topic'],
    ['a unit that is none', { 'hub.topic': `${FEED}?unit=ENTAH` }, 400, 'unit'],
    ['a filter that is none', { 'hub.topic': `${FEED}?place=x` }, 400, 'place'],
    ['a feed written otherwise', { 'hub.topic': `${FEED}?kind=dpo&unit=BJB` }, 400, 'hub.topic'],
    ['a callback that is no address', { 'hub.callback': 'pembaca' }, 400, 'hub.callback'],
    ['a callback by mail', { 'hub.callback': 'mailto:a@example.com' }, 400, 'hub.callback'],
    ['a private callback', { 'hub.callback': 'http://127.0.0.1:1/x' }, 400, 'hub.callback'],
    ['a private callback in disguise', { 'hub.callback': 'http://[::ffff:7f00:1]/x' }, 400, 'hub.callback'],
    ['a callback that is a database', { 'hub.callback': 'http://example.com:5432/' }, 400, 'hub.callback'],
    ['a callback with a password', { 'hub.callback': 'https://a:b@example.com/' }, 400, 'hub.callback'],
    ['a secret of 200 bytes', { 'hub.secret': 'x'.repeat(200) }, 400, 'hub.secret'],
    ['a lease that is none', { 'hub.lease_seconds': '-1' }, 400, 'hub.lease_seconds'],
    ['another mode', { 'hub.mode': 'publish' }, 400, 'hub.mode'],
    ['too much', { other: 'x'.repeat(20_000) }, 413, undefined],
  ])('is refused with %s', async (_case, fields, status, parameter) => {
    const reply = await ask(fields)
    const problem = (await reply.json()) as { parameter?: string; detail: string }
    expect([reply.status, problem.parameter]).toEqual([status, parameter])
    expect(reply.headers.get('content-type')).toContain('application/problem+json')
    expect(await wishes()).toEqual([])
  })

  it('tells how the feed is written', async () => {
    const reply = await ask({ 'hub.topic': `${FEED}?keyword=Apel+Siaga&unit=BJB` })
    expect(((await reply.json()) as { detail: string }).detail).toContain(
      `${FEED}?unit=BJB&keyword=apel%20siaga`,
    )
  })

  it('takes a form and nothing else, and says what it is to whoever looks', async () => {
    const reply = await ask({}, { body: '{}', headers: { 'content-type': 'application/json' } })
    expect(reply.status).toBe(415)
    expect((await ask({}, { method: 'PUT' })).status).toBe(405)
    const page = await get('/websub')
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('WebSub')])
  })

  it('stops at twenty for a host, whatever its port, and at ten thousand for the hub', async () => {
    const callback = (n: number) => `https://pembaca.example.com:${8000 + n}/${n}`
    for (let n = 0; n < 20; n += 1) expect((await ask({ 'hub.callback': callback(n) })).status).toBe(202)
    const beyond = await ask({ 'hub.callback': 'https://PEMBACA.example.com./lagi' })
    expect([beyond.status, await beyond.json()]).toEqual([
      429,
      expect.objectContaining({ code: 'websub.host_full', detail: expect.stringContaining('twenty') }),
    ])
    expect(beyond.headers.get('retry-after')).toBe('3600')
    expect((await ask({ 'hub.callback': callback(3) })).status).toBe(202)
    expect((await ask({ 'hub.callback': callback(4), 'hub.mode': 'unsubscribe' })).status).toBe(202)
    await pool.query(
      `insert into media_hub_subscriptions (id, format, callback, host, expires_at)
       select n, 'atom', 'https://h' || n || '.example.com/', 'h' || n || '.example.com', now() + interval '1 day'
       from generate_series(21, 10000) n`,
    )
    const full = await ask()
    expect([full.status, ((await full.json()) as { code: string }).code]).toEqual([503, 'websub.full'])
    await pool.query("update media_hub_subscriptions set expires_at = now() where id = '21'")
    expect((await ask()).status).toBe(202)
  })

  it('is answered ten times a minute for one address, whoever else asks', async () => {
    const from = (address: string, callback: string) =>
      ask({ 'hub.callback': callback }, { headers: { 'x-from': address } })
    const left = 60_000 - (Date.now() % 60_000)
    if (left < 3000) await new Promise((resolve) => setTimeout(resolve, left)) // they count by the clock's minute
    for (let n = 0; n < 10; n += 1)
      expect((await from('2001:db8::1', `https://pembaca${n}.example.com/`)).status).toBe(202)
    const refused = await from('2001:db8::2', 'https://lagi.example.com/')
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      429,
      'websub.too_often',
    ])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await from('203.0.113.9', 'https://lagi.example.com/')).status).toBe(202)
  })

  it('leaves the public login no other way to write', async () => {
    for (const statement of [
      'select * from media_hub_subscriptions',
      'select * from media_hub_subscription_wishes',
      "insert into media_hub_subscription_wishes (id) values ('x')",
      "delete from media_hub_subscriptions where id = 'x'",
      'update media_hub_feed_news set through = 0',
      "select nextval('media_hub_subscription_fences')",
    ])
      await expect(database.publicPool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })
})

describe('feeds', () => {
  it.each(['atom', 'rss', 'json'])('%s: name the hub and their one address', async (format) => {
    const reply = await get(`/feeds/releases.${format}?keyword=Apel+siaga&unit=BJB`)
    const self = `${SITE}/feeds/releases.${format}?unit=BJB&keyword=apel%20siaga`
    expect(reply.headers.get('link')).toBe(`<${SITE}/websub>; rel="hub", <${self}>; rel="self"`)
    const text = await reply.text()
    expect(text).toContain(`${SITE}/websub`)
    expect(text).toContain(format === 'json' ? self : self.replace('&', '&amp;'))
  })

  it('of a key that is restricted name none', async () => {
    const { key, prefix } = newApiKey()
    await pool.query(
      `with product as (
         insert into products (id, name, unit_id) select gen_random_uuid(), 'DPO', unit_id from outlets where id = $1 returning id
       ), kinds as (
         insert into products_texts ("order", parent_id, path, text) select 1, id, 'kinds', 'dpo' from product
       ), made as (
         insert into api_keys (id, outlet_id, name, unit_id)
         select gen_random_uuid(), id, 'Situs', unit_id from outlets where id = $1 returning id
       ), given as (
         insert into api_keys_rels (parent_id, path, products_id, "order") select made.id, 'products', product.id, 1 from made, product
       )
       insert into media_hub_key_hashes (hash, key_id, prefix) select $2, id::text, $3 from made`,
      [OUTLET, hashOfKey(key), prefix],
    )
    const reply = await get('/feeds/releases.atom', { headers: { authorization: `Bearer ${key}` } })
    expect(reply.status).toBe(200)
    expect(reply.headers.get('link')).toBe(`<${FEED}>; rel="self"`)
    expect(await reply.text()).not.toContain('/websub')
  })
})

describe('whoever is asked', () => {
  it.each([
    ['answers another word', 200, 'lain'],
    ['answers the word with a line end', 200, 'echo\n'],
    ['answers that it is not known here', 404, 'echo'],
    ['sends us elsewhere', 302, 'echo'],
  ])('and %s is asked three times and then left alone', async (_case, status, said) => {
    subscriber.answer(({ hub }, res) =>
      res.writeHead(status, { location: '/lain' }).end(said.replace('echo', hub['hub.challenge'] ?? '')),
    )
    await ask()
    work()
    for (const tries of [1, 2, 3]) {
      await eventually(`${tries} tries`, () => subscriber.questions.length >= tries)
      await eventually('told', async () => (await wishes()).every(({ attempts }) => attempts >= tries))
      await eventually('made due', async () => {
        await makeDue()
        return tries === 3 ? (await wishes()).length === 0 : subscriber.questions.length > tries
      })
    }
    expect(await inForce()).toEqual([])
    expect(subscriber.questions.map(({ path: asked }) => asked.startsWith('/langganan'))).toEqual([
      true,
      true,
      true,
    ])
  })

  it.each(['127.0.0.1', '10.0.0.8', '::ffff:127.0.0.1', 'fd00::1'])(
    'is not asked where his name leads to %s by then',
    async (inside) => {
      const lookup = dns.lookup
      vi.spyOn(dns, 'lookup').mockImplementation(((name: string, options: object, done: Told) =>
        name === 'pembaca.example.com'
          ? done(null, [{ address: inside, family: net.isIP(inside) }])
          : lookup(name, options, done as never)) as never)
      const [, port] = subscriber.host.split(':')
      expect((await ask({ 'hub.callback': `http://pembaca.example.com:${port}/` })).status).toBe(202)
      await pool.query('update media_hub_subscription_wishes set attempts = 2')
      work()
      await eventually('dropped', async () => (await wishes()).length === 0)
      expect(subscriber.questions).toEqual([])
      await eventually('said', () => logged.some((line) => line.includes('private IP')))
    },
  )

  it('is not asked at an address that officers alone may name', async () => {
    expect((await ask()).status).toBe(202)
    await pool.query('update media_hub_subscription_wishes set attempts = 2')
    work({ allowPrivate: [subscriber.host], webSubAllowPrivate: [] })
    await eventually('dropped', async () => (await wishes()).length === 0)
    expect(subscriber.questions).toEqual([])
  })

  it('is asked once in ten seconds, however often somebody asks us to', async () => {
    await ask()
    work()
    subscriber.answer((_question, res) => res.writeHead(404).end())
    await eventually('asked', () => subscriber.questions.length === 1)
    for (let n = 0; n < 5; n += 1) await ask()
    const { rows } = await pool.query(
      "select next_at >= tried_at + interval '10 seconds' as later from media_hub_subscription_wishes",
    )
    expect(rows).toEqual([{ later: true }])
  })
})

describe('a change', () => {
  it('brings the whole feed as it is now, its type, its links, and a signature', async () => {
    work()
    await subscribed({ 'hub.secret': 'kunci rahasia' })
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await settled()
    expect(subscriber.brought).toHaveLength(1)
    const [{ headers, raw, text, path: where }] = subscriber.brought as [(typeof subscriber.brought)[0]]
    expect(where).toBe('/langganan?token=rahasia-saya')
    expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(headers.link).toBe(`<${SITE}/websub>; rel="hub", <${FEED}>; rel="self"`)
    expect(headers['x-hub-signature']).toBe(
      `sha256=${createHmac('sha256', 'kunci rahasia').update(raw).digest('hex')}`,
    )
    const served = await get('/feeds/releases.atom')
    expect(text).toBe(await served.text())
    expect(titles(text)).toEqual(['Judul alfa'])
  })

  it('is not signed where no secret was given', async () => {
    work()
    await subscribed({ 'hub.topic': `${SITE}/feeds/releases.json` })
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await settled()
    expect(subscriber.brought[0]?.headers).not.toHaveProperty('x-hub-signature')
    expect(JSON.parse(subscriber.brought[0]?.text ?? '').items).toHaveLength(1)
  })

  it.each([
    ['?unit=KALSEL', 'of a unit below it', aPresented('x'), true],
    ['?unit=KALSEL', 'of another unit', aPresented('x', { unit: 'LPG' }), false],
    ['?unit=BJB', 'of the unit above it', aPresented('x', { unit: 'KALSEL' }), false],
    ['?kind=dpo', 'of its kind', aPresented('x', { kind: 'dpo' }), true],
    ['?kind=dpo', 'of another kind', aPresented('x'), false],
    ['?keyword=apel%20siaga', 'of its keyword', aPresented('x', { keywords: ['lain', ' Apel Siaga'] }), true],
    ['?keyword=apel%20siaga', 'of another keyword', aPresented('x', { keywords: ['apel'] }), false],
    ['?unit=BJB&kind=dpo', 'of its unit alone', aPresented('x'), false],
    ['?unit=BJB&kind=dpo', 'of both', aPresented('x', { kind: 'dpo' }), true],
  ])('touches the feed %s when it is %s: %#', async (query, _case, presented, touches) => {
    work()
    await subscribed({ 'hub.topic': `${FEED}${query}` })
    await publish(pool, presented)
    await settled()
    expect(subscriber.brought).toHaveLength(touches ? 1 : 0)
  })

  it.each([
    ['a correction moves it to another unit', () => correct(pool, aPresented('a', { unit: 'LPG' }))],
    ['a correction takes its keyword', () => correct(pool, aPresented('a', { keywords: [] }))],
    [
      'a correction makes it another kind',
      () => correct(pool, aPresented('a', { keywords: ['apel'], kind: 'dpo' })),
    ],
    ['it is withdrawn', () => withdraw(pool, 'a')],
  ])('brings the feed again without what has left it: %s', async (_case, leave) => {
    work()
    await subscribed({ 'hub.topic': `${FEED}?unit=BJB&kind=siaran_pers&keyword=apel` })
    await publish(pool, aPresented('a', { keywords: ['apel'], title: 'Judul alfa' }))
    await settled()
    await leave()
    await settled()
    expect(subscriber.brought.map(({ text }) => titles(text).length)).toEqual([1, 0])
  })

  it('brings a correction in the words of today', async () => {
    work()
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await settled()
    await subscribed()
    await correct(pool, aPresented('a', { title: 'Judul beta' }))
    await settled()
    expect(subscriber.brought.map(({ text }) => titles(text))).toEqual([['Judul beta']])
  })

  it('waits once, however many there were, and brings what is true then', async () => {
    work()
    await subscribed()
    subscriber.behave((_brought, res) => res.writeHead(503).end())
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await eventually('one refusal', async () => (await inForce())[0]?.last_problem === 'HTTP 503')
    await publish(pool, aPresented('b', { title: 'Judul beta' }))
    await correct(pool, aPresented('b', { title: 'Judul gama' }))
    await withdraw(pool, 'a')
    const { rows } = await pool.query('select last from media_hub_counter')
    await eventually('told', async () => (await inForce())[0]?.wanted === rows[0].last)
    subscriber.behave((_brought, res) => res.writeHead(200).end())
    subscriber.brought.length = 0
    await makeDue()
    await settled()
    expect(subscriber.brought.map(({ text }) => titles(text))).toEqual([['Judul gama']])
  })

  it('never meets itself: what is newer waits until the try that runs has ended', async () => {
    work()
    await subscribed()
    let release = () => {}
    subscriber.behave((_brought, res) => {
      release = () => res.writeHead(204).end()
    })
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await eventually('the first runs', () => subscriber.brought.length === 1)
    await publish(pool, aPresented('b', { title: 'Judul beta' }))
    await eventually('told', async () => (await inForce())[0]?.wanted === '2')
    expect(await claimFeed(pool, 60)).toBeUndefined()
    subscriber.behave((_brought, res) => res.writeHead(204).end())
    release()
    await settled()
    expect(subscriber.brought.map(({ text }) => titles(text))).toEqual([
      ['Judul alfa'],
      ['Judul beta', 'Judul alfa'],
    ])
  })

  it('reaches others while one hangs and one refuses', async () => {
    const others = await Promise.all([startSubscriber(), startSubscriber()])
    const [ill, well] = others as [(typeof others)[0], (typeof others)[0]]
    work({ webSubAllowPrivate: others.map(({ host }) => host) })
    const plant = (url: string, host: string) =>
      pool.query(
        `insert into media_hub_subscriptions (id, format, callback, host, expires_at) values ($1, 'rss', $1, $2, now() + interval '1 day')`,
        [url, host],
      )
    ill.behave(() => undefined)
    for (let n = 0; n < 20; n += 1) await plant(`${ill.url}&n=${n}`, 'sakit')
    await plant(well.url, 'sehat')
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await eventually('the well one has it', () => well.brought.length === 1)
    expect(ill.brought.length).toBeLessThanOrEqual(2)
    await Promise.all(stops.map((stop) => stop()))
    stops = []
    await Promise.all(others.map(({ stop }) => stop()))
  })
})

describe('a host in trouble', () => {
  const plant = (host: string, callback: string, n = 0) =>
    pool.query(
      `insert into media_hub_subscriptions (id, format, callback, host, expires_at, wanted)
       values ($1, 'rss', $2, $3, now() + interval '1 day', 1)`,
      [`${host} ${n}`, callback, host],
    )
  const isFailing = (host: string) =>
    pool.query('insert into media_hub_failing_hosts (host) values ($1)', [host])

  it('waits behind all others, and then goes to them who may', async () => {
    for (const host of ['sakit', 'sehat']) await plant(host, `http://${host}/`)
    await isFailing('sakit')
    await pool.query(
      "update media_hub_subscriptions set next_at = next_at - interval '1 hour' where host = 'sakit'",
    )
    expect(await claimFeed(pool, 60, false)).toMatchObject({ host: 'sehat', isTroubled: false })
    expect(await claimFeed(pool, 60, false)).toBeUndefined()
    expect(await claimFeed(pool, 60)).toMatchObject({ host: 'sakit', isTroubled: true })
  })

  it('has two tries at once, whatever its name, and is free of it once it took a feed', async () => {
    await publish(pool, aPresented('a'))
    const held: Array<() => void> = []
    subscriber.behave((_brought, res) => void held.push(() => res.writeHead(204).end()))
    for (let n = 0; n < 8; n += 1) {
      await plant(`h${n}.sakit`, subscriber.url, n)
      await isFailing(`h${n}.sakit`)
    }
    work()
    await eventually('two run', () => held.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(held).toHaveLength(2)
    subscriber.behave((_brought, res) => res.writeHead(204).end())
    for (const release of held) release()
    await settled()
    expect((await pool.query('select from media_hub_failing_hosts')).rowCount).toBe(0)
  })

  it('has two tries at once for its own wishes, and is known by one that failed', async () => {
    for (let n = 0; n < 4; n += 1)
      expect((await ask({ 'hub.callback': `https://pembaca.example.com/${n}` })).status).toBe(202)
    expect(await claimWish(pool, 60)).toMatchObject({ isTroubled: false })
    expect(await claimWish(pool, 60)).toMatchObject({ isTroubled: false })
    expect(await claimWish(pool, 60)).toBeUndefined()
    await pool.query('update media_hub_subscription_wishes set lease_until = null')
    expect(await claimWish(pool, 60, false)).toBeUndefined()
    expect(await claimWish(pool, 60)).toMatchObject({ isTroubled: true, attempts: 1 })
  })
})

describe('words that were withdrawn', () => {
  it('are broken off while they are being written to somebody who reads slowly', async () => {
    const sockets: net.Socket[] = []
    let heard = 0
    const slow = net.createServer((socket) => {
      sockets.push(socket)
      socket.on('error', () => undefined)
      socket.once('data', () => {
        heard += 1
        socket.pause()
      })
    })
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve))
    const host = `127.0.0.1:${(slow.address() as AddressInfo).port}`
    // more than the buffers of two sockets hold
    const bodyText = 'Kata yang ditarik. '.repeat(500_000)
    await publish(pool, aPresented('a', { title: 'Judul alfa', bodyText, bodyHtml: 'x' }))
    const jobs = work({ webSubAllowPrivate: [host], leaseSeconds: 60 })
    await eventually('caught up', async () => {
      const { rows } = await pool.query('select through from media_hub_feed_news')
      return rows[0].through === '1'
    })
    await pool.query(
      `insert into media_hub_subscriptions (id, format, callback, host, expires_at, wanted)
       values ('x', 'json', $1, 'lambat', now() + interval '1 day', 1)`,
      [`http://${host}/`],
    )
    await eventually('it is being written', () => heard === 1)
    await withdraw(pool, 'a')
    await eventually('it was broken off', () =>
      logged.some((line) => line.includes('"outcome":"interrupted"')),
    )
    await eventually('and began anew', () => heard === 2)
    sockets[1]?.resume()
    sockets[1]?.end('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n')
    await settled()
    await jobs.stop()
    for (const socket of sockets) socket.destroy()
    slow.close()
  })

  it('are in nothing that is brought after', async () => {
    work()
    await subscribed()
    subscriber.behave((_brought, res) => res.writeHead(500).end())
    await publish(pool, aPresented('a', { title: 'Judul alfa' }))
    await eventually('one refusal', async () => (await inForce())[0]?.last_problem === 'HTTP 500')
    await withdraw(pool, 'a')
    const before = subscriber.brought.length
    subscriber.behave((_brought, res) => res.writeHead(204).end())
    await makeDue()
    await settled()
    expect(subscriber.brought.length).toBeGreaterThan(before)
    for (const { text } of subscriber.brought.slice(before)) expect(text).not.toContain('alfa')
  })
})

describe('a subscription', () => {
  it('goes on as it was until a new one is proved, and then by its terms', async () => {
    work()
    await subscribed({ 'hub.secret': 'lama', 'hub.lease_seconds': '3600' })
    subscriber.answer((_question, res) => res.writeHead(500).end())
    await ask({ 'hub.secret': 'baru', 'hub.lease_seconds': String(2 * DAY) })
    await makeDue()
    await eventually('asked', () => subscriber.questions.length === 2)
    await publish(pool, aPresented('a'))
    await settled()
    const signature = (secret: string) =>
      `sha256=${createHmac('sha256', secret)
        .update(subscriber.brought.at(-1)?.raw ?? '')
        .digest('hex')}`
    expect(subscriber.brought.at(-1)?.headers['x-hub-signature']).toBe(signature('lama'))
    subscriber.answer(({ hub }, res) => res.writeHead(200).end(hub['hub.challenge']))
    await eventually('renewed', async () => {
      await makeDue()
      return ((await inForce())[0]?.seconds ?? 0) > DAY
    })
    expect(await inForce()).toHaveLength(1)
    await publish(pool, aPresented('b'))
    await settled()
    expect(subscriber.brought.at(-1)?.headers['x-hub-signature']).toBe(signature('baru'))
  })

  it('ends when it is ended and the callback agrees', async () => {
    work()
    await subscribed()
    subscriber.answer((_question, res) => res.writeHead(404).end())
    await ask({ 'hub.mode': 'unsubscribe' })
    await eventually('asked', () => subscriber.questions.length === 2)
    expect(subscriber.questions[1]?.hub).toMatchObject({ 'hub.mode': 'unsubscribe', 'hub.topic': FEED })
    expect(subscriber.questions[1]?.hub).not.toHaveProperty('hub.lease_seconds')
    expect(await inForce()).toHaveLength(1)
    subscriber.answer(({ hub }, res) => res.writeHead(200).end(hub['hub.challenge']))
    await eventually('ended', async () => {
      await makeDue()
      return (await inForce()).length === 0
    })
    await publish(pool, aPresented('a'))
    await settled()
    expect(subscriber.brought).toEqual([])
  })

  it('ends by 410', async () => {
    work()
    await subscribed()
    subscriber.behave((_brought, res) => res.writeHead(410).end())
    await publish(pool, aPresented('a'))
    await eventually('ended', async () => (await inForce()).length === 0)
    await publish(pool, aPresented('b'))
    await settled()
    expect(subscriber.brought).toHaveLength(1)
  })

  it('ends when its feed is no more', async () => {
    work()
    await subscribed({ 'hub.topic': `${FEED}?unit=BJB` })
    await publish(pool, aPresented('a'))
    await settled()
    await pool.query("update media_hub_subscriptions set unit = 'BUBAR', wanted = sent + 1")
    await eventually('ended', async () => (await inForce()).length === 0)
    expect(subscriber.brought).toHaveLength(1)
    expect(logged.join()).toContain('no such feed')
  })

  it('ends with its lease, is forgotten, and begins anew without what it missed', async () => {
    work()
    await subscribed()
    await pool.query('update media_hub_subscriptions set expires_at = now()')
    await publish(pool, aPresented('a'))
    await settled()
    await subscribed()
    await settled()
    expect(subscriber.brought).toEqual([])
    await pool.query('update media_hub_subscriptions set expires_at = now()')
    await prune(pool, new AbortController().signal)
    expect((await pool.query('select from media_hub_subscriptions')).rowCount).toBe(0)
  })

  it('is tried with growing waits, and ends when nothing got through for a day', async () => {
    work({ chance: () => 0.5 })
    await subscribed()
    subscriber.behave((_brought, res) => res.writeHead(500).end())
    await publish(pool, aPresented('a'))
    const waits: number[] = []
    for (let tries = 1; tries <= 5; tries += 1) {
      await eventually(`${tries} refusals`, async () => {
        const [row] = await inForce()
        return row?.lease_until === null && row.attempts === tries
      })
      const { rows } = await pool.query(
        'select extract(epoch from next_at - now())::float as seconds from media_hub_subscriptions',
      )
      waits.push(rows[0].seconds)
      if (tries === 5)
        await pool.query("update media_hub_subscriptions set failing_since = now() - interval '25 hours'")
      await makeDue()
    }
    await eventually('ended', async () => (await inForce()).length === 0)
    expect(waits[0]).toBeLessThanOrEqual(5)
    for (const [n, wait] of waits.slice(1).entries()) expect(wait).toBeGreaterThan(waits[n] ?? 0)
    expect(subscriber.brought).toHaveLength(6)
    await publish(pool, aPresented('b'))
    await settled()
    expect(subscriber.brought).toHaveLength(6)
  })

  it('goes on when one distribution got through meanwhile', async () => {
    work()
    await subscribed()
    subscriber.behave((_brought, res) => res.writeHead(500).end())
    await publish(pool, aPresented('a'))
    await eventually('one refusal', async () => (await inForce())[0]?.last_problem === 'HTTP 500')
    await pool.query("update media_hub_subscriptions set failing_since = now() - interval '25 hours'")
    subscriber.behave((_brought, res) => res.writeHead(204).end())
    await makeDue()
    await settled()
    subscriber.behave((_brought, res) => res.writeHead(500).end())
    await publish(pool, aPresented('b'))
    await eventually('refused anew', async () => (await inForce())[0]?.last_problem === 'HTTP 500')
    expect(await inForce()).toHaveLength(1)
  })
})

it(`three workers and a moody subscriber: one try at a time, never back, the newest at the end (DELIVERY_SEED=${seed})`, async () => {
  const chance = seeded(seed)
  for (let n = 0; n < 3; n += 1) work()
  await subscribed({ 'hub.topic': `${SITE}/feeds/releases.json` })
  let open = 0
  let most = 0
  let calm = false
  subscriber.behave((_brought, res) => {
    open += 1
    most = Math.max(most, open)
    setTimeout(() => {
      open -= 1
      const mood = calm ? 'well' : chance.pick(['well', 'well', 'ill', 'gone'])
      if (mood === 'gone') res.destroy()
      else res.writeHead(mood === 'well' ? 204 : 503).end()
    }, chance.next() * 60)
  })
  await publish(pool, aPresented('a', { title: 'Judul 0' }))
  for (let n = 1; n <= 25; n += 1) {
    await correct(pool, aPresented('a', { title: `Judul ${n}` }))
    await new Promise((resolve) => setTimeout(resolve, chance.next() * 60))
    await makeDue()
  }
  calm = true
  await eventually('nothing waits', async () => {
    await makeDue()
    const { rows } = await pool.query('select last, sent from media_hub_counter, media_hub_subscriptions')
    return rows[0].last === rows[0].sent && open === 0
  })
  const versions = subscriber.brought.map(
    ({ text }) => JSON.parse(text).items[0]._hub_humas.version as number,
  )
  expect(most).toBe(1)
  expect(versions).toEqual(versions.toSorted((one, other) => one - other))
  expect(versions.at(-1)).toBe(26)
  expect(versions.length).toBeGreaterThan(5)
})

it('a worker that dies with a lease is followed by another, who brings what is true then', async () => {
  const jobs = work()
  await subscribed()
  await jobs.stop()
  await publish(pool, aPresented('a', { title: 'Judul alfa' }))
  subscriber.behave(() => undefined)
  const env = { ...process.env, TEST_DB: database.url, TEST_SECRET: SECRET, TEST_ALLOW: subscriber.host }
  const program = path.resolve('src/plugins/media-hub/testing/workerProcess.ts')
  const worker = spawn(path.resolve('node_modules/.bin/tsx'), [program], {
    env,
    stdio: 'inherit',
    detached: true,
  })
  try {
    await eventually('it holds the lease', () => subscriber.brought.length === 1)
  } finally {
    process.kill(-(worker.pid ?? Number.NaN), 'SIGKILL')
  }
  await withdraw(pool, 'a')
  subscriber.behave((_brought, res) => res.writeHead(204).end())
  work()
  await settled()
  expect(subscriber.brought.map(({ text }) => titles(text))).toEqual([['Judul alfa'], []])
})

it('a lease that has passed on is settled by its holder alone', async () => {
  const jobs = work({ leaseSeconds: 60 })
  await subscribed()
  let release = () => {}
  subscriber.behave((_brought, res) => {
    release = () => res.writeHead(410).end()
  })
  await publish(pool, aPresented('a'))
  await eventually('it runs', () => subscriber.brought.length === 1)
  await pool.query("update media_hub_subscriptions set lease_until = now() - interval '1 second'")
  const taken = await claimFeed(pool, 60)
  expect(taken?.attempts).toBe(2)
  release()
  await eventually('it came too late', () => logged.some((line) => line.includes('"outcome":"lost"')))
  expect(await inForce()).toHaveLength(1)
  await jobs.stop()
  stops = []
})

it('nothing that is said of a subscription tells more of its callback than the host', async () => {
  work()
  await subscribed({ 'hub.secret': 'kunci-rahasia' })
  subscriber.behave((_brought, res) => res.writeHead(500).end('x'))
  await publish(pool, aPresented('a'))
  await eventually('one refusal', async () => (await inForce())[0]?.last_problem !== null)
  expect(logged.some((line) => line.includes('127.0.0.1'))).toBe(true)
  for (const line of logged) expect(line).not.toMatch(/rahasia|langganan|token/)
})
