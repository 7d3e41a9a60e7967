import { randomUUID } from 'node:crypto'
import { createLocalReq, handleEndpoints, type Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let admin: Colleague
let neighbour: Colleague
let auditor: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  admin = await aUser(payload, [unit('BJB'), 'admin'])
  neighbour = await aUser(payload, [unit('BJM'), 'admin'])
  auditor = await aUser(payload, [unit('BJB'), 'auditor'])
})
afterEach(() => pool.query('delete from pgboss.job'))

type Told = { status: number; code: string | null; body: any; text: string }

async function rest(user: Colleague | null, method: string, path: string, body?: object): Promise<Told> {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/users${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  const text = await answer.text()
  const told = JSON.parse(text)
  return { status: answer.status, code: told.errors?.[0]?.data?.code ?? told.code ?? null, body: told, text }
}
const post = (path: string, body: object, user: Colleague | null = null) => rest(user, 'POST', path, body)
const someone = () => ({
  email: `${randomUUID()}@polri.test`,
  name: 'Bripda <Ani>',
  posts: [{ unit: unit('BJB'), role: 'operator' }],
})
async function invited(user: Colleague | null = admin) {
  const about = someone()
  const { status, body } = await post('', about, user)
  expect(status).toBe(201)
  return { ...about, id: String(body.doc.id), token: await newestToken() }
}
const letters = async (): Promise<string[]> =>
  (await pool.query("select data->>'raw' as raw from pgboss.job order by created_on, id")).rows.map(
    ({ raw }) => decode(raw),
  )
/** Undoes quoted-printable, in which letters travel. */
const decode = (raw: string) =>
  Buffer.from(
    raw
      .replaceAll(/=\r?\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
async function newestToken(): Promise<string> {
  const link = /https:\/\/humas\.example\.id\/admin\/invitation#([\w-]{43})/
  return link.exec((await letters()).at(-1) ?? '')?.[1] ?? ''
}
const trail = async (id: string) =>
  (
    await pool.query(
      "select action, actor_name as by, reason from audit_entries where document_id = $1 and action like 'user.invit%' order by seq",
      [id],
    )
  ).rows
const password = 'Kuda-hijau-menyeberang-jembatan-7'
const login = (email: string, word = password) => post('/login', { email, password: word })
const refused = async (token: unknown) => {
  const looked = await post('/invitations/open', { token } as object)
  const tried = await post('/invitations/accept', { token, password } as object)
  return [looked, tried].map(({ status, code, text }) => ({ status, code, text }))
}
const closedDoor = { status: 404, code: 'invitation.not_valid' }

describe('an account made without a password', () => {
  it('opens to no word and invites its person by a letter', async () => {
    const { id, email, token } = await invited()
    const { rows } = await pool.query('select hash, salt from users where id = $1', [id])
    expect(rows).toEqual([{ hash: null, salt: null }])
    expect(token).toHaveLength(43)
    const [letter] = await letters()
    expect(letter).toContain(`To: ${email}`)
    expect(letter).toContain(`${admin.name} mengundang Anda ke Hub Humas sebagai:`)
    expect(letter).toContain('- Operator, Polres Banjarbaru')
    expect(letter?.indexOf('Yth. Bripda')).toBeLessThan(letter?.indexOf('Dear Bripda') ?? 0)
    expect(letter).toContain('Yth. Bripda &#60;Ani&#62;')
    expect(letter).toMatch(/text\/plain[\s\S]*text\/html/)
    expect((await login(email)).status).toBe(401)
    expect(await trail(id)).toEqual([{ action: 'user.invited', by: admin.name, reason: null }])
  })

  it('keeps nothing from which the link could be made again', async () => {
    const { id, token } = await invited()
    const { rows } = await pool.query(
      `select (select string_agg(i::text, '') from invitations i) || (select string_agg(a::text, '') from audit_entries a)
        || (select string_agg(u::text, '') from users u) as all`,
    )
    expect(rows[0].all).toContain(id)
    expect(rows[0].all).not.toContain(token)
    const told = await rest(admin, 'GET', `/${id}/invitation`)
    expect(told.text).not.toContain(token)
  })

  it('tells the holder of the link who invites to what, and lets him choose a password once', async () => {
    const { id, email, token } = await invited()
    const told = await post('/invitations/open', { token })
    expect(told.body).toMatchObject({
      name: 'Bripda <Ani>',
      email,
      inviter: admin.name,
      posts: [{ id: 'Operator, Polres Banjarbaru', en: 'Operator, Polres Banjarbaru' }],
    })
    expect((await post('/invitations/accept', { token, password })).body).toEqual({ email })
    expect((await login(email)).status).toBe(200)
    expect(await refused(token)).toEqual([
      expect.objectContaining(closedDoor),
      expect.objectContaining(closedDoor),
    ])
    expect((await trail(id)).at(-1)).toEqual({
      action: 'user.invitation_accepted',
      by: 'Bripda <Ani>',
      reason: null,
    })
    expect((await rest(admin, 'GET', `/${id}/invitation`)).body).toMatchObject({
      invitation: { state: 'accepted', address: email, invitedBy: admin.name },
      mayInvite: false,
    })
  })

  it('is not entered twice by two who use the link at once', async () => {
    const { token } = await invited()
    const tries = await Promise.all(
      ['Satu', 'Dua'].map((word) => post('/invitations/accept', { token, password: `${word}-${password}` })),
    )
    expect(tries.map(({ status }) => String(status)).toSorted()).toEqual(['200', '404'])
  })

  it('keeps its link when the password is refused', async () => {
    const { token, email } = await invited()
    expect((await post('/invitations/accept', { token, password: '' })).status).toBe(400)
    const weak = await post('/invitations/accept', { token, password: 'ab' })
    expect([weak.status, weak.code]).toEqual([400, 'password.too_short'])
    expect(weak.body.errors[0].message).not.toMatch(/invalid: password/)
    expect((await login(email, 'ab')).status).toBe(401)
    expect((await post('/invitations/accept', { token, password })).status).toBe(200)
  })

  it('is not there when its letter could not be stored', async () => {
    await pool.query('alter table pgboss.job add constraint away check (false) not valid')
    const about = someone()
    const { status } = await post('', about, admin)
    await pool.query('alter table pgboss.job drop constraint away')
    expect(status).toBeGreaterThanOrEqual(400)
    const left = await pool.query('select 1 from users where email = $1', [about.email])
    expect(left.rowCount).toBe(0)
  })

  it('does not become its owner’s by the letter for lost passwords', async () => {
    const { email, id, token } = await invited()
    await rest(admin, 'POST', `/${id}/invitation/revoke`)
    const before = (await letters()).length
    const known = await post('/forgot-password', { email })
    const unknown = await post('/forgot-password', { email: 'tiada@polri.test' })
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(await letters()).toHaveLength(before)
    expect((await refused(token))[0]).toMatchObject(closedDoor)
  })
})

it('leaves accounts alone that are made with a password, and lets them have a letter when it is lost', async () => {
  const about = someone()
  const { status, body } = await post('', { ...about, password }, admin)
  expect(status).toBe(201)
  expect(await letters()).toEqual([])
  expect((await login(about.email)).status).toBe(200)
  expect((await rest(admin, 'GET', `/${body.doc.id}/invitation`)).body).toEqual({
    invitation: null,
    mayInvite: false,
  })
  await post('/forgot-password', { email: about.email })
  expect(await letters()).toHaveLength(1)
  expect(await post(`/${body.doc.id}/invitation`, {}, admin)).toMatchObject({
    status: 409,
    code: 'invitation.in_use',
  })
})

describe('a link', () => {
  it('ends when a newer one is sent', async () => {
    const { id, token } = await invited()
    expect((await post(`/${id}/invitation`, {}, admin)).body).toMatchObject({
      invitation: { state: 'open' },
      mayInvite: true,
    })
    const newer = await newestToken()
    expect(newer).not.toBe(token)
    expect((await refused(token))[0]).toMatchObject(closedDoor)
    expect((await post('/invitations/open', { token: newer })).status).toBe(200)
    expect((await trail(id)).map(({ action }) => action)).toEqual(['user.invited', 'user.invitation_renewed'])
  })

  it('ends after 72 hours, not before', async () => {
    const { token, id } = await invited()
    const age = (by: string) =>
      pool.query(`update invitations set expires_at = expires_at - interval '${by}' where account = $1`, [id])
    await age('71 hours 59 minutes')
    expect((await post('/invitations/open', { token })).status).toBe(200)
    await age('1 minute')
    expect((await refused(token))[0]).toMatchObject(closedDoor)
    expect((await rest(admin, 'GET', `/${id}/invitation`)).body).toMatchObject({
      invitation: { state: 'expired' },
      mayInvite: true,
    })
  })

  it('ends when it is taken back, which happens once', async () => {
    const { id, token } = await invited()
    expect((await post(`/${id}/invitation/revoke`, {}, admin)).status).toBe(200)
    expect((await post(`/${id}/invitation/revoke`, {}, admin)).code).toBe('invitation.none')
    expect((await refused(token))[0]).toMatchObject(closedDoor)
    expect((await trail(id)).at(-1)).toMatchObject({ action: 'user.invitation_revoked', by: admin.name })
  })

  it('ends with the address it was sent to', async () => {
    const { id, token } = await invited()
    const email = `${randomUUID()}@polri.test`
    expect((await rest(admin, 'PATCH', `/${id}`, { name: 'Bripda Ani' })).status).toBe(200)
    expect((await post('/invitations/open', { token })).status).toBe(200)
    expect((await rest(admin, 'PATCH', `/${id}`, { email })).status).toBe(200)
    expect((await refused(token))[0]).toMatchObject(closedDoor)
    expect((await trail(id)).at(-1)).toMatchObject({
      action: 'user.invitation_ended',
      reason: 'alamat surel berubah',
    })
  })

  it('does not open an account whose address changed beneath it', async () => {
    const { id, token } = await invited()
    await pool.query('update users set email = $2 where id = $1', [id, `${randomUUID()}@polri.test`])
    expect((await refused(token)).map(({ code }) => code)).toEqual([
      'invitation.not_valid',
      'invitation.not_valid',
    ])
    const { rows } = await pool.query('select ended from invitations where account = $1', [id])
    expect(rows).toEqual([{ ended: null }])
  })

  it('ends when a password is set another way', async () => {
    const { id, email, token } = await invited()
    expect((await rest(admin, 'PATCH', `/${id}`, { password })).status).toBe(200)
    expect((await refused(token))[0]).toMatchObject(closedDoor)
    expect((await login(email)).status).toBe(200)
  })

  it.each([
    ['wrong', 'x'.repeat(43)],
    ['no text', { $ne: '' }],
    ['empty', ''],
    ['missing', undefined],
  ])('gets the very same answer when it is %s as when it is used', async (_case, wrong) => {
    const { token } = await invited()
    await post('/invitations/accept', { token, password })
    expect(await refused(wrong)).toEqual(await refused(token))
  })

  it('is chosen for by its holder, whoever is signed in at that browser', async () => {
    const { id, token } = await invited()
    expect((await post('/invitations/accept', { token, password }, neighbour)).status).toBe(200)
    expect((await trail(id)).at(-1)).toMatchObject({ by: 'Bripda <Ani>' })
  })
})

describe('whoever may', () => {
  it.each([
    ['an administrator elsewhere', (): Colleague => neighbour, 'invitation.no_account'],
    ['an auditor', (): Colleague => auditor, 'invitation.not_yours'],
    ['nobody', (): null => null, 'invitation.no_account'],
  ] as const)('not invite: %s', async (_case, who, code) => {
    const { id, token } = await invited()
    for (const path of ['', '/revoke'])
      expect((await post(`/${id}/invitation${path}`, {}, who())).code).toBe(code)
    expect((await post('/invitations/open', { token })).status).toBe(200)
  })

  it('not reach posts beyond his own by inviting', async () => {
    const about = { ...someone(), posts: [{ unit: unit('KALSEL'), role: 'admin' }] }
    expect((await post('', about, admin)).status).toBe(403)
    expect(await letters()).toEqual([])
  })
})

it('invites in the name of the system when a command makes the account', async () => {
  const about = someone()
  const req = await createLocalReq({}, payload)
  await payload.create({ collection: 'users', data: about as never, overrideAccess: true, req })
  expect((await letters())[0]).toContain('Hub Humas mengundang Anda ke Hub Humas')
})
