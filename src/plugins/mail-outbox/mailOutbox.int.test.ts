import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { simpleParser } from 'mailparser'
import {
  commitTransaction,
  createLocalReq,
  handleEndpoints,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { sendSealed, sendWithin } from './index'
import { installQueue, postNow, startJobs } from './jobs'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let config: SanitizedConfig
let person: Colleague
const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
const cleanUps: Array<() => Promise<unknown>> = []

beforeAll(async () => {
  payload = await database.payload()
  config = payload.config
  const unit = await aTree(payload)
  person = await aUser(payload, [unit('BJB'), 'operator'])
})
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  await pool.query('delete from pgboss.job')
})

/** A real mail server. `answer` may refuse the letter it was given with an SMTP code. */
async function aServer({
  port = 0,
  answer = () => 0,
}: {
  port?: number
  answer?: (nth: number) => number
} = {}) {
  const tries: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(
        address.startsWith('tiada') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
      )
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => {
          tries.push(Buffer.concat(chunks).toString('latin1'))
          const responseCode = answer(tries.length)
          done(responseCode ? Object.assign(new Error('not now'), { responseCode }) : null)
        })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  cleanUps.push(stop)
  const { port: taken } = server.server.address() as AddressInfo
  return { tries, port: taken, url: `smtp://127.0.0.1:${taken}`, stop }
}

function aPostman(smtpUrl: string | undefined, more: Partial<Parameters<typeof startJobs>[0]> = {}) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mail-'))
  const secrets = [process.env.PAYLOAD_SECRET ?? '']
  const jobs = startJobs({ pool, log: silent, smtpUrl, dataDir, secrets, ...more })
  cleanUps.push(jobs.stop)
  return dataDir
}

const send = async (to = 'budi@polri.example') =>
  (await payload.sendEmail({ to, subject: 'Perihal', text: 'Isi' })) as { messageId: string }
const states = async () =>
  (await pool.query('select state, retry_count from pgboss.job order by created_on')).rows
