import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aRequest } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let people: Record<'officer' | 'superior' | 'auditor' | 'elsewhere' | 'operator', Colleague>
let id: string
let other: string

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  const unit = await aTree(payload)
  people = {
    officer: await aUser(payload, [unit('BJB'), 'ppid_officer']),
    superior: await aUser(payload, [unit('KALSEL'), 'ppid_superior']),
    auditor: await aUser(payload, [unit('KALSEL'), 'auditor']),
    operator: await aUser(payload, [unit('BJB'), 'operator']),
    elsewhere: await aUser(payload, [unit('LPG'), 'ppid_officer']),
  }
  const record = async (more: object) =>
    (await rest(people.officer, 'POST', 'information-requests', aRequest(unit('BJB'), { ...more }))).body.doc
      .id
  id = await record({ papersShown: [] })
  other = await record({})
})

const jpeg = (words = 'wajah') => Buffer.concat([Buffer.of(0xff, 0xd8, 0xff, 0xe0), Buffer.from(words)])
const handIn = (who: Colleague | null, bytes: Buffer | null, kind: unknown = 'ktp', to = id) => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ kind }))
  if (bytes) form.set('file', new Blob([new Uint8Array(bytes)]), '../ktp <b>.html')
  return rest(who, 'POST', `information-requests/${to}/attachments`, form)
}
const list = (who: Colleague | null, of = id) => rest(who, 'GET', `information-requests/${of}/attachments`)
const read = (who: Colleague | null, file: string, reason: unknown = 'Memeriksa kelengkapan.', of = id) =>
  rest(who, 'POST', `information-requests/${of}/attachments/${file}`, { reason })
const trail = async (action: string) =>
  (
    await database.pool.query(
      `select actor_id as who, reason, document_id as of from audit_entries where action = $1 order by seq`,
      [`information_request.${action}`],
    )
  ).rows

describe('a scan handed in at the desk', () => {
  it('is kept sealed, recorded, and no longer missing', async () => {
    expect((await list(people.officer)).body).toMatchObject({ missing: ['ktp'], attachments: [] })
    const { status, body } = await handIn(people.officer, jpeg('wajah Merpati'))
    expect([status, body.attachment.kind]).toEqual([201, 'ktp'])
    const { rows } = await database.pool.query('select * from sealed_attachments')
    expect(rows).toMatchObject([{ form: 'jpeg', size: 17, kept_by: people.officer.id }])
    expect(rows[0].sealed.includes('wajah')).toBe(false)
    expect(JSON.stringify(rows[0])).not.toContain('.html')
    expect((await list(people.superior)).body).toMatchObject({
      missing: [],
      needed: [{ kind: 'ktp', seen: false, attached: 1 }],
    })
    expect(await trail('attached')).toEqual([{ who: people.officer.id, reason: null, of: id }])
  })

  it.each([
    ['a page of the web', Buffer.from('<html>'), 'ktp', 422, 'attachments.not_a_scan'],
    ['nothing', null, 'ktp', 400, 'attachments.file_missing'],
    ['an unknown paper', jpeg(), 'sim', 422, 'attachments.unknown_kind'],
    ['a paper that is a list', jpeg(), ['ktp'], 422, 'attachments.unknown_kind'],
    ['eleven megabytes', jpeg('x'.repeat(11 * 1024 * 1024)), 'ktp', 422, 'attachments.too_large'],
  ])('is refused: %s', async (_what, bytes, kind, status, code) => {
    const answer = await handIn(people.officer, bytes, kind)
    expect([answer.status, codeOf(answer)]).toEqual([status, code])
  })

  it.each([
    ['nobody', null, 401],
    ['another Polda', 'elsewhere', 404],
    ['an operator of the unit', 'operator', 404],
    ['the auditor', 'auditor', 403],
    ['the superior', 'superior', 403],
  ] as const)('is not taken of %s', async (_who, name, status) => {
    expect((await handIn(name && people[name], jpeg())).status).toBe(status)
  })
})

describe('a scan that is read', () => {
  it('comes as it was, under a name of ours, after the entry of its reading', async () => {
    const { body } = await handIn(people.officer, jpeg('asli'))
    const file = body.attachment.id
    const before = (await trail('attachment_read')).length
    for (const reason of [undefined, 'singkat', 5, 'x'.repeat(501)])
      expect((await read(people.officer, file, reason ?? null)).status).toBe(422)
    expect(await trail('attachment_read')).toHaveLength(before)
    const answer = await read(people.superior, file, 'Memeriksa keberatan pemohon.')
    expect([answer.status, answer.text.endsWith('asli')]).toEqual([200, true])
    expect((await trail('attachment_read')).slice(before)).toEqual([
      { who: people.superior.id, reason: 'Memeriksa keberatan pemohon.', of: id },
    ])
  })

  it.each([
    ['nobody', null, 401],
    ['another Polda', 'elsewhere', 404],
    ['an operator of the unit', 'operator', 404],
    ['the auditor, who watches without identities', 'auditor', 403],
  ] as const)('stays closed to %s', async (_who, name, status) => {
    const { body } = await list(people.officer)
    const who = name && people[name]
    expect((await read(who, body.attachments[0].id)).status).toBe(status)
    expect((await list(who)).status).toBe(status)
  })

  it('is not found under another request, nor by what is no id', async () => {
    const { body } = await list(people.officer)
    expect((await read(people.officer, body.attachments[0].id, undefined, other)).status).toBe(404)
    expect((await read(people.officer, 'x')).status).toBe(404)
  })

  it('does not open after its bytes were altered, and then nothing is recorded', async () => {
    const { body } = await handIn(people.officer, jpeg('utuh'), 'ktp', other)
    const before = (await trail('attachment_read')).length
    await expect(database.pool.query('update sealed_attachments set kind = kind')).rejects.toThrow(
      'stays as it is',
    )
    await database.pool.query('alter table sealed_attachments disable trigger user')
    await database.pool.query(
      `update sealed_attachments set sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1) where id = $1`,
      [body.attachment.id],
    )
    await database.pool.query('alter table sealed_attachments enable trigger user')
    expect((await read(people.officer, body.attachment.id, undefined, other)).status).toBe(500)
    expect(await trail('attachment_read')).toHaveLength(before)
  })
})

it('a case holds 25 files and no more', async () => {
  const { body } = await list(people.officer, other)
  for (let n = body.attachments.length; n < 25; n += 1)
    expect((await handIn(people.officer, jpeg(), 'ktp', other)).status).toBe(201)
  const answer = await handIn(people.officer, jpeg(), 'ktp', other)
  expect([answer.status, codeOf(answer)]).toEqual([409, 'attachments.full'])
})
