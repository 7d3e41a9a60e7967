import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aBody, aPressRelease, aTree, aUser, type Colleague } from '../../tests/support/builders'
import { useDatabase } from '../../tests/support/database'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let editor: Colleague
let approver: Colleague
let elsewhere: Colleague
let ppid: Colleague
let regency: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  editor = await aUser(payload, [unit('BJB'), 'editor'])
  approver = await aUser(payload, [unit('BJB'), 'approver'])
  elsewhere = await aUser(payload, [unit('LPG'), 'operator'], [unit('LPG'), 'editor'])
  ppid = await aUser(payload, [unit('LPG'), 'ppid_officer'])
  regency = await aUser(payload, [unit('KAPUAS'), 'editor'])
})

async function rest(user: Colleague, method: string, path: string, body?: unknown) {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${path}`, {
      method,
      headers: { authorization: `users API-Key ${user.apiKey}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  return { status: response.status, body: await response.json() }
}
const sees = async (user: Colleague, id: string) =>
  (await rest(user, 'GET', `press-releases/${id}`)).status === 200
const step = async (user: Colleague, id: string, action: string, note?: string) =>
  expect((await rest(user, 'POST', `press-releases/${id}/steps`, { action, note })).status).toBe(200)

async function published() {
  const { id } = await aPressRelease(payload, writer, unit('BJB'))
  await step(writer, id, 'submit')
  expect((await rest(editor, 'PATCH', `press-releases/${id}`, { offered: true })).status).toBe(200)
  await step(approver, id, 'approve')
  return id
}

it('opens an offered release to its whole tree when it is published, and to no other tree', async () => {
  const id = await published()
  expect(await sees(elsewhere, id)).toBe(false)
  await step(approver, id, 'publish')
  expect([await sees(elsewhere, id), await sees(ppid, id), await sees(regency, id)]).toEqual([
    true,
    true,
    false,
  ])
  const mixed = await rest(elsewhere, 'GET', 'press-releases')
  expect(mixed.body.docs, 'a list is of one’s own units').toEqual([])
  const listed = await rest(elsewhere, 'GET', 'press-releases?where[offered][equals]=true')
  expect(listed.body.docs.map((doc: { id: string }) => doc.id)).toEqual([id])
})

it('shows others neither the history nor a text that waits for a correction', async () => {
  const id = await published()
  await step(approver, id, 'publish')
  const { body } = await rest(elsewhere, 'GET', `press-releases/${id}/steps`)
  expect([body.history, body.historyCount, body.lastStep]).toEqual([[], 0, null])
  const entry = (await rest(editor, 'GET', `press-releases/${id}/steps`)).body.history.at(-1).id
  expect((await rest(elsewhere, 'GET', `press-releases/${id}/steps/${entry}`)).status).toBe(404)
  const officer = await aUser(payload, [unit('BJB'), 'ppid_officer'])
  expect((await rest(officer, 'GET', `press-releases/${id}/steps`)).body.history).toEqual([])
  expect((await rest(officer, 'GET', `press-releases/${id}/steps/${entry}`)).status).toBe(404)
  expect(body.actions.some(({ open }: { open: boolean }) => open)).toBe(false)
  await rest(editor, 'PATCH', `press-releases/${id}`, { title: 'Judul yang belum disahkan siapa pun' })
  expect([await sees(elsewhere, id), await sees(writer, id)]).toEqual([false, true])
  await rest(editor, 'PATCH', `press-releases/${id}`, { offered: true })
  expect(await sees(elsewhere, id)).toBe(false)
  await step(approver, id, 'correct', 'Judul diperbaiki')
  expect(await sees(elsewhere, id)).toBe(true)
})

it('closes again when the offer is taken back, and when the release is', async () => {
  const [one, other] = [await published(), await published()]
  await step(approver, one, 'publish')
  await step(approver, other, 'publish')
  await rest(editor, 'PATCH', `press-releases/${one}`, { offered: false })
  expect(await sees(elsewhere, one)).toBe(false)
  await step(approver, other, 'withdraw', 'Keliru')
  expect(await sees(elsewhere, other)).toBe(false)
})

