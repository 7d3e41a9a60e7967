import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { type JobOptions, startJobs } from './jobs'
import type { Paused } from './rules/pausedLetter'
import { newWebhookSecret, seal } from './rules/secretBox'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub, type HubDatabase, OUTLET, useHub } from './testing/database'
import { startReceiver } from './testing/receiver'

const SECRET = 'an installation secret of enough letters'
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

let database: HubDatabase
let receiver: Awaited<ReturnType<typeof startReceiver>>
let stops: (() => Promise<void>)[] = []

beforeAll(async () => {
  database = await useHub()
})
beforeEach(async () => {
  await emptyHub(database.pool)
  receiver = await startReceiver()
})
afterEach(async () => {
  await Promise.all(stops.map((stop) => stop()))
  stops = []
  await receiver.stop()
})

function work(options: Partial<JobOptions> = {}) {
  const jobs = startJobs({
    pool: database.pool,
    log: quiet,
    secret: SECRET,
    publicUrl: 'https://humas.example.id',
    allowPrivate: [receiver.host],
    pollSeconds: 0.3,
    ...options,
  })
  stops.push(jobs.stop)
  return jobs
}

async function anEndpoint({
  url = receiver.url,
  types = [] as string[],
  proven = true,
  secret = newWebhookSecret(),
} = {}) {
  const { rows } = await database.pool.query<{ id: string }>(
    `insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
      select gen_random_uuid(), id, $1, $2, $3, unit_id from outlets where id = $4 returning id`,
    [url, proven ? 'active' : 'pending', seal(secret, SECRET), OUTLET],
  )
  const id = rows[0]?.id ?? ''
  if (proven)
    await database.pool.query(
      'insert into media_hub_challenges (endpoint_id, url, confirmed_at) values ($1, $2, now())',
      [id, url],
    )
  for (const [order, type] of types.entries()) {
    await database.pool.query(
      'insert into webhook_endpoints_types (id, "order", parent_id, value) values (gen_random_uuid(), $1, $2, $3)',
      [order, id, type],
    )
  }
  return { id, secret }
}

const stateOf = async (id: string) =>
  (await database.pool.query('select state, last_problem from webhook_endpoints where id = $1', [id])).rows[0]
const deliveries = async () =>
  (
    await database.pool.query(
      'select item_id, version, state, attempts, last_status, last_error from media_hub_deliveries order by seq',
    )
  ).rows
const makeDue = () =>
  database.pool.query(`
    update media_hub_deliveries set next_at = now()
    where id in (select id from media_hub_deliveries where state = 'pending' for update skip locked);
    notify media_hub_post`)

/** The process and what it started. */
function killGroup({ pid }: ChildProcess) {
  if (pid === undefined) throw new Error('the worker did not start')
  process.kill(-pid, 'SIGKILL')
}

async function eventually(check: () => unknown, ms = 8000) {
  const end = Date.now() + ms
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }
}