const post = (address: string, body: object, headers: Record<string, string> = {}) =>
  handleEndpoints({
    config,
    request: new Request(`https://humas.example.id/api/users/${address}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    }),
  })

it('keeps a letter until the mail server is back', async () => {
  const away = await aServer()
  await away.stop()
  aPostman(away.url)
  const { messageId } = await send()
  await expect.poll(states, { timeout: 15_000 }).toMatchObject([{ state: 'retry' }])
  const back = await aServer({ port: away.port })
  await expect.poll(() => back.tries.length, { timeout: 30_000 }).toBe(1)
  expect((await simpleParser(back.tries[0] ?? '')).messageId).toBe(messageId)
  await expect.poll(states).toMatchObject([{ state: 'completed' }])
})

it('tries again with the same bytes after a refusal for now', async () => {
  const server = await aServer({ answer: (nth) => (nth === 1 ? 451 : 0) })
  aPostman(server.url)
  await send()
  await expect.poll(() => server.tries.length, { timeout: 20_000 }).toBe(2)
  expect(server.tries[1]).toBe(server.tries[0])
})

it('sends a letter of a request when its transaction is committed, and never when it is not', async () => {
  const write = async (finish: (req: PayloadRequest) => Promise<void>) => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    await sendWithin(req, { to: 'budi@polri.example', subject: 'Harga $1 dan $2', text: 'Isi' })
    expect(await states()).toEqual([])
    await finish(req)
  }
  await write(killTransaction)
  expect(await states()).toEqual([])
  await write(commitTransaction)
  expect(await states()).toHaveLength(1)
  await expect(
    sendWithin(await createLocalReq({}, payload), { to: 'budi@polri.example', text: 'Isi' }),
  ).rejects.toThrow('needs its transaction')
})

it('does not try an address again that does not exist', async () => {
  const server = await aServer()
  aPostman(server.url)
  await send('tiada@polri.example')
  await expect.poll(states, { timeout: 15_000 }).toMatchObject([{ state: 'completed', retry_count: 0 }])
  expect(server.tries).toEqual([])
})

it('says of a letter about a document what became of it, and tells of one that never arrives, once', async () => {
  const server = await aServer({ answer: (nth) => (nth === 1 ? 451 : 0) })
  const lost: unknown[] = []
  aPostman(server.url, { onUndelivered: async (about) => void lost.push(about) })
  const write = async (to: string, id: string) => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    const about = { collection: 'information-requests', id, title: `Perihal ${id}` }
    await sendSealed(req, { to, subject: 'Perihal', text: 'Isi', about })
    await commitTransaction(req)
  }
  await write('budi@polri.example', 'a')
  await write('tiada@polri.example', 'b')
  const kept = async () =>
    (await pool.query('select document, state, tries, status from mail_outbox_letters order by document'))
      .rows
  await expect.poll(kept, { timeout: 20_000 }).toEqual([
    { document: 'a', state: 'sent', tries: 2, status: 250 },
    { document: 'b', state: 'refused', tries: 1, status: 550 },
  ])
  expect(lost).toEqual([{ collection: 'information-requests', id: 'b', title: 'Perihal b' }])
})

it('sends each letter once though two workers run', async () => {
  const server = await aServer()
  aPostman(server.url)
  aPostman(server.url)
  await Promise.all(Array.from({ length: 20 }, (_, n) => send(`orang${n}@polri.example`)))
  await expect.poll(() => server.tries.length, { timeout: 30_000 }).toBe(20)
  await expect.poll(async () => (await states()).every(({ state }) => state === 'completed')).toBe(true)
  expect(new Set(server.tries).size).toBe(20)
})

it('writes files, readable by their owner alone, where there is no server', async () => {
  const folder = path.join(aPostman(undefined), 'mail')
  const { messageId } = await send()
  const files = () => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  }
  await expect
    .poll(files, { timeout: 15_000 })
    .toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d-]+Z-[0-9a-f-]{36}\.eml$/)])
  const file = path.join(folder, files()[0] ?? '')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const letter = await simpleParser(readFileSync(file))
  expect(letter).toMatchObject({ messageId, subject: 'Perihal' })
})

it('hands a letter over at once, with the Message-ID it was given, and says what the server said', async () => {
  const server = await aServer({ answer: (nth) => (nth === 1 ? 451 : 0) })
  const post = postNow({ smtpUrl: server.url, dataDir: tmpdir(), from: 'Hub <hub@humas.example.id>' })
  const letter = {
    to: 'budi@polri.example',
    subject: 'Rilis',
    text: 'Isi',
    messageId: '<msg_1@humas.example.id>',
  }
  await expect(post(letter)).rejects.toMatchObject({ responseCode: 451 })
  expect(await post(letter)).toEqual({ status: 250 })
  expect(server.tries.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim())).toEqual(
    Array(2).fill(letter.messageId),
  )
  await expect(post({ ...letter, to: 'tiada@polri.example' })).rejects.toMatchObject({
    ...{ code: 'EENVELOPE', responseCode: 550 },
  })
})

/** A mail server that takes `word` milliseconds for each word of the talk, and `end` for the letter as a whole. */
async function aSlowServer({ word = 0, end = 0 }: { word?: number; end?: number }) {
  const seen = { closed: 0, letters: 0 }
  const slowly = (done: (error?: Error | null) => void) => void setTimeout(done, word)
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, done) => slowly(done),
    onMailFrom: (_address, _session, done) => slowly(done),
    onRcptTo: (_address, _session, done) => slowly(done),
    onData: (stream, _session, done) => {
      let words = ''
      stream
        .on('data', (chunk: Buffer) => (words += chunk.toString('latin1')))
        .on('end', () => {
          if (words.includes('Isi')) seen.letters += 1
          setTimeout(done, end)
        })
    },
    onClose: () => void (seen.closed += 1),
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanUps.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { seen, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` }
}

it.each([
  ['before the letter left, and knows that it cannot have arrived', { word: 250 }, false],
  ['after the letter left, and knows that it may have arrived', { end: 2000 }, true],
])('ends the talk with a slow server as a whole %s', async (_case, slow, perhaps) => {
  const server = await aSlowServer(slow)
  const post = postNow({ smtpUrl: server.url, dataDir: tmpdir(), from: 'Hub <hub@humas.example.id>' })
  const letter = { to: 'budi@polri.example', subject: 'Rilis', text: 'Isi', messageId: '<msg_1@x.example>' }
  const began = Date.now()
  await expect(post(letter, AbortSignal.timeout(600))).rejects.toMatchObject({ perhaps })
  expect(Date.now() - began).toBeLessThan(1200)
  await expect.poll(() => server.seen.closed).toBe(1)
  expect(server.seen.letters).toBe(perhaps ? 1 : 0)
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(server.seen.letters).toBe(perhaps ? 1 : 0)
})

it('says nothing to a server once the time is over', async () => {
  const server = await aSlowServer({})
  const post = postNow({ smtpUrl: server.url, dataDir: tmpdir(), from: 'Hub <hub@humas.example.id>' })
  const letter = { to: 'budi@polri.example', text: 'Isi', messageId: '<msg_1@x.example>' }
  await expect(post(letter, AbortSignal.abort())).rejects.toMatchObject({ perhaps: false })
  expect(server.seen.letters).toBe(0)
})

it('names no status where a letter handed over at once becomes a file', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mail-'))
  const post = postNow({ smtpUrl: undefined, dataDir, from: 'Hub <hub@humas.example.id>' })
  expect(await post({ to: 'budi@polri.example', text: 'Isi', messageId: '<msg_1@x.example>' })).toEqual({
    status: null,
  })
  expect(readdirSync(path.join(dataDir, 'mail'))).toHaveLength(1)
})

