import { handleEndpoints, type Payload } from 'payload'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { eventually } from '../../../tests/support/eventually'
import { endOfPortion, sendAllAgain } from './endpoints/sendAgain'
import type { Query } from './hooks/query'
import { startJobs } from './jobs'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { emptyHub } from './testing/database'
import { startReceiver } from './testing/receiver'

const database = await useDatabase()
const { pool } = database
const receiver = await startReceiver()
process.env.WEBHOOK_ALLOW_PRIVATE = receiver.host
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
let payload: Payload
let editor: Colleague
let auditor: Colleague
let operator: Colleague
let stopWorker: (() => Promise<void>) | undefined

beforeAll(async () => {
  payload = await database.payload()
  const unit = await aTree(payload)
  ;[editor, auditor, operator] = await Promise.all([
    aUser(payload, [unit('KALSEL'), 'editor']),
    aUser(payload, [unit('POLRI'), 'auditor']),
    aUser(payload, [unit('BJB'), 'operator']),
  ])
})
beforeEach(async () => {
  await emptyHub(pool)
  receiver.got.length = 0
  receiver.behave((_received, res) => void res.writeHead(204).end())
})
afterEach(async () => {
  await stopWorker?.()
  stopWorker = undefined
})
afterAll(() => receiver.stop())

function work() {
  const jobs = startJobs({
    pool,
    log: quiet,
    secret: process.env.PAYLOAD_SECRET ?? '',
    publicUrl: 'https://humas.example.id',
    allowPrivate: [receiver.host],
    pollSeconds: 0.2,
  })
  stopWorker = jobs.stop
}