it('delivers what was published, corrected and withdrawn, in order, signed as the reference library checks', async () => {
  const { secret } = await anEndpoint()
  work()
  await publish(database.pool, aPresented('a', { title: 'Satu' }))
  await eventually(() => expect(receiver.got).toHaveLength(1))
  await correct(database.pool, aPresented('a', { title: 'Dua' }))
  await eventually(() => expect(receiver.got).toHaveLength(2))
  await withdraw(database.pool, 'a')
  await eventually(() => expect(receiver.got).toHaveLength(3))
  const webhook = new Webhook(secret)
  for (const { raw, headers } of receiver.got) webhook.verify(raw, headers as Record<string, string>)
  expect(() =>
    webhook.verify(`${receiver.got[0]?.raw} `, receiver.got[0]?.headers as Record<string, string>),
  ).toThrow()
  expect(
    receiver.got.map(({ body }) => [body.type, body.data.version, body.data.seq, body.data.item?.title]),
  ).toEqual([
    ['press_release.published', 1, 1, 'Satu'],
    ['press_release.corrected', 2, 2, 'Dua'],
    ['press_release.withdrawn', 3, 3, undefined],
  ])
  expect(receiver.got[0]?.body.data.item.urls.html).toMatch(/^https:\/\/humas\.example\.id\/rilis\//)
})

it('asks a new endpoint to prove itself before the first delivery, and sends what waited', async () => {
  const { id, secret } = await anEndpoint({ proven: false })
  await publish(database.pool, aPresented('a'))
  work()
  await eventually(() => expect(receiver.got).toHaveLength(1))
  expect(receiver.challenges).toHaveLength(1)
  const [challenge] = receiver.challenges
  new Webhook(secret).verify(challenge?.raw ?? '', challenge?.headers as Record<string, string>)
  expect(challenge?.startedAt).toBeLessThanOrEqual(receiver.got[0]?.startedAt ?? 0)
  expect(await stateOf(id)).toMatchObject({ state: 'active' })
})

it('signs with a replaced secret too until its day is over, challenges included', async () => {
  const { id, secret } = await anEndpoint({ proven: false })
  const [old, ended] = [newWebhookSecret(), newWebhookSecret()]
  await database.pool.query(
    `insert into media_hub_old_secrets (endpoint_id, sealed, valid_until)
     values ($1, $2, now() + interval '1 hour'), ($1, $3, now() - interval '1 second')`,
    [id, seal(old, SECRET), seal(ended, SECRET)],
  )
  work()
  await publish(database.pool, aPresented('a'))
  await eventually(() => expect(receiver.got).toHaveLength(1))
  for (const message of [receiver.got[0], receiver.challenges[0]]) {
    const verify = (one: string) =>
      new Webhook(one).verify(message?.raw ?? '', message?.headers as Record<string, string>)
    expect(verify(secret)).toEqual(verify(old))
    expect(() => verify(ended)).toThrow()
    expect(String(message?.headers['webhook-signature']).split(' ')).toHaveLength(2)
  }
})

it('never delivers to an endpoint that repeats the wrong word, and gives up after some tries', async () => {
  receiver.refuseChallenges()
  const { id } = await anEndpoint({ proven: false })
  await publish(database.pool, aPresented('a'))
  work()
  for (let tries = 1; tries <= 7; tries += 1) {
    await eventually(() => expect(receiver.challenges).toHaveLength(tries))
    await eventually(async () => {
      const { rows } = await database.pool.query('select lease_until from media_hub_challenges')
      expect(rows[0].lease_until).toBeNull()
    })
    await database.pool.query('update media_hub_challenges set next_at = now(); notify media_hub_post')
  }
  await eventually(async () =>
    expect(await stateOf(id)).toMatchObject({
      state: 'failing',
      last_problem: 'challenge: another word came back',
    }),
  )
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(receiver.got).toHaveLength(0)
})

it('proves a changed address again before sending there', async () => {
  const { id } = await anEndpoint()
  const other = await startReceiver()
  work({ allowPrivate: [receiver.host, other.host] })
  await database.pool.query("update webhook_endpoints set url = $2, state = 'pending' where id = $1", [
    id,
    other.url,
  ])
  await publish(database.pool, aPresented('a'))
  await eventually(() => expect(other.got).toHaveLength(1))
  expect(other.challenges).toHaveLength(1)
  expect(receiver.got).toHaveLength(0)
  await other.stop()
})

it('tries again with the same id and the same bytes, later each time, and honours Retry-After', async () => {
  await anEndpoint()
  receiver.behave(
    (_received, res) =>
      void res.writeHead(503, receiver.got.length === 2 ? { 'retry-after': '7200' } : {}).end(),
  )
  work()
  await publish(database.pool, aPresented('a'))
  await eventually(async () =>
    expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: 1, last_status: 503 }]),
  )
  const wait = async () =>
    Number(
      (await database.pool.query('select extract(epoch from next_at - now()) as s from media_hub_deliveries'))
        .rows[0].s,
    )
  expect(await wait()).toBeLessThan(6)
  await makeDue()
  await eventually(async () => expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: 2 }]))
  expect(await wait()).toBeGreaterThan(7000)
  receiver.behave((_received, res) => void res.writeHead(200).end())
  await makeDue()
  await eventually(async () =>
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 3 }]),
  )
  expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(receiver.got.map(({ raw }) => raw)).size).toBe(1)
})