it('installs its queue any number of times, at once', async () => {
  await Promise.all([installQueue(pool), installQueue(pool), installQueue(pool)])
  expect((await pool.query("select name from pgboss.queue where name = 'mail'")).rows).toHaveLength(1)
})

it('makes the queue itself when the worker comes before the migration, and letters written meanwhile say so', async () => {
  await pool.query('drop schema pgboss cascade')
  const folder = path.join(aPostman(undefined), 'mail')
  await expect
    .poll(async () => (await pool.query("select to_regclass('pgboss.job') as made")).rows[0].made, {
      timeout: 15_000,
    })
    .toBeTruthy()
  await expect
    .poll(
      () =>
        send().then(
          () => 'stored',
          () => 'refused',
        ),
      { timeout: 15_000 },
    )
    .toBe('stored')
  await expect.poll(() => readdirSync(folder).length, { timeout: 15_000 }).toBe(1)
})

it('sends a reset link to our own address, whatever Host the asker names, and the link works once', async () => {
  const server = await aServer()
  aPostman(server.url)
  const asked = await post(
    'forgot-password',
    { email: person.email },
    { host: 'jahat.example', 'x-forwarded-host': 'jahat.example', origin: 'https://jahat.example' },
  )
  expect(asked.status).toBe(200)
  await expect.poll(() => server.tries.length, { timeout: 15_000 }).toBe(1)
  const letter = await simpleParser(server.tries[0] ?? '')
  expect(`${letter.html} ${letter.text}`).not.toContain('jahat')
  const links = String(letter.html).match(/href="([^"]+)"/g)
  expect(links).toHaveLength(1)
  const [, token] =
    /href="https:\/\/humas\.example\.id\/admin\/reset\/([0-9a-f]{40})"/.exec(String(letter.html)) ?? []
  expect(token).toBeTruthy()
  const password = 'Sandi-baru-yang-panjang-7'
  expect((await post('reset-password', { token, password })).status).toBe(200)
  expect((await post('reset-password', { token, password: 'Sandi-lain-yang-panjang-8' })).status).toBe(403)
  expect((await post('login', { email: person.email, password })).status).toBe(200)
  expect((await post('login', { email: person.email, password: person.password })).status).toBe(401)
})

it('lets only the newest link live', async () => {
  const tokens: string[] = []
  for (let n = 0; n < 2; n += 1) {
    await post('forgot-password', { email: person.email })
    const { rows } = await pool.query('select reset_password_token as token from users where id = $1', [
      person.id,
    ])
    tokens.push(rows[0].token)
  }
  expect(tokens[0]).not.toBe(tokens[1])
  expect((await post('reset-password', { token: tokens[0], password: 'Sandi-lama-panjang-1' })).status).toBe(
    403,
  )
  expect((await post('reset-password', { token: tokens[1], password: 'Sandi-baru-panjang-2' })).status).toBe(
    200,
  )
})

it('answers a stranger’s address as it answers an account’s, and stores no letter for it', async () => {
  const known = await post('forgot-password', { email: person.email })
  const unknown = await post('forgot-password', { email: 'tiada@polri.example' })
  expect(unknown.status).toBe(known.status)
  expect(await unknown.text()).toBe(await known.text())
  expect(await states()).toHaveLength(1)
})

it('waits for what lies with a letter, and sends both once it is there', async () => {
  const server = await aServer()
  const asked: string[] = []
  const enclose = async (reference: string) => {
    asked.push(reference)
    if (asked.length < 2) throw new Error('not ready yet')
    return { filename: 'TBP-1.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7 isi') }
  }
  const jobs = startJobs({ pool, log: silent, smtpUrl: server.url, dataDir: tmpdir(), enclose })
  cleanUps.push(jobs.stop)
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  await sendWithin(req, {
    ...{ to: 'budi@polri.example', subject: 'Tanda bukti', text: 'Terlampir.' },
    enclosures: ['surat-1'],
  })
  await commitTransaction(req)
  await expect.poll(() => server.tries.length, { timeout: 30_000 }).toBe(1)
  expect(asked).toEqual(['surat-1', 'surat-1'])
  const { attachments, text } = await simpleParser(server.tries[0] ?? '')
  expect(text).toContain('Terlampir.')
  expect(attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
    ['TBP-1.pdf', '%PDF-1.7 isi'],
  ])
  const { rows } = await pool.query("select data->>'raw' as raw from pgboss.job")
  expect(rows.filter(({ raw }) => raw.includes('PDF'))).toEqual([])
})
