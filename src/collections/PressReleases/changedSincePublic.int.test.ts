import { rmSync } from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { aBody, aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { photoWithPosition } from '../../../tests/support/photo'
import { codeOf, restOf } from '../../../tests/support/rest'
import { mediaFolder } from '../Assets/mediaFolder'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let writer: Colleague
let approver: Colleague
const files: string[] = []

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  approver = await aUser(payload, [unit('BJB'), 'approver'], [unit('BJB'), 'editor'])
})
afterAll(() => {
  for (const name of files) rmSync(path.join(mediaFolder, name), { force: true })
})

async function aPhoto() {
  const data = await photoWithPosition()
  const asset = await payload.create({
    collection: 'assets',
    data: { headline: 'Pembukaan', caption: 'Dibuka.', credit: 'Humas', unit: unit('BJB') } as never,
    file: { data, name: 'foto.jpg', mimetype: 'image/jpeg', size: data.length },
    user: writer,
    overrideAccess: false,
  })
  const names = [asset.filename, ...Object.values(asset.sizes ?? {}).map((size) => size?.filename)]
  files.push(...names.filter((name) => typeof name === 'string'))
  return String(asset.id)
}
const step = (user: Colleague, id: string, action: string) =>
  rest(user, 'POST', `press-releases/${id}/steps`, { action, note: 'Ralat' })
const edit = async (path: string, data: object) =>
  expect((await rest(writer, 'PATCH', path, data)).status).toBe(200)
const versions = async (id: string) =>
  (await database.pool.query('select from media_hub_snapshots where item_id = $1', [id])).rows.length

async function published(more: Record<string, unknown> = {}) {
  const { id } = await aPressRelease(payload, writer, unit('BJB'), more)
  await step(writer, id, 'submit')
  await step(approver, id, 'approve')
  expect((await step(approver, id, 'publish')).status).toBe(200)
  return id
}
async function isRefused(id: string) {
  const before = await versions(id)
  const answer = await step(approver, id, 'correct')
  expect([answer.status, codeOf(answer)]).toEqual([409, 'workflow.nothing_to_correct'])
  expect(await versions(id)).toBe(before)
}
async function isMade(id: string) {
  const before = await versions(id)
  expect((await step(approver, id, 'correct')).status).toBe(200)
  expect(await versions(id)).toBe(before + 1)
}

it('a correction without an edit makes no new version; after an edit one, and then none again', async () => {
  const id = await published()
  await isRefused(id)
  await edit(`press-releases/${id}`, { title: 'Pelatihan operator humas ditutup di Banjarbaru' })
  await isMade(id)
  await isRefused(id)
})

it('the screen hears why before anybody writes a note', async () => {
  const id = await published()
  const { body } = await rest(approver, 'GET', `press-releases/${id}/steps`)
  expect(body.actions.find(({ action }: { action: string }) => action === 'correct')).toMatchObject({
    open: false,
    fromHere: true,
    why: { code: 'workflow.nothing_to_correct', message: expect.stringMatching(/^Tidak ada yang berubah/) },
  })
})

it('an offer to other units is no edit of the text', async () => {
  const id = await published()
  expect((await rest(approver, 'PATCH', `press-releases/${id}`, { offered: true })).status).toBe(200)
  await isRefused(id)
})

it.each([
  ['headline', 'Kata yang diralat'],
  ['caption', 'Kata yang diralat'],
  ['credit', 'Kata yang diralat'],
  ['creator', 'Kata yang diralat'],
  ['place', 'Aula'],
  ['takenAt', '2026-11-01T02:00:00.000Z'],
  ['keywords', ['apel']],
])('a new %s of an attached photo is an edit', async (field, value) => {
  const photo = await aPhoto()
  const id = await published({ assets: [photo] })
  await isRefused(id)
  await edit(`assets/${photo}`, { flags: ['victim'] })
  await isRefused(id)
  await edit(`assets/${photo}`, { [field]: value })
  await isMade(id)
  await isRefused(id)
})

it('so is a new caption of a photo inside the text, and none of a photo elsewhere', async () => {
  const [inside, elsewhere] = [await aPhoto(), await aPhoto()]
  const body = structuredClone(aBody('Isi.')) as unknown as { root: { children: object[] } }
  const upload = { type: 'upload', version: 3, format: '', id: 'x', fields: null, relationTo: 'assets' }
  body.root.children.push({ ...upload, value: inside })
  const id = await published({ body })
  await edit(`assets/${elsewhere}`, { caption: 'Bukan bagian naskah ini' })
  await isRefused(id)
  await edit(`assets/${inside}`, { caption: 'Kata yang diralat' })
  await isMade(id)
})

it('a caption changed before the first publication is no edit since', async () => {
  const photo = await aPhoto()
  const { id } = await aPressRelease(payload, writer, unit('BJB'), { assets: [photo] })
  await edit(`assets/${photo}`, { caption: 'Sebelum diajukan' })
  for (const [user, action] of [
    [writer, 'submit'],
    [approver, 'approve'],
    [approver, 'publish'],
  ] as const)
    expect((await step(user, id, action)).status).toBe(200)
  await isRefused(id)
})