it('gives up after the last try, says so on the endpoint, and recovers with the next change', async () => {
  const { id } = await anEndpoint()
  receiver.behave((_received, res) => void res.writeHead(500).end())
  work()
  await publish(database.pool, aPresented('a'))
  for (let tries = 1; tries < 10; tries += 1) {
    await eventually(async () =>
      expect(await deliveries()).toMatchObject([{ state: 'pending', attempts: tries }]),
    )
    await makeDue()
  }
  await eventually(async () => expect(await deliveries()).toMatchObject([{ state: 'failed', attempts: 10 }]))
  await eventually(async () =>
    expect(await stateOf(id)).toMatchObject({ state: 'failing', last_problem: 'HTTP 500' }),
  )
  receiver.behave((_received, res) => void res.writeHead(200).end())
  await correct(database.pool, aPresented('a'))
  await eventually(async () =>
    expect(await stateOf(id)).toMatchObject({ state: 'active', last_problem: null }),
  )
})

it('tells once of an endpoint that was paused by 410', async () => {
  const { id } = await anEndpoint()
  const told: Paused[] = []
  work({ healthSeconds: 0.2, onPaused: async (paused) => void told.push(paused) })
  receiver.behave((_received, res) => void res.writeHead(410).end())
  await publish(database.pool, aPresented('a'))
  await eventually(() => expect(told).toHaveLength(1))
  expect(told).toMatchObject([{ endpointId: id, outletName: 'Redaksi uji', givenUp: 1, problem: 'HTTP 410' }])
  expect(await stateOf(id)).toMatchObject({ state: 'paused' })
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(told).toHaveLength(1)
})

it('pauses an endpoint that answers 410, and catches up after it has proved itself again', async () => {
  const { id } = await anEndpoint()
  work()
  await publish(database.pool, aPresented('a'))
  await eventually(() => expect(receiver.got).toHaveLength(1))
  receiver.behave((_received, res) => void res.writeHead(410).end())
  await correct(database.pool, aPresented('a'))
  await eventually(async () => expect(await stateOf(id)).toMatchObject({ state: 'paused' }))
  receiver.behave((_received, res) => void res.writeHead(200).end())
  await withdraw(database.pool, 'a')
  await publish(database.pool, aPresented('never sent there'))
  await eventually(async () => {
    const { rows } = await database.pool.query(
      'select count(*) from media_hub_outbox where fanned_out_at is null',
    )
    expect(rows[0].count).toBe('0')
  })
  expect(receiver.got).toHaveLength(2)
  await database.pool.query(
    "delete from media_hub_challenges; update webhook_endpoints set state = 'pending'; notify media_hub_post",
  )
  await eventually(() => expect(receiver.got).toHaveLength(3))
  expect(receiver.got[2]?.body).toMatchObject({
    type: 'press_release.withdrawn',
    data: { id: 'a', version: 3 },
  })
})

it('sends only what was asked for, but corrects and withdraws what it sent', async () => {
  await anEndpoint({ types: ['press_release.published'] })
  await publish(database.pool, aPresented('a'))
  await withdraw(database.pool, 'a')
  work()
  await eventually(() => expect(receiver.got).toHaveLength(1))
  expect(receiver.got[0]?.body).toMatchObject({ type: 'press_release.withdrawn' })
  await eventually(async () =>
    expect(await deliveries()).toMatchObject([{ state: 'superseded' }, { state: 'delivered' }]),
  )
})