async function rest(user: Colleague | null, method: string, path: string, body?: unknown) {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${path}`, {
      method,
      headers: {
        ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null }
}

async function anEndpoint(data: Record<string, unknown> = {}) {
  const outlet = await rest(editor, 'POST', 'outlets', { name: `Redaksi ${Math.random()}`, contact: 'Meja' })
  const made = await rest(editor, 'POST', 'webhook-endpoints', {
    outlet: outlet.body.doc.id,
    url: receiver.url,
    ...data,
  })
  expect(made.status).toBe(201)
  return made.body.doc as { id: string; secret: string; outlet: string }
}
const log = async (id: string, query = '') =>
  (await rest(editor, 'GET', `webhook-endpoints/${id}/deliveries${query}`)).body
const resend = (id: string, order: unknown, user: Colleague | null = editor) =>
  rest(user, 'POST', `webhook-endpoints/${id}/resend`, order)
const codeOf = ({ body }: { body: { code?: string; errors?: Array<{ data?: { code?: string } }> } }) =>
  body.code ?? body.errors?.[0]?.data?.code
const trail = async (id: string) =>
  (
    await pool.query(
      'select action, actor_id, changes from audit_entries where document_id = $1 order by seq',
      [id],
    )
  ).rows
const ended = (id: string, count: number, state = 'delivered') =>
  eventually(`${count} deliveries are ${state}`, async () => {
    const { items } = await log(id)
    return items.filter((one: { state: string }) => one.state === state).length === count
  })

it('writes into the trail who made and changed an outlet and its endpoint, and never a secret', async () => {
  const { id, secret, outlet } = await anEndpoint()
  const { body: renewed } = await rest(editor, 'POST', `webhook-endpoints/${id}/secret`)
  await rest(editor, 'PATCH', `webhook-endpoints/${id}`, { state: 'paused' })
  await rest(
    editor,
    'PATCH',
    `outlets/${typeof outlet === 'object' ? (outlet as { id: string }).id : outlet}`,
    {
      contact: 'Meja redaksi',
    },
  )
  const entries = await trail(id)
  expect(entries.map(({ action }) => action)).toEqual([
    'webhook_endpoint.created',
    'webhook_endpoint.changed',
    'webhook_endpoint.changed',
  ])
  expect(entries.every(({ actor_id }) => actor_id === editor.id)).toBe(true)
  expect(entries[0].changes.url).toEqual({ from: null, to: receiver.url })
  expect(Object.keys(entries[1].changes)).toEqual(['secretMadeAt'])
  expect(entries[2].changes).toEqual({ state: { from: 'pending', to: 'paused' } })
  const { rows } = await pool.query(
    "select changes::text from audit_entries where changes::text ~ 'Meja redaksi'",
  )
  expect(rows).toHaveLength(1)
  const { rows: sealed } = await pool.query(
    `select secret_sealed as sealed from webhook_endpoints where id = $1
     union all select sealed from media_hub_old_secrets where endpoint_id = $1::text`,
    [id],
  )
  expect(sealed).toHaveLength(2)
  const everything = (
    await pool.query('select string_agg(changes::text, $1) as all from audit_entries', [' '])
  ).rows[0].all
  for (const word of [secret, renewed.secret, ...sealed.map((row) => row.sealed)]) {
    expect(everything).not.toContain(word)
  }
})

it('changes over without losing a message: both secrets fit while the old one lasts', async () => {
  const { id, secret: old } = await anEndpoint()
  work()
  const { body } = await rest(editor, 'POST', `webhook-endpoints/${id}/secret`)
  await publish(pool, aPresented('a'))
  await ended(id, 1)
  const [message] = receiver.got
  for (const secret of [old, body.secret]) {
    const verified = new Webhook(secret).verify(
      message?.raw ?? '',
      message?.headers as Record<string, string>,
    )
    expect(verified).toMatchObject({ type: 'press_release.published' })
  }
})

it.each([
  ['nobody', () => null, 401],
  ['an operator', () => operator, 404],
  ['an auditor', () => auditor, 403],
])('lets %s neither renew a secret nor send again', async (_case, who, status) => {
  const { id, secret } = await anEndpoint()
  expect((await resend(id, { after: 0 }, who())).status).toBe(status)
  const refused = await rest(who(), 'POST', `webhook-endpoints/${id}/secret`)
  expect([401, 403, 404]).toContain(refused.status)
  expect(JSON.stringify(refused.body)).not.toContain('whsec_')
  const { rows } = await pool.query('select from media_hub_old_secrets where endpoint_id = $1', [id])
  expect(rows).toHaveLength(0)
  expect(secret).toMatch(/^whsec_/)
})

it('shows the log to those who read endpoints, and to nobody else', async () => {
  const { id } = await anEndpoint()
  const read = (who: Colleague | null) => rest(who, 'GET', `webhook-endpoints/${id}/deliveries`)
  expect(await read(auditor)).toEqual({ status: 200, body: { items: [], next: null } })
  expect((await read(operator)).status).toBe(404)
  expect((await read(null)).status).toBe(401)
})

it('tells of each delivery what a desk asks: when, what, which version, how it went', async () => {
  const { id } = await anEndpoint()
  receiver.behave((received, res) => void res.writeHead(received.body.data.id === 'broken' ? 500 : 204).end())
  work()
  await publish(pool, aPresented('good', { title: 'Apel pagi', number: 'SP/1/XI/2026/BJB' }))
  await ended(id, 1)
  await publish(pool, aPresented('broken'))
  await eventually('the broken one was tried', async () => (await log(id)).items[0]?.lastStatus === 500)
  const { items, next } = await log(id)
  expect(next).toBeNull()
  expect(items).toMatchObject([
    {
      seq: 2,
      itemId: 'broken',
      state: 'pending',
      attempts: 1,
      lastProblem: 'HTTP 500',
      nextAt: expect.stringMatching(/Z$/),
      finishedAt: null,
      canResend: true,
    },
    {
      seq: 1,
      event: 'press_release.published',
      title: 'Apel pagi',
      number: 'SP/1/XI/2026/BJB',
      version: 1,
      state: 'delivered',
      lastStatus: 204,
      nextAt: null,
      finishedAt: expect.stringMatching(/Z$/),
      canResend: true,
    },
  ])
})

it('keeps the words of a withdrawn item to itself', async () => {
  const { id } = await anEndpoint()
  work()
  await publish(pool, aPresented('a', { title: 'Nama korban' }))
  await ended(id, 1)
  await withdraw(pool, 'a')
  await ended(id, 2)
  expect(JSON.stringify(await log(id))).not.toContain('Nama korban')
})

it('pages through the log without a gap', async () => {
  const { id } = await anEndpoint()
  work()
  for (let n = 0; n < 25; n += 1) await publish(pool, aPresented(`i${n}`))
  await eventually('all were addressed', async () => (await log(id)).next !== null)
  const first = await log(id)
  const second = await log(id, `?before=${first.next}`)
  expect(first.items).toHaveLength(20)
  expect(second.next).toBeNull()
  const seqs = [...first.items, ...second.items].map(({ seq }: { seq: number }) => seq)
  expect(seqs).toEqual(Array.from({ length: 25 }, (_, n) => 25 - n))
  expect((await log(id, '?before=abc')).items[0].seq).toBe(25)
})

it('sends one delivery again with the same webhook-id and the same bytes, and notes who ordered it', async () => {
  const { id } = await anEndpoint()
  work()
  await publish(pool, aPresented('a'))
  await ended(id, 1)
  expect(await resend(id, { seq: 1 })).toEqual({ status: 200, body: { queued: 1, next: null } })
  await eventually('it came again', () => receiver.got.length === 2)
  await ended(id, 1)
  expect(receiver.got[1]?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
  expect(receiver.got[1]?.raw).toBe(receiver.got[0]?.raw)
  expect((await trail(id)).at(-1)).toEqual({
    action: 'webhook_endpoint.deliveries_resent',
    actor_id: editor.id,
    changes: { seq: { to: 1 }, queued: { to: 1 } },
  })
})

it('gives a delivery that had failed all its tries anew', async () => {
  const { id } = await anEndpoint()
  work()
  await publish(pool, aPresented('a'))
  await ended(id, 1)
  await pool.query("update media_hub_deliveries set state = 'failed', attempts = 10, last_error = 'HTTP 500'")
  receiver.behave((_received, res) => void res.writeHead(503).end())
  expect((await resend(id, { seq: 1 })).status).toBe(200)
  await eventually('it waits for its second try', async () => {
    const { items } = await log(id)
    return items[0].state === 'pending' && items[0].attempts === 1
  })
})

it('never sends an older version again', async () => {
  const { id } = await anEndpoint()
  work()
  await publish(pool, aPresented('a'))
  await ended(id, 1)
  await correct(pool, aPresented('a'))
  await ended(id, 2)
  const refused = await resend(id, { seq: 1 })
  expect([refused.status, codeOf(refused)]).toEqual([409, 'media_hub.not_newest'])
  expect(refused.body.errors[0].message).toMatch(/lebih baru/)
  expect((await log(id)).items.map(({ canResend }: { canResend: boolean }) => canResend)).toEqual([
    true,
    false,
  ])
  expect(await resend(id, { after: 0 })).toEqual({ status: 200, body: { queued: 1, next: null } })
  await eventually('the newest came again', () => receiver.got.length === 3)
  await ended(id, 2)
  expect(receiver.got.map(({ body }) => body.data.version)).toEqual([1, 2, 2])
})

it('replays the newest of everything since a position, also what the endpoint never had', async () => {
  await publish(pool, aPresented('before'))
  await publish(pool, aPresented('gone'))
  await publish(pool, aPresented('kept'))
  await withdraw(pool, 'gone')
  work()
  await eventually('nothing waits to be addressed', async () => {
    const { rows } = await pool.query('select from media_hub_outbox where fanned_out_at is null')
    return rows.length === 0
  })
  const { id } = await anEndpoint({ types: ['press_release.published'] })
  expect(await resend(id, { after: 1 })).toEqual({ status: 200, body: { queued: 1, next: null } })
  await ended(id, 1)
  expect(receiver.got.map(({ body }) => body.data.id)).toEqual(['kept'])
  const all = await anEndpoint()
  expect((await resend(all.id, { after: 1 })).body).toEqual({ queued: 2, next: null })
  await ended(all.id, 2)
  expect(receiver.got.slice(1).map(({ body }) => [body.data.id, body.type.split('.')[1]])).toEqual(
    expect.arrayContaining([
      ['kept', 'published'],
      ['gone', 'withdrawn'],
    ]),
  )
  const entries = (await trail(all.id)).filter(({ action }) => action.endsWith('resent'))
  expect(entries.map(({ changes }) => changes)).toEqual([{ after: { to: 1 }, queued: { to: 2 } }])
})

it('brings forward what waits for a later try', async () => {
  const { id } = await anEndpoint()
  receiver.behave((_received, res) => void res.writeHead(503, { 'retry-after': '7200' }).end())
  work()
  await publish(pool, aPresented('a'))
  await eventually('it waits for hours', async () => {
    const [first] = (await log(id)).items
    return first?.state === 'pending' && first.canResend
  })
  receiver.behave((_received, res) => void res.writeHead(204).end())
  expect((await resend(id, { seq: 1 })).body).toEqual({ queued: 1, next: null })
  await ended(id, 1)
  expect(receiver.got[1]?.headers['webhook-id']).toBe(receiver.got[0]?.headers['webhook-id'])
})

it('leaves alone what is on its way, and notes no order that changed nothing', async () => {
  const { id } = await anEndpoint()
  let answer: (() => void) | undefined
  receiver.behave((_received, res) => {
    answer = () => res.writeHead(204).end()
  })
  work()
  await publish(pool, aPresented('a'))
  await eventually('it is on its way', () => answer !== undefined)
  const refused = await resend(id, { seq: 1 })
  expect([refused.status, codeOf(refused)]).toEqual([409, 'media_hub.on_its_way'])
  expect(await resend(id, { after: 0 })).toEqual({ status: 200, body: { queued: 0, next: null } })
  expect((await trail(id)).map(({ action }) => action)).toEqual(['webhook_endpoint.created'])
  answer?.()
  await ended(id, 1)
})

it('queues the oldest five thousand, says where to go on, and comes to an end', async () => {
  const { id } = await anEndpoint()
  await pool.query(`
    insert into media_hub_snapshots (item_id, version, seq, type, action, at, item_json)
      select 'i' || n, 1, n, 'press_release', 'published', now(), '{}' from generate_series(1, 5001) n;
    insert into media_hub_items (item_id, type, state, version, seq, slug, kind, unit_code, published_at, updated_at, item_json)
      select 'i' || n, 'press_release', 'public', 1, n, 's' || n, 'giat', 'BJB', now(), now(), '{}' from generate_series(1, 5001) n`)
  expect((await resend(id, { after: 0 })).body).toEqual({ queued: 5000, next: 5000 })
  expect((await resend(id, { after: 5000 })).body).toEqual({ queued: 1, next: null })
  expect((await resend(id, { after: 1 })).body).toEqual({ queued: 0, next: null })
})

it('ends portions for several endpoints where the first of them has enough', async () => {
  const { id, outlet } = await anEndpoint()
  const second = await rest(editor, 'POST', 'webhook-endpoints', {
    ...{ outlet, url: `${receiver.url}?2`, types: ['press_release.withdrawn'] },
  })
  for (const item of ['a', 'b', 'c', 'd']) await publish(pool, aPresented(item))
  await withdraw(pool, 'a') // 5, the only one for the second
  await pool.query('update media_hub_outbox set fanned_out_at = now()')
  const query: Query = async (text, values) => (await pool.query(text, values as unknown[])).rows
  const both = [id, second.body.doc.id]
  expect(await endOfPortion(query, both, 0, 2)).toBe(3)
  expect(await endOfPortion(query, both, 3, 2)).toBeNull()
  expect(await endOfPortion(query, both, 3, 1)).toBe(4)
  for (const one of both) expect(await sendAllAgain(query, one, 0, 3)).toBe(one === id ? 2 : 0)
  for (const one of both) expect(await sendAllAgain(query, one, 3)).toBe(one === id ? 2 : 1)
})

it.each([
  ['a delivery that is not there', { seq: 99 }, 404, 'media_hub.no_such_delivery'],
  ['no position', {}, 400, 'media_hub.bad_order'],
  ['two positions', { seq: 1, after: 1 }, 400, 'media_hub.bad_order'],
  ['words', { seq: "1' or true" }, 400, 'media_hub.bad_order'],
  ['something that is no JSON', '{', 400, 'media_hub.bad_order'],
  ['no body', undefined, 400, 'media_hub.bad_order'],
])('refuses %s', async (_case, order, status, code) => {
  const { id } = await anEndpoint()
  const refused = await resend(id, order)
  expect([refused.status, codeOf(refused)]).toEqual([status, code])
})

it('sends nothing to a paused endpoint', async () => {
  const { id } = await anEndpoint()
  await rest(editor, 'PATCH', `webhook-endpoints/${id}`, { state: 'paused' })
  const refused = await resend(id, { after: 0 })
  expect([refused.status, codeOf(refused)]).toEqual([409, 'media_hub.paused'])
})

it('lists what did not get through apart, with what the receiver said', async () => {
  const { id } = await anEndpoint()
  await publish(pool, aPresented('well'))
  work()
  await ended(id, 1)
  receiver.behave((_received, res) => void res.writeHead(507).end('Cakram\r\n\u0007 penuh'))
  await publish(pool, aPresented('ill'))
  await eventually('the refusal is noted', async () => (await log(id, '?failed=true')).items.length === 1)
  expect((await log(id, '?failed=true')).items).toMatchObject([
    { itemId: 'ill', lastStatus: 507, lastProblem: 'HTTP 507', lastAnswer: 'Cakram penuh' },
  ])
  expect((await log(id)).items).toHaveLength(2)
})

it('sends again to every endpoint of an outlet, skips those that stand still, and notes each', async () => {
  const { id, outlet } = await anEndpoint()
  const second = await rest(editor, 'POST', 'webhook-endpoints', { outlet, url: `${receiver.url}?2` })
  const still = await rest(editor, 'POST', 'webhook-endpoints', { outlet, url: `${receiver.url}?3` })
  await rest(editor, 'PATCH', `webhook-endpoints/${still.body.doc.id}`, { state: 'paused' })
  await publish(pool, aPresented('a'))
  await publish(pool, aPresented('b'))
  work()
  await ended(id, 2)
  await ended(second.body.doc.id, 2)
  const order = (who: Colleague | null, body: unknown) => rest(who, 'POST', `outlets/${outlet}/resend`, body)
  expect(await order(editor, { after: 1 })).toEqual({
    status: 200,
    body: { queued: 2, next: null, endpoints: 2, skipped: 1 },
  })
  await eventually('both got it again', () => receiver.got.length === 6)
  for (const one of [id, second.body.doc.id])
    expect(await trail(one)).toContainEqual(
      expect.objectContaining({
        action: 'webhook_endpoint.deliveries_resent',
        changes: { after: { to: 1 }, queued: { to: 1 } },
      }),
    )
  expect((await order(editor, { seq: 1 })).status).toBe(400)
  expect((await order(auditor, { after: 0 })).status).toBe(403)
  expect((await order(operator, { after: 0 })).status).toBe(404)
  expect((await order(null, { after: 0 })).status).toBe(401)
})

it('notes in the trail that an endpoint was paused by itself', async () => {
  const { recordPause } = await import('../../hooks')
  const { id } = await anEndpoint()
  await recordPause(payload, {
    endpointId: id,
    since: '2026-11-20T00:00:00.000Z',
    givenUp: 3,
    problem: 'HTTP 500',
  })
  expect((await trail(id)).at(-1)).toMatchObject({
    action: 'webhook_endpoint.paused',
    actor_id: null,
    changes: { givenUp: { to: 3 } },
  })
})
