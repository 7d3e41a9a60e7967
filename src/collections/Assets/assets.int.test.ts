import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { photoWithPosition } from '../../../tests/support/photo'
import { mediaFolder } from './mediaFolder'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let editor: Colleague
let approver: Colleague
const written: string[] = []

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  editor = await aUser(payload, [unit('KALSEL.HUMAS'), 'editor'])
  approver = await aUser(payload, [unit('BJB'), 'approver'])
})
afterAll(() => {
  for (const name of written) rmSync(path.join(mediaFolder, name), { force: true })
})

const ask = (user: Colleague | null, method: string, address: string, body?: object) =>
  handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${address}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })

async function rest(user: Colleague, method: string, address: string, body: object) {
  const answer = await ask(user, method, address, body)
  const told = (await answer.json()) as {
    code?: string
    errors?: Array<{ data?: { code?: string } }>
    doc?: Record<string, unknown>
  }
  return { status: answer.status, code: told.errors?.[0]?.data?.code ?? told.code, doc: told.doc }
}

async function aPhoto() {
  const data = await photoWithPosition()
  const asset = await payload.create({
    collection: 'assets',
    data: { headline: 'Pembukaan', caption: 'Pelatihan dibuka.', unit: unit('BJB') } as never,
    file: { data, name: 'foto.jpg', mimetype: 'image/jpeg', size: data.length },
    user: writer,
    overrideAccess: false,
  })
  const names = [asset.filename, ...Object.values(asset.sizes ?? {}).map((size) => size?.filename)]
  const files = names.filter((name) => typeof name === 'string')
  written.push(...files)
  return { ...asset, files }
}

const fingerprint = (name: string) =>
  createHash('sha256')
    .update(readFileSync(path.join(mediaFolder, name)))
    .digest('hex')
const storedNames = async (id: string) =>
  (
    await database.pool.query(
      'select filename, sizes_thumbnail_filename, mime_type, width from assets where id = $1',
      [id],
    )
  ).rows[0]

describe('the file of an asset', () => {
  const crop = 'uploadEdits[crop][width]=10&uploadEdits[crop][height]=10&uploadEdits[widthInPixels]=60'
  it.each([
    ['a crop', `?${crop}&uploadEdits[heightInPixels]=40`, { headline: 'Dipotong' }, 409],
    ['another focal point by query', '?uploadEdits[focalPoint][x]=9', { headline: 'Digeser' }, 409],
    ['another focal point', '', { focalX: 10, focalY: 10 }, 200],
    ['another name and type', '', { filename: 'lain.jpg', mimeType: 'text/html', width: 3 }, 200],
  ] as const)('stays as it came when somebody sends %s', async (_case, query, data, status) => {
    const { id, files } = await aPhoto()
    const before = [files.map(fingerprint), await storedNames(String(id))]
    expect((await rest(writer, 'PATCH', `assets/${id}${query}`, data)).status).toBe(status)
    expect([files.map(fingerprint), await storedNames(String(id))]).toEqual(before)
  })

  it('is fetched by who reads the asset, from beyond its reach only while it is offered', async () => {
    const [elsewhere, regency] = [
      await aUser(payload, [unit('LPG'), 'operator']),
      await aUser(payload, [unit('KAPUAS'), 'editor']),
    ]
    const { id, files } = await aPhoto()
    expect(files.length).toBeGreaterThan(1)
    const fetched = async (user: Colleague | null, name: string) =>
      (await ask(user, 'GET', `assets/file/${encodeURIComponent(name)}`)).status === 200
    const seen = async () => {
      const answers = []
      for (const user of [writer, elsewhere, regency, null])
        for (const name of files) answers.push(await fetched(user, name))
      return answers
    }
    const each = (...by: boolean[]) => by.flatMap((one) => files.map(() => one))
    expect(await seen()).toEqual(each(true, false, false, false))
    expect((await rest(editor, 'PATCH', `assets/${id}`, { offered: true })).status).toBe(200)
    expect(await seen()).toEqual(each(true, true, false, false))
  })

  it('is sent along, never named by an address', async () => {
    const { filename } = await aPhoto()
    const named = { headline: 'Pinjam', unit: unit('BJB'), filename, url: `/api/assets/file/${filename}` }
    expect(await rest(writer, 'POST', 'assets', named)).toMatchObject({ status: 400, code: 'file.missing' })
  })
})

describe('the words of a photo', () => {
  const reword = async (user: Colleague, id: unknown) =>
    (await rest(user, 'PATCH', `assets/${id}`, { caption: `Kata baru ${Math.random()}` })).status
  const step = (user: Colleague, id: string, action: string, note?: string) =>
    rest(user, 'POST', `press-releases/${id}/steps`, { action, note })

  it.each(['beside', 'inside'] as const)('follow the release that carries it %s its text', async (place) => {
    const { id } = await aPhoto()
    const upload = {
      type: 'upload',
      version: 3,
      format: '',
      id: 'x',
      fields: null,
      relationTo: 'assets',
      value: id,
    }
    const release = await aPressRelease(
      payload,
      writer,
      unit('BJB'),
      place === 'beside' ? { assets: [id] } : {},
    )
    const body = structuredClone(release.body) as unknown as { root: { children: object[] } }
    body.root.children.push(upload)
    if (place === 'inside')
      expect((await rest(writer, 'PATCH', `press-releases/${release.id}`, { body })).status).toBe(200)
    expect(await reword(writer, id)).toBe(200)
    await step(writer, release.id, 'submit')
    expect([await reword(writer, id), await reword(approver, id), await reword(editor, id)]).toEqual([
      409, 409, 200,
    ])
    expect((await step(approver, release.id, 'approve')).status).toBe(200)
    expect([await reword(writer, id), await reword(editor, id)]).toEqual([409, 409])
    expect((await rest(writer, 'PATCH', `assets/${id}`, { flags: ['victim'] })).status).toBe(200)
    await step(approver, release.id, 'return', 'Perbaiki keterangan foto')
    expect(await reword(writer, id)).toBe(200)
  })

  it('of a public release are not the approver’s alone to change', async () => {
    const { id } = await aPhoto()
    const release = await aPressRelease(payload, writer, unit('BJB'), { assets: [id] })
    await step(writer, release.id, 'submit')
    await step(approver, release.id, 'approve')
    await step(approver, release.id, 'publish')
    expect([await reword(approver, id), await reword(writer, id)]).toEqual([409, 200])
  })
})