it('never has an older version on its way beside or after a newer one, however slow and faulty the receiver', async () => {
  await anEndpoint()
  receiver.behave(async (_received, res) => {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
    res.writeHead(Math.random() < 0.3 ? 500 : 200).end()
  })
  work({ concurrency: 8 })
  work({ concurrency: 8 })
  let over = false
  const nudging = (async () => {
    while (!over) {
      await makeDue()
      await new Promise((resolve) => setTimeout(resolve, 40))
    }
  })()
  const ITEMS = 6
  for (let n = 0; n < ITEMS; n += 1) await publish(database.pool, aPresented(`i${n}`))
  for (let round = 0; round < 12; round += 1) {
    for (let n = 0; n < ITEMS; n += 1) await correct(database.pool, aPresented(`i${n}`))
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  await eventually(async () => {
    const last = (await deliveries()).filter(({ version }) => version === 13)
    expect(last).toMatchObject(Array(ITEMS).fill({ state: 'delivered' }))
  }, 20_000)
  over = true
  await nudging
  for (let n = 0; n < ITEMS; n += 1) {
    const mine = receiver.got.filter(({ body }) => body.data.id === `i${n}`)
    const versions = mine.map(({ body }) => body.data.version)
    expect(versions).toEqual([...versions].sort((one, other) => one - other))
    for (const [index, { startedAt }] of mine.slice(1).entries()) {
      expect(startedAt).toBeGreaterThanOrEqual((mine[index]?.endedAt ?? Number.POSITIVE_INFINITY) - 2)
    }
  }
}, 40_000)

it('two workers never try one delivery at the same time, and deliver each once', async () => {
  await anEndpoint()
  receiver.behave(async (_received, res) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    res.writeHead(200).end()
  })
  work()
  work()
  work()
  await Promise.all(Array.from({ length: 40 }, (_, n) => publish(database.pool, aPresented(`i${n}`))))
  await eventually(async () =>
    expect((await deliveries()).filter(({ state }) => state === 'delivered')).toHaveLength(40),
  )
  expect(receiver.got).toHaveLength(40)
  expect(new Set(receiver.got.map(({ headers }) => headers['webhook-id'])).size).toBe(40)
}, 20_000)

it.each([
  ['a private address that is not allowed', 'http://10.0.0.1/hook', /private_address/],
  ['the address of cloud metadata', 'http://169.254.169.254/latest', /private_address/],
  ['a decimal form of loopback', 'http://2130706433/', /private_address/],
  ['loopback in IPv6', 'http://[::1]:9/', /private_address/],
  ['an IPv4 address inside IPv6', 'http://[::ffff:127.0.0.1]/', /private_address/],
  ['a name of this machine', 'http://localhost/', /private_address/],
  ['another scheme', 'file:///etc/passwd', /not_http/],
])('does not send to %s', async (_case, url, problem) => {
  const { id } = await anEndpoint({ url, proven: false })
  work({ allowPrivate: [] })
  await eventually(async () => expect((await stateOf(id)).last_problem).toMatch(problem))
})

