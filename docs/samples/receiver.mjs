/*
 * Receives the webhooks of a hub; Node 20 or later, nothing to install.
 *   HUB_SECRET=whsec_… PORT=8080 DATA=./received node receiver.mjs
 * Each item lies in DATA/<id>.json in its newest version; what was withdrawn keeps its version and loses its words.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'

const { HUB_SECRET = '', PORT = '8080', DATA = 'received', HUB_KEY } = process.env
const MOST_BYTES = 64 * 1024

/** True when the message is the hub's and at most five minutes old. `body` is the text as received. */
function isGenuine(headers, body, now = Date.now() / 1000) {
  const id = headers['webhook-id']
  const timestamp = headers['webhook-timestamp']
  if (!id || !/^\d+$/.test(timestamp ?? '') || Math.abs(now - Number(timestamp)) > 300) return false
  const key = Buffer.from(HUB_SECRET.replace(/^whsec_/, ''), 'base64')
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return (headers['webhook-signature'] ?? '').split(' ').some((part) => {
    const [version, signature] = part.split(',')
    const given = Buffer.from(signature ?? '', 'base64')
    return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected)
  })
}

const fileOf = (id) => path.join(DATA, `${encodeURIComponent(id)}.json`)

async function heldVersion(id) {
  try {
    return JSON.parse(await readFile(fileOf(id), 'utf8')).version
  } catch (error) {
    if (error.code === 'ENOENT') return 0
    throw error
  }
}

/** Keeps the highest version of each item: a repeated or late message changes nothing. */
async function keep({ type, data }) {
  const { id, version } = data
  if (version <= (await heldVersion(id))) return
  const item = type.endsWith('.withdrawn') ? null : (data.item ?? (await read(data.url)))
  const kept = item ?? { id, version, withdrawn: true }
  await writeFile(`${fileOf(id)}.new`, JSON.stringify(kept))
  await rename(`${fileOf(id)}.new`, fileOf(id)) // a crash leaves the old file or the new one
}

/** Says that a recall was followed: here the file is all there is to take down. Not told is told again by the next try. */
async function confirm({ data }) {
  if (!data.receipt) return
  const answer = await fetch(data.receipt, { method: 'POST' })
  if (!answer.ok) throw new Error(`the hub did not take the receipt: ${answer.status}`)
}

/** An item too large for a message is read by its address; 410: it was withdrawn meanwhile. */
async function read(url) {
  const answer = await fetch(url, { headers: HUB_KEY ? { authorization: `Bearer ${HUB_KEY}` } : {} })
  if (answer.status === 410) return null
  if (!answer.ok) throw new Error(`the hub answered ${answer.status}`)
  return answer.json()
}

async function bodyOf(req) {
  const chunks = []
  let bytes = 0
  for await (const chunk of req) {
    bytes += chunk.length
    if (bytes > MOST_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

let last = Promise.resolve()

const server = createServer(async (req, res) => {
  try {
    const body = await bodyOf(req)
    if (req.method !== 'POST' || body === undefined) return res.writeHead(400).end()
    if (!isGenuine(req.headers, body)) return res.writeHead(401).end()
    const message = JSON.parse(body)
    if (message.type === 'endpoint.challenge') {
      res.writeHead(200, { 'content-type': 'application/json' })
      return res.end(JSON.stringify({ challenge: message.data.challenge }))
    }
    const done = last.then(() => keep(message)).then(() => confirm(message)) // one after the other
    last = done.catch(() => undefined)
    await done
    res.writeHead(204).end()
  } catch (error) {
    console.error(error)
    res.writeHead(500).end() // the hub tries again
  }
})

await mkdir(DATA, { recursive: true })
server.listen(Number(PORT), () => console.log(`listening on ${server.address().port}`))
