import type { Payload } from 'payload'
import { createLocalReq, docAccessOperation } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { takeStep } from '../../plugins/approval-workflow'
import { readList } from '../../plugins/newsroom-desk'
import { pressReleaseDesk } from './desk'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let colleague: Colleague
let editor: Colleague
let approver: Colleague
let stranger: Colleague
let auditor: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  colleague = await aUser(payload, [unit('BJB'), 'operator'])
  editor = await aUser(payload, [unit('KALSEL.HUMAS'), 'editor'])
  approver = await aUser(payload, [unit('BJB'), 'approver'], [unit('BJB'), 'operator'])
  stranger = await aUser(payload, [unit('LPG'), 'approver'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
})

const requestOf = (user: Colleague) => createLocalReq({ user }, payload)
const take = (user: Colleague, id: string, action: string, note?: string) =>
  takeStep({ payload, user, collection: 'press-releases', id, action, note })
const aDraft = async (author: Colleague, title: string) =>
  (await aPressRelease(payload, author, unit('BJB'), { title })).id

/** The titles on a list of this person's desk; null when it is no list of his. */
async function desk(user: Colleague, name: string): Promise<string[] | null> {
  const list = pressReleaseDesk(() => new Date(Date.now() - 3_600_000)).find(({ label }) => label.en === name)
  if (!list) throw new Error(`no list is called ${name}`)
  const found = await readList(await requestOf(user), list)
  return found && found.rows.map(({ title }) => title ?? '')
}

describe('the desk', () => {
  it('follows a release from hand to hand', async () => {
    const id = await aDraft(writer, 'Dari tangan ke tangan')
    const isAt = async (user: Colleague, name: string) =>
      (await desk(user, name))?.includes('Dari tangan ke tangan')
    expect(await isAt(writer, 'Waiting for me')).toBe(true)
    expect(await isAt(colleague, 'Waiting for me')).toBe(false)
    await take(writer, id, 'submit')
    expect(await isAt(writer, 'Waiting for me')).toBe(false)
    expect(await isAt(editor, 'Waiting for me')).toBe(true)
    expect(await isAt(approver, 'Waiting for me')).toBe(true)
    expect(await isAt(stranger, 'Waiting for me')).toBe(false)
    await take(editor, id, 'return', 'Lengkapi jam layanan')
    expect(await isAt(writer, 'Returned to me')).toBe(true)
    expect(await isAt(colleague, 'Returned to me')).toBe(false)
    await take(writer, id, 'submit')
    await take(approver, id, 'approve')
    await take(approver, id, 'publish')
    expect(await isAt(writer, 'Published this week')).toBe(true)
    expect(await isAt(stranger, 'Published this week')).toBe(false)
    expect(await isAt(auditor, 'Changed lately')).toBe(true)
  })

  it('asks nobody to approve his own text', async () => {
    const id = await aDraft(approver, 'Tulisan pengesah sendiri')
    await take(approver, id, 'submit')
    expect(await desk(approver, 'Waiting for me')).not.toContain('Tulisan pengesah sendiri')
  })

  it('has no list that is not for this person, and at most ten rows', async () => {
    expect(await desk(auditor, 'Returned to me')).toBeNull()
    expect(await desk(writer, 'Changed lately')).toBeNull()
    for (let count = 1; count <= 11; count += 1) await aDraft(colleague, `Draf ke-${count}`)
    expect(await desk(colleague, 'Waiting for me')).toHaveLength(10)
  })
})

describe('the form', () => {
  const save = (user: Colleague, id: string, data: object) =>
    payload.update({ collection: 'press-releases', id, data: data as never, user, overrideAccess: false })
  const opensTo = async (user: Colleague, id: string) => {
    const { fields } = await docAccessOperation({
      id,
      collection: payload.collections['press-releases'],
      req: await requestOf(user),
    } as never)
    return Object.entries(fields as Record<string, true | { update?: boolean }>).flatMap(([name, may]) =>
      may === true || may.update ? [name] : [],
    )
  }

  it('is refused when somebody saved since it was opened, and kept when nobody did', async () => {
    const opened = await aPressRelease(payload, writer, unit('BJB'))
    const saved = await save(colleague, opened.id, { title: 'Judul rekan', updatedAt: opened.updatedAt })
    await expect(
      save(writer, opened.id, { title: 'Judul saya', updatedAt: opened.updatedAt }),
    ).rejects.toMatchObject({
      status: 409,
      data: { code: 'workflow.stale' },
    })
    const again = await save(writer, opened.id, { title: 'Judul saya', updatedAt: saved.updatedAt })
    expect(again.title).toBe('Judul saya')
  })

  it('is refused when a step was taken since it was opened', async () => {
    const opened = await aPressRelease(payload, writer, unit('BJB'))
    await take(writer, opened.id, 'submit')
    await expect(save(editor, opened.id, { title: 'x', updatedAt: opened.updatedAt })).rejects.toMatchObject({
      status: 409,
    })
  })

  it('opens its fields only to those who may edit at this stage', async () => {
    const id = await aDraft(writer, 'Siapa boleh menyunting')
    expect(await opensTo(writer, id)).toContain('title')
    await take(writer, id, 'submit')
    expect(await opensTo(writer, id)).not.toContain('title')
    expect(await opensTo(editor, id)).toEqual(
      expect.arrayContaining(['title', 'lead', 'body', 'assets', 'place']),
    )
    expect(await opensTo(editor, id)).not.toContain('number')
    await take(approver, id, 'approve')
    expect(await opensTo(editor, id)).not.toContain('title')
  })

  it("begins with the writer's own unit", async () => {
    const { unit: begun } = await payload.create({
      collection: 'press-releases',
      data: { title: 'Tanpa satuan' } as never,
      user: writer,
      overrideAccess: false,
      depth: 0,
    })
    expect(begun).toBe(unit('BJB'))
  })
})