it('refuses a public name that resolves to a private address, at the connection', async () => {
  const port = receiver.host.split(':')[1]
  const { sendWebhook } = await import('./jobs/sendWebhook')
  const { lookup } = await import('node:dns')
  const { createRequire } = await import('node:module')
  const dns = createRequire(import.meta.url)('node:dns') as { lookup: typeof lookup }
  const real = dns.lookup
  dns.lookup = ((_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
    options.all
      ? done(null, [{ address: '127.0.0.1', family: 4 }])
      : done(null, '127.0.0.1', 4)) as unknown as typeof lookup
  const { syncBuiltinESMExports } = await import('node:module')
  syncBuiltinESMExports()
  try {
    const letter = {
      url: `http://hook.example.id:${port}/`,
      secrets: [newWebhookSecret()],
      messageId: 'msg_1',
      body: '{}',
    }
    await expect(sendWebhook(letter, [], new AbortController().signal)).rejects.toThrow(/private IP/)
  } finally {
    dns.lookup = real
    syncBuiltinESMExports()
  }
  expect(receiver.got).toHaveLength(0)
})

it('does not follow redirects and reads little of a reply', async () => {
  await anEndpoint()
  const trap = await startReceiver()
  let sent = 0
  receiver.behave((_received, res) => {
    if (receiver.got.length === 1) return void res.writeHead(302, { location: trap.url }).end()
    res.writeHead(200)
    const chunk = Buffer.alloc(64 * 1024)
    const pour = setInterval(() => {
      sent += chunk.length
      res.write(chunk)
    }, 5)
    res.on('close', () => clearInterval(pour))
  })
  work()
  await publish(database.pool, aPresented('a'))
  await eventually(async () => expect(await deliveries()).toMatchObject([{ last_status: 302 }]))
  await makeDue()
  await eventually(async () => expect(await deliveries()).toMatchObject([{ state: 'delivered' }]))
  expect(trap.got).toHaveLength(0)
  expect(sent).toBeLessThan(8 * 1024 * 1024)
  await trap.stop()
})

it('a worker killed in the middle of a delivery is replaced after its lease, with the same message', async () => {
  await anEndpoint()
  receiver.behave(() => undefined)
  const child: ChildProcess = spawn(
    path.resolve('node_modules/.bin/tsx'),
    [path.resolve('src/plugins/media-hub/testing/workerProcess.ts')],
    {
      env: {
        ...process.env,
        TEST_DB: database.url,
        TEST_SECRET: SECRET,
        TEST_ALLOW: receiver.host,
      },
      stdio: 'inherit',
      detached: true,
    },
  )
  try {
    await publish(database.pool, aPresented('a'))
    await eventually(() => expect(receiver.got).toHaveLength(1), 15_000)
    killGroup(child)
    receiver.behave((_received, res) => void res.writeHead(200).end())
    work({ leaseSeconds: 2 })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(receiver.got).toHaveLength(1)
    await eventually(async () =>
      expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 2 }]),
    )
    expect(receiver.got).toHaveLength(2)
    expect(receiver.got[1]?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
  } finally {
    if (child.exitCode === null && child.signalCode === null) killGroup(child)
  }
}, 30_000)

it('a worker that lost its lease cannot write its outcome over the new one', async () => {
  await anEndpoint()
  let answer: (() => void) | undefined
  receiver.behave((received, res) => {
    if (receiver.got.length === 1) answer = () => res.writeHead(500).end()
    else res.writeHead(200).end()
    void received
  })
  const { fanOut } = await import('./jobs/fanOut')
  const { claim } = await import('./jobs/claim')
  const { deliver } = await import('./jobs/deliver')
  const options: JobOptions = {
    pool: database.pool,
    log: quiet,
    secret: SECRET,
    publicUrl: 'https://x.id',
    allowPrivate: [receiver.host],
  }
  await publish(database.pool, aPresented('a'))
  await fanOut(database.pool)
  const claimOne = async () => {
    const [one] = await claim(database.pool, 60)
    if (typeof one !== 'object') throw new Error('nothing claimed')
    return one
  }
  const first = await claimOne()
  expect(await claim(database.pool, 60)).toEqual([])
  const { signal } = new AbortController()
  const slow = deliver(database.pool, first, options, signal, performance.now() + 60_000)
  await eventually(() => expect(answer).toBeDefined())
  await database.pool.query("update media_hub_deliveries set lease_until = now() - interval '1 second'")
  await deliver(database.pool, await claimOne(), options, signal, performance.now() + 60_000)
  answer?.()
  await slow
  expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 2, last_status: 200 }])
})
