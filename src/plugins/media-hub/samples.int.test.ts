import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { beforeEach, expect, it } from 'vitest'
import { startSample } from '../../../tests/support/sample'
import { webhookBody } from './rules/webhookBody'
import { aPresented, correct, publish, withdraw } from './testing/aPresented'
import { useHub } from './testing/database'
import { servedHub } from './testing/servedHub'

const run = promisify(execFile)
const python = await run('python3', ['--version']).then(
  () => true,
  () => false,
)
const database = await useHub()
const { origin } = servedHub(() => database.publicPool)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'hub-sample-'))
  return () => rm(folder, { recursive: true, force: true })
})

const kept = async (id: string) => JSON.parse(await readFile(path.join(folder, `${id}.json`), 'utf8'))

it('the receiver in Node proves itself, believes only the hub, and keeps the newest version', async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
  const { line, stop } = await startSample(
    process.execPath,
    ['docs/samples/receiver.mjs'],
    { HUB_SECRET: secret, PORT: '0', DATA: folder },
    /listening on \d+/,
  )
  const url = `http://127.0.0.1:${/\d+/.exec(line)?.[0]}`
  const post = (body: string, by = secret, at = new Date()) =>
    fetch(url, {
      method: 'POST',
      headers: {
        'webhook-id': 'msg_1',
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(by).sign('msg_1', at, body),
      },
      body,
    })
  const receipts: string[] = []
  const desk = createServer((req, res) => {
    receipts.push(`${req.method} ${req.url}`)
    res.writeHead(receipts.length === 1 ? 503 : 200).end()
  }).listen(0, '127.0.0.1')
  await once(desk, 'listening')
  const receiptUrl = `http://127.0.0.1:${(desk.address() as AddressInfo).port}/v1/receipts/x`
  const told = (version: number, title: string | null, more: { receiptUrl?: string } = {}) =>
    webhookBody(
      {
        event: title === null ? 'press_release.withdrawn' : 'press_release.corrected',
        at: new Date(),
        itemId: 'satu',
        version,
        seq: String(version),
        itemJson: title === null ? null : JSON.stringify({ id: 'satu', version, title }),
        ...more,
      },
      origin(),
    )
  try {
    const challenged = await post(
      JSON.stringify({ type: 'endpoint.challenge', data: { challenge: 'kata sandi' } }),
    )
    expect(await challenged.json()).toEqual({ challenge: 'kata sandi' })
    expect((await post(told(2, 'Kedua'))).status).toBe(204)
    expect((await post(told(1, 'Pertama'))).status).toBe(204)
    expect(await kept('satu')).toMatchObject({ version: 2, title: 'Kedua' })
    const forged = `whsec_${Buffer.alloc(32, 8).toString('base64')}`
    expect((await post(told(9, 'Palsu'), forged)).status).toBe(401)
    expect((await post(told(9, 'Basi'), secret, new Date(Date.now() - 600_000))).status).toBe(401)
    // the hub was away when the receipt was given: the message comes again, and so does the receipt
    expect((await post(told(3, null, { receiptUrl }))).status).toBe(500)
    expect((await post(told(3, null, { receiptUrl }))).status).toBe(204)
    expect(receipts).toEqual(['POST /v1/receipts/x', 'POST /v1/receipts/x'])
    expect(await kept('satu')).toEqual({ id: 'satu', version: 3, withdrawn: true })
  } finally {
    desk.close()
    await stop()
  }
})

it.skipIf(!python)(
  'the loop in Python keeps a whole copy, goes on where it stood, and takes down',
  async () => {
    const pull = () =>
      run('python3', ['docs/samples/pull.py', '--once'], {
        env: { ...process.env, HUB: origin(), DATA: folder },
      })
    await publish(database.pool, aPresented('satu'))
    await publish(database.pool, aPresented('dua'))
    await correct(database.pool, aPresented('dua', { title: 'Diralat' }))
    await pull()
    expect(await kept('satu')).toMatchObject({ version: 1 })
    expect(await kept('dua')).toMatchObject({ version: 2, title: 'Diralat' })
    await withdraw(database.pool, 'satu', 'Keliru.')
    await pull()
    expect(await kept('satu')).toEqual({ id: 'satu', version: 2, withdrawn: true })
    expect((await readdir(folder)).sort()).toEqual(['.position', 'dua.json', 'satu.json'])
  },
)