it('is offered by editors and approvers of its unit, and changed by nobody else', async () => {
  const { id } = await aPressRelease(payload, writer, unit('BJB'))
  await rest(writer, 'PATCH', `press-releases/${id}`, { offered: true, body: aBody('Isi') })
  const { rows } = await database.pool.query('select offered from press_releases where id = $1', [id])
  expect(rows[0]?.offered).toBe(false)
  const open = await published()
  await step(approver, open, 'publish')
  const refused = await rest(elsewhere, 'PATCH', `press-releases/${open}`, { title: 'Milik orang lain' })
  expect([403, 404]).toContain(refused.status)
})

it('is offered by an approver too, who writes no word of the text by it', async () => {
  const { id } = await aPressRelease(payload, writer, unit('BJB'))
  const offer = (body: object) => rest(approver, 'PATCH', `press-releases/${id}`, body)
  expect((await offer({ title: 'Judul pengesah' })).status).toBe(403)
  const { body } = await offer({ offered: true, title: 'Judul pengesah' })
  expect([body.doc.offered, body.doc.title === 'Judul pengesah']).toEqual([true, false])
  await step(writer, id, 'submit')
  await step(approver, id, 'approve')
  const locked = await offer({ offered: false })
  expect([locked.status, locked.body.errors[0].data.code]).toEqual([409, 'workflow.locked'])
  await step(approver, id, 'publish')
  expect((await offer({ offered: false })).status).toBe(200)
  expect((await rest(approver, 'GET', `press-releases/${id}`)).body).toMatchObject({
    offered: false,
    amended: false,
  })
})

it('keeps outlets and their endpoints with the unit that made them', async () => {
  const made = await rest(editor, 'POST', 'outlets', { name: 'Redaksi Banjarbaru' })
  expect([made.status, made.body.doc.unit]).toEqual([201, unit('BJB')])
  const outlet = made.body.doc.id
  const address = { url: 'https://redaksi.example.id/hook', outlet }
  expect((await rest(elsewhere, 'POST', 'webhook-endpoints', address)).status).toBe(403)
  const endpoint = await rest(editor, 'POST', 'webhook-endpoints', address)
  expect([endpoint.status, endpoint.body.doc.unit]).toEqual([201, unit('BJB')])
  const path = `webhook-endpoints/${endpoint.body.doc.id}`
  for (const [method, where, body] of [
    ['GET', path, undefined],
    ['PATCH', path, { url: 'https://lain.example.id/' }],
    ['POST', `${path}/secret`, {}],
    ['GET', `${path}/deliveries`, undefined],
    ['PATCH', `outlets/${outlet}`, { name: 'Direbut' }],
    ['PATCH', `outlets/${outlet}`, { unit: unit('LPG') }],
  ] as const) {
    expect([403, 404], `${method} ${where}`).toContain((await rest(elsewhere, method, where, body)).status)
  }
  const foreign = await rest(elsewhere, 'POST', 'outlets', { name: 'Pinjam', unit: unit('BJB') })
  expect(foreign.status).toBe(403)
  const same = await rest(elsewhere, 'POST', 'outlets', { name: 'Redaksi Banjarbaru' })
  expect(same.status, 'a name taken elsewhere tells nothing').toBe(201)
  const again = await rest(editor, 'POST', 'outlets', { name: 'redaksi banjarbaru' })
  expect(again.status, 'a name is used once in a unit').toBe(400)
})

it('takes the endpoints along when another unit takes over their outlet', async () => {
  const chief = await aUser(payload, [unit('KALSEL'), 'editor'])
  const { body } = await rest(editor, 'POST', 'outlets', { name: 'Redaksi yang pindah' })
  const address = { url: 'https://pindah.example.id/hook', outlet: body.doc.id }
  const endpoint = await rest(editor, 'POST', 'webhook-endpoints', address)
  expect((await rest(chief, 'PATCH', `outlets/${body.doc.id}`, { unit: unit('KALSEL') })).status).toBe(200)
  expect((await rest(editor, 'GET', `webhook-endpoints/${endpoint.body.doc.id}`)).status).toBe(404)
  expect((await rest(chief, 'GET', `webhook-endpoints/${endpoint.body.doc.id}`)).status).toBe(200)
})
