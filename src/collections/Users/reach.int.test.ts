import { handleEndpoints, type Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
let payload: Payload
let unit: (code: string) => string
let local: Colleague
let regional: Colleague
let commuter: Colleague
let operator: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  local = await aUser(payload, [unit('BJB'), 'admin'])
  regional = await aUser(payload, [unit('KALSEL'), 'admin'])
  operator = await aUser(payload, [unit('BJB'), 'operator'])
  commuter = await aUser(payload, [unit('BJB'), 'operator'], [unit('KALSEL'), 'approver'])
})

async function rest(user: Colleague | null, method: string, address: string, body: object) {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${address}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
      },
      body: JSON.stringify(body),
    }),
  })
  const told = (await answer.json()) as { code?: string; errors?: Array<{ data?: { code?: string } }> }
  return [answer.status, told.errors?.[0]?.data?.code ?? told.code ?? null]
}
const audited = async (documentId: string) =>
  (
    await database.pool.query(
      'select action, actor_name as by from audit_entries where document_id = $1 order by seq',
      [documentId],
    )
  ).rows

describe('the reach of an administrator', () => {
  const place = (user: Colleague, code: string, data: object) =>
    rest(user, 'PATCH', `units/${unit(code)}`, data)
  const foreign = [403, 'scope.foreign_unit']

  it('does not grow by letting his own unit serve its parent', async () => {
    expect(await place(local, 'BJB', { servesParent: true })).toEqual(foreign)
    expect(await place(regional, 'BJB', { servesParent: true })).toEqual([200, null])
    expect(await place(local, 'BJB', { servesParent: false })).toEqual([200, null])
  })

  it('does not let his own unit leave for another parent', async () => {
    expect(await place(local, 'BJB', { parent: unit('LPG') })).toEqual(foreign)
    expect(await place(regional, 'BJB', { parent: unit('LPG') })).toEqual(foreign)
  })

  it('places units below it, and none anywhere else', async () => {
    const one = (code: string, parent: string | null, more: object = {}) => ({
      code,
      name: code,
      kind: 'satwil',
      level: 'polsek',
      parent,
      ...more,
    })
    const below = await rest(local, 'POST', 'units', one('BJB.BARAT', unit('BJB'), { servesParent: true }))
    expect(below).toEqual([201, null])
    expect(await rest(local, 'POST', 'units', one('BJM.BARAT', unit('BJM')))).toEqual(foreign)
    expect(await rest(local, 'POST', 'units', one('BARU', null))).toEqual(foreign)
  })

  it.each([
    ['password', { password: 'Kata-sandi-baru-2026' }],
    ['key', { apiKey: 'k'.repeat(40) }],
    ['address', { email: 'baru@polri.test' }],
  ] as const)('ends before the %s of somebody who also serves above him', async (_case, data) => {
    expect(await rest(local, 'PATCH', `users/${commuter.id}`, data)).toEqual([403, 'posts.foreign_unit'])
    expect(await rest(local, 'PATCH', `users/${commuter.id}`, { name: 'Nama Baru' })).toEqual([200, null])
    expect(await rest(local, 'PATCH', `users/${operator.id}`, { name: 'Nama Baru' })).toEqual([200, null])
  })

  it('covers the accounts within it', async () => {
    const person = await aUser(payload, [unit('BJB.UTARA'), 'operator'])
    expect(await rest(local, 'PATCH', `users/${person.id}`, { password: 'Kata-sandi-2026' })).toEqual([
      200,
      null,
    ])
    expect(await rest(regional, 'PATCH', `users/${commuter.id}`, { password: 'Kata-sandi-2026' })).toEqual([
      200,
      null,
    ])
  })
})

it.each([
  [
    'a unit that is not there',
    [{ unit: '0193a000-0000-7000-8000-000000000000', role: 'operator' }],
    'posts.unknown_unit',
  ],
  ['no unit', [{ role: 'operator' }], 'posts.unknown_unit'],
  ['a word', 'operator', 'body.not_usable'],
] as const)('posts that name %s are the sender’s fault', async (_case, posts, code) => {
  expect(await rest(local, 'PATCH', `users/${operator.id}`, { posts })).toEqual([400, code])
})

it('refuses a key that could be guessed', async () => {
  const short = await rest(local, 'PATCH', `users/${operator.id}`, { apiKey: 'rahasia' })
  expect(short).toEqual([400, 'user.short_key'])
})

describe('the trail', () => {
  it('tells whose password or key was set and by whom, never which', async () => {
    const person = await aUser(payload, [unit('BJB'), 'operator'])
    const secret = { password: 'Sangat-rahasia-2026', apiKey: 'z'.repeat(40) }
    expect(await rest(local, 'PATCH', `users/${person.id}`, secret)).toEqual([200, null])
    expect((await audited(person.id)).slice(-2)).toEqual([
      { action: 'user.password_changed', by: local.name },
      { action: 'user.key_changed', by: local.name },
    ])
    const { rows } = await database.pool.query(
      'select string_agg(audit_entries::text, $1) as all from audit_entries',
      [''],
    )
    for (const word of Object.values(secret)) expect(rows[0].all).not.toContain(word)
  })

  it('tells of a password set by letter', async () => {
    const person = await aUser(payload, [unit('BJB'), 'operator'])
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const reset = { token, password: 'Lewat-surat-2026' }
    expect(await rest(null, 'POST', 'users/reset-password', reset)).toEqual([200, null])
    expect((await audited(person.id)).slice(-2)).toEqual([
      { action: 'user.password_reset', by: person.name },
      { action: 'user.signed_in', by: person.name },
    ])
  })

  it('shows refused sign-ins to who watches a whole tree, and to nobody below', async () => {
    const [watcher, below] = [
      await aUser(payload, [unit('POLRI'), 'auditor']),
      await aUser(payload, [unit('KALSEL'), 'auditor']),
    ]
    expect(await rest(null, 'POST', 'users/login', { email: 'tiada@polri.test', password: 'x' })).toEqual([
      401,
      'session.wrong_credentials',
    ])
    const seen = (user: Colleague) =>
      payload.count({
        collection: 'audit-entries',
        where: { action: { equals: 'user.sign_in_refused' } },
        user,
        overrideAccess: false,
      })
    expect([(await seen(watcher)).totalDocs, (await seen(below)).totalDocs]).toEqual([1, 0])
  })
})
