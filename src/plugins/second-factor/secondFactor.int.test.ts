import { randomUUID } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { createLocalReq, handleEndpoints, type Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { askSecondFactor } from './index'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let admin: Colleague
let desk: Jar

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  await payload.update({
    collection: 'units',
    id: unit('KAPUAS'),
    data: { secondFactorRoles: ['approver', 'admin'] },
    overrideAccess: true,
  })
  admin = await aUser(payload, [unit('KALSEL'), 'admin'])
  desk = (await login(admin)).jar
})
afterEach(() => pool.query('delete from pgboss.job'))

type Told = { status: number; code: string | null; body: any; cookies: string[] }
type Jar = Map<string, string>

/** Every door of REST: of each collection, and of none. */
function doors({ collections, config }: Payload) {
  const of = (prefix: string, endpoints: false | Array<{ path: string; method: string }>) =>
    (endpoints || []).map(({ path, method }) => ({ method: method.toUpperCase(), path: `${prefix}${path}` }))
  return [
    ...Object.entries(collections).flatMap(([slug, one]) => of(`/${slug}`, one.config.endpoints)),
    ...of('', config.endpoints),
  ]
}

const someId = randomUUID()
async function askAt(path: string, method: string, jar: Jar) {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api${path.replaceAll(/:\w+/g, someId)}`, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: 'https://humas.example.id',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(method === 'GET' ? {} : { body: '{}' }),
    }),
  })
  const body = (await answer.json().catch(() => ({}))) as { code?: string }
  return { status: answer.status, code: body.code ?? '', body }
}

/** Asks as a browser does: what an answer sets, the next request carries. */
async function ask(jar: Jar | Colleague, method: string, path: string, body?: object): Promise<Told> {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/users${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        origin: 'https://humas.example.id',
        ...(jar instanceof Map
          ? { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }
          : { authorization: `users API-Key ${jar.apiKey}` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  const cookies = answer.headers.getSetCookie()
  if (jar instanceof Map)
    for (const [name = '', value = ''] of cookies.map((cookie) => cookie.split(';')[0]?.split('=') ?? []))
      if (value) jar.set(name, value)
      else jar.delete(name)
  const told = (await answer.json()) as Told['body']
  return {
    status: answer.status,
    code: told.errors?.[0]?.data?.code ?? told.code ?? null,
    body: told,
    cookies,
  }
}
const post = (jar: Jar | Colleague, path: string, body: object = {}) => ask(jar, 'POST', path, body)
const login = async (person: Colleague, jar: Jar = new Map()) => ({
  jar,
  told: await post(jar, '/login', { email: person.email, password: person.password }),
})
/** Doors that say themselves that one has to sign in. */
const asksToSignIn = ['workflow.sign_in', 'second_factor.session_needed']
const stateAndCode = ({ status, code }: Told) => [status, code]
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
/** Lets the next code of an authenticator be used though one of this half minute was. */
const nextHalfMinute = () => pool.query('update second_factor_totp set last_step = last_step - 2')
const whoAmI = async (jar: Jar) => (await ask(jar, 'GET', '/me')).body.user?.id ?? null

async function withTotp(person: Colleague) {
  const { jar } = await login(person)
  const begun = await post(jar, '/second-factor/totp', { password: person.password })
  expect(begun.status).toBe(200)
  const { secret } = begun.body as { secret: string }
  const enrolled = await post(jar, '/second-factor/enrol', { code: codeOf(secret) })
  expect(enrolled.status).toBe(200)
  await nextHalfMinute()
  return { jar, secret, recoveryCodes: enrolled.body.newRecoveryCodes as string[] }
}
const ofTree = (root: string, secondFactorRoles: Array<'editor'>) =>
  payload.update({ collection: 'units', id: unit(root), data: { secondFactorRoles }, overrideAccess: true })
const operator = () => aUser(payload, [unit('BJB'), 'operator'])
const approver = () => aUser(payload, [unit('KAPUAS.DINKES'), 'approver'])
const trail = async (id: string) =>
  (
    await pool.query(
      'select action, actor_name as by from audit_entries where document_id = $1 order by seq',
      [id],
    )
  ).rows.map(({ action, by }) => `${action.replace('user.', '')} ${by}`)
const letters = async (): Promise<string[]> =>
  (await pool.query("select data->>'raw' as raw from pgboss.job order by created_on, id")).rows.map(
    ({ raw }) => raw as string,
  )
const sessionsOf = async (id: string) =>
  (await pool.query('select id from users_sessions where _parent_id = $1', [id])).rowCount

describe('an account with a second factor', () => {
  it('gets a ticket for its password, no session, and a session for a code', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const before = await sessionsOf(person.id)
    const { jar, told } = await login(person)
    expect(stateAndCode(told)).toEqual([401, 'second_factor.needed'])
    expect(told.body).toMatchObject({
      code: 'second_factor.needed',
      enrol: false,
      methods: ['totp', 'recovery_code'],
      errors: [{ data: { code: 'second_factor.needed' } }],
    })
    expect(told.body).not.toHaveProperty('token')
    expect(told.cookies).toEqual([
      expect.stringMatching(
        /^payload-second-factor=[\w-]{43}; Path=\/; Max-Age=600; HttpOnly; SameSite=Strict; Secure$/,
      ),
    ])
    expect(await sessionsOf(person.id)).toBe(before)
    expect(await whoAmI(jar)).toBeNull()
    const proven = await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })
    expect(proven.status).toBe(200)
    expect(proven.body).toMatchObject({ token: expect.any(String), user: { id: person.id } })
    expect(proven.body.user).not.toHaveProperty('hash')
    expect(await whoAmI(jar)).toBe(person.id)
    expect(jar.has('payload-second-factor')).toBe(false)
    const { posts } = await payload.findByID({ collection: 'users', id: person.id, overrideAccess: true })
    expect(posts).toMatchObject(person.posts as object[])
    expect((await trail(person.id)).at(-1)).toBe(`signed_in ${person.name}`)
  })

  it('does not open to the Local API’s sign-in either', async () => {
    const person = await operator()
    await withTotp(person)
    const attempt = payload.login({ collection: 'users', data: person })
    await expect(attempt).rejects.toMatchObject({ status: 401, data: { code: 'second_factor.needed' } })
  })

  it('tells a wrong password what it tells everybody, and gives it no ticket', async () => {
    const person = await operator()
    await withTotp(person)
    const told = await post(new Map(), '/login', { email: person.email, password: 'salah' })
    expect(stateAndCode(told)).toEqual([401, 'session.wrong_credentials'])
    expect(told.cookies).toEqual([])
    const { jar } = await login(person)
    const again = await post(jar, '/login', { email: person.email, password: 'salah' })
    expect(stateAndCode(again)).toEqual([401, 'session.wrong_credentials'])
  })

  it('opens to a code once', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const code = codeOf(secret)
    const one = await login(person)
    const other = await login(person)
    expect((await post(one.jar, '/second-factor/sign-in/prove', { code })).status).toBe(200)
    expect(stateAndCode(await post(other.jar, '/second-factor/sign-in/prove', { code }))).toEqual([
      401,
      'second_factor.wrong',
    ])
  })

  it('opens to a ticket once, though two use it at once', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const { jar } = await login(person)
    const code = codeOf(secret)
    const tries = await Promise.all(
      [0, 1].map(() => post(new Map(jar), '/second-factor/sign-in/prove', { code })),
    )
    expect(tries.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401])
  })

  it('takes five wrong codes per ticket, records each and writes a letter at the last', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    await pool.query('delete from pgboss.job')
    const { jar } = await login(person)
    const answers: unknown[] = []
    for (let n = 0; n < 5; n += 1)
      answers.push((await post(jar, '/second-factor/sign-in/prove', { code: '000000' })).code)
    expect(answers).toEqual([
      ...Array.from({ length: 4 }, () => 'second_factor.wrong'),
      'second_factor.ticket_not_valid',
    ])
    const right = await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })
    expect(stateAndCode(right)).toEqual([401, 'second_factor.ticket_not_valid'])
    expect((await trail(person.id)).filter((one) => one.startsWith('second_factor_refused'))).toHaveLength(5)
    expect(await letters()).toEqual([expect.stringContaining(`To: ${person.email}`)])
  })

  it('takes twenty codes an hour over all tickets; recovery codes go on', async () => {
    const person = await operator()
    const { secret, recoveryCodes } = await withTotp(person)
    await pool.query('update second_factor_tickets set codes = 20 where account = $1', [person.id])
    const { jar } = await login(person)
    expect(stateAndCode(await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) }))).toEqual([
      429,
      'second_factor.too_many',
    ])
    expect((await post(jar, '/second-factor/sign-in/prove', { recoveryCode: recoveryCodes[0] })).status).toBe(
      200,
    )
  })

  it('counts the codes of tickets that were given up, and of a session’s proofs', async () => {
    const person = await operator()
    const { jar: own, secret } = await withTotp(person)
    const wrong = (jar: Jar, at: string) => post(jar, `/second-factor${at}/prove`, { code: '000000' })
    for (let n = 0; n < 4; n += 1) {
      const { jar } = await login(person)
      for (let tries = 0; tries < 4; tries += 1) await wrong(jar, '/sign-in')
      await post(jar, '/second-factor/sign-in/cancel')
    }
    for (let n = 0; n < 4; n += 1) await wrong(own, '')
    await pool.query('update second_factor_tickets set expires_at = clock_timestamp() where tries > 0')
    // the limits of a quarter of an hour are over; those of the hour are not
    await pool.query('delete from sign_in_tries')
    const right = await post(own, '/second-factor/prove', { code: codeOf(secret) })
    expect(stateAndCode(right)).toEqual([429, 'second_factor.too_many'])
  })

  it('opens to each recovery code once, however it is typed, and tells its person', async () => {
    const person = await operator()
    const { recoveryCodes } = await withTotp(person)
    expect(recoveryCodes).toHaveLength(10)
    await pool.query('delete from pgboss.job')
    const typed = recoveryCodes[3]?.toLowerCase().replaceAll('-', ' ')
    const one = await login(person)
    expect((await post(one.jar, '/second-factor/sign-in/prove', { recoveryCode: typed })).status).toBe(200)
    const again = await login(person)
    expect(
      stateAndCode(await post(again.jar, '/second-factor/sign-in/prove', { recoveryCode: typed })),
    ).toEqual([401, 'second_factor.wrong'])
    expect((await ask(one.jar, 'GET', '/second-factor')).body).toMatchObject({
      recoveryCodes: 9,
      fresh: true,
    })
    expect(await letters()).toHaveLength(1)
    expect(await trail(person.id)).toContain(`recovery_code_used ${person.name}`)
  })

  it('drops a ticket when the password changes, when it is ten minutes old, and when it is given up', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const prove = (jar: Jar) => post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })
    const old = await login(person)
    await pool.query('update second_factor_tickets set expires_at = clock_timestamp() where account = $1', [
      person.id,
    ])
    expect((await prove(old.jar)).code).toBe('second_factor.ticket_not_valid')
    const given = await login(person)
    const kept = new Map(given.jar)
    await post(given.jar, '/second-factor/sign-in/cancel')
    expect((await prove(kept)).code).toBe('second_factor.ticket_not_valid')
    const changed = await login(person)
    await payload.update({
      collection: 'users',
      id: person.id,
      data: { password: 'Sandi-baru-yang-panjang-9' },
      overrideAccess: true,
    })
    expect((await prove(changed.jar)).code).toBe('second_factor.ticket_not_valid')
    expect((await prove(new Map([['payload-second-factor', 'x'.repeat(43)]]))).code).toBe(
      'second_factor.ticket_not_valid',
    )
  })

  it('does not let its password alone enrol another factor', async () => {
    const person = await operator()
    await withTotp(person)
    const { jar } = await login(person)
    for (const path of ['totp', 'new-passkey', 'enrol'])
      expect(stateAndCode(await post(jar, `/second-factor/sign-in/${path}`, { code: '123456' }))).toEqual([
        409,
        'second_factor.has_one',
      ])
  })

  it('gets its new password by letter, and no session', async () => {
    const person = await operator()
    const { jar: signedIn, secret } = await withTotp(person)
    const token = await payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const jar: Jar = new Map()
    const password = 'Lewat-surat-2026'
    const reset = await post(jar, '/reset-password', { token, password })
    expect([reset.status, reset.cookies, Object.keys(reset.body)]).toEqual([200, [], ['message']])
    expect([await sessionsOf(person.id), await whoAmI(signedIn)]).toEqual([0, null])
    expect((await trail(person.id)).at(-1)).toBe(`password_reset ${person.name}`)
    await login({ ...person, password }, jar)
    expect((await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })).status).toBe(200)
  })

  it('stays shut where a hook around the sign-in refuses', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const { jar } = await login(person)
    await pool.query('update users set suspended_at = now() where id = $1', [person.id])
    const told = await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })
    expect([told.status, await whoAmI(jar)]).toEqual([401, null])
  })
})

describe('an account that must have a second factor and has none', () => {
  it('enrols with its ticket, gets its codes once and then its session', async () => {
    const person = await approver()
    const { jar, told } = await login(person)
    expect(told.body).toMatchObject({ code: 'second_factor.needed', enrol: true, methods: [] })
    expect((await ask(jar, 'GET', '/second-factor/sign-in')).body.needed).toMatchObject({
      email: person.email,
      enrol: true,
    })
    const { body } = await post(jar, '/second-factor/sign-in/totp')
    expect(body.address).toContain('otpauth://totp/Hub%20Humas:')
    const wrong = await post(jar, '/second-factor/sign-in/enrol', { code: '000000' })
    expect(stateAndCode(wrong)).toEqual([400, 'second_factor.code_not_right'])
    const right = await post(jar, '/second-factor/sign-in/enrol', { code: codeOf(body.secret) })
    expect(right.body).toMatchObject({ user: { id: person.id }, recoveryCodes: expect.any(Array) })
    expect(await whoAmI(jar)).toBe(person.id)
    expect(await trail(person.id)).toEqual([
      `created null`,
      `second_factor_added ${person.name}`,
      `signed_in ${person.name}`,
    ])
    expect(await letters()).toEqual([expect.stringContaining('Faktor kedua akun Hub Humas Anda')])
  })

  it('signs in with its password alone while no post of it asks for one', async () => {
    const person = await aUser(payload, [unit('KAPUAS.DINKES'), 'operator'])
    expect((await login(person)).told.status).toBe(200)
  })

  it('loses the sessions without one when it gets a post that asks for one', async () => {
    const person = await aUser(payload, [unit('KAPUAS.DINKES'), 'operator'])
    const { jar } = await login(person)
    expect(await whoAmI(jar)).toBe(person.id)
    await payload.update({
      collection: 'users',
      id: person.id,
      data: { posts: [{ unit: unit('KAPUAS.DINKES'), role: 'approver' }] } as never,
      overrideAccess: true,
    })
    expect(await whoAmI(jar)).toBeNull()
  })

  it('loses the sessions without one when its tree comes to ask for one; others stay', async () => {
    const person = await aUser(payload, [unit('LPG'), 'editor'])
    const [{ jar }, other] = [await login(person), await operator()]
    const { jar: others } = await login(other)
    await ofTree('POLRI', ['editor'])
    expect([await whoAmI(jar), await whoAmI(others)]).toEqual([null, other.id])
    await ofTree('POLRI', [])
  })

  it('does not prolong a session without one that a tree moved by hand has left it', async () => {
    const person = await aUser(payload, [unit('LPG'), 'editor'])
    const { jar } = await login(person)
    expect((await post(jar, '/refresh-token')).status).toBe(200)
    const root = unit('POLRI')
    await pool.query(
      `insert into units_second_factor_roles (id, "order", parent_id, value) values (gen_random_uuid(), 1, $1, 'editor')`,
      [root],
    )
    expect(stateAndCode(await post(jar, '/refresh-token'))).toEqual([401, 'second_factor.needed'])
    await pool.query('delete from units_second_factor_roles where parent_id = $1', [root])
  })

  it('may do nothing but enrol: to every other door it is a stranger, who is told what is missing', async () => {
    const { jar } = await login(await approver())
    const others = doors(payload).filter(({ path }) => !path.startsWith('/users/second-factor/sign-in'))
    expect(others.length).toBeGreaterThan(100)
    for (const { method, path } of others) {
      const [held, stranger] = [await askAt(path, method, jar), await askAt(path, method, new Map())]
      const refused = [401, 403].includes(stranger.status) && !asksToSignIn.includes(stranger.code)
      const wanted = refused ? { status: stranger.status, code: 'second_factor.needed' } : stranger
      expect({ door: `${method} ${path}`, ...held }).toMatchObject({ door: `${method} ${path}`, ...wanted })
    }
    expect((await ask(jar, 'GET', '/second-factor/sign-in')).body.needed.enrol).toBe(true)
  }, 120_000)
})

describe('one’s own factors', () => {
  it('are enrolled with the present password, end other sessions, and show no secret afterwards', async () => {
    const person = await operator()
    const elsewhere = await login(person)
    const { jar } = await login(person)
    for (const password of [undefined, '', 'salah', { a: 1 }, ['x']])
      expect(stateAndCode(await post(jar, '/second-factor/totp', { password } as object))).toEqual([
        403,
        'second_factor.wrong_password',
      ])
    const { body } = await post(jar, '/second-factor/totp', { password: person.password })
    await post(jar, '/second-factor/enrol', { code: codeOf(body.secret) })
    expect([await whoAmI(jar), await whoAmI(elsewhere.jar)]).toEqual([person.id, null])
    const state = await ask(jar, 'GET', '/second-factor')
    expect(state.body).toMatchObject({
      totp: { addedAt: expect.any(String) },
      recoveryCodes: 10,
      required: false,
    })
    const { rows } = await pool.query(
      `select (select string_agg(t::text, '') from second_factor_totp t)
        || (select string_agg(t::text, '') from second_factor_tickets t)
        || (select string_agg(t::text, '') from second_factor_recovery_codes t)
        || (select string_agg(a::text, '') from audit_entries a) as all`,
    )
    expect(rows[0].all).toContain(person.id)
    expect(`${rows[0].all}${JSON.stringify(state.body)}`).not.toContain(body.secret)
  })

  it('change only after a fresh proof', async () => {
    const person = await operator()
    const { jar, secret, recoveryCodes } = await withTotp(person)
    await pool.query(
      `update second_factor_sessions set proven_at = now() - interval '11 minutes' where account = $1`,
      [person.id],
    )
    const stale = [403, 'second_factor.stale']
    expect(stateAndCode(await post(jar, '/second-factor/totp', { password: person.password }))).toEqual(stale)
    expect(stateAndCode(await post(jar, '/second-factor/recovery-codes'))).toEqual(stale)
    expect((await post(jar, '/second-factor/prove', { code: codeOf(secret) })).body.fresh).toBe(true)
    const renewed = await post(jar, '/second-factor/recovery-codes')
    expect(renewed.body.newRecoveryCodes).toHaveLength(10)
    expect(renewed.body.newRecoveryCodes).not.toContain(recoveryCodes[0])
    await nextHalfMinute()
    const { password } = person
    const remove = (given: object) => post(jar, '/second-factor/remove', { factor: 'totp', ...given })
    expect(stateAndCode(await remove({ code: codeOf(secret) }))).toEqual([
      403,
      'second_factor.wrong_password',
    ])
    expect(stateAndCode(await remove({ password }))).toEqual([400, 'second_factor.nothing_given'])
    expect(stateAndCode(await remove({ password, code: '000000' }))).toEqual([401, 'second_factor.wrong'])
    expect((await remove({ password, code: codeOf(secret) })).body).toMatchObject({
      totp: null,
      recoveryCodes: 0,
    })
    expect((await login(person)).told.status).toBe(200)
    expect((await trail(person.id)).filter((one) => /second_factor|recovery/.test(one))).toEqual([
      `second_factor_added ${person.name}`,
      `recovery_codes_renewed ${person.name}`,
      `second_factor_refused ${person.name}`,
      `second_factor_removed ${person.name}`,
    ])
  })

  it('are not left without one where a post asks for one', async () => {
    const person = await approver()
    const { jar } = await login(person)
    const { body } = await post(jar, '/second-factor/sign-in/totp')
    await post(jar, '/second-factor/sign-in/enrol', { code: codeOf(body.secret) })
    await nextHalfMinute()
    const given = { factor: 'totp', password: person.password, code: codeOf(body.secret) }
    expect(stateAndCode(await post(jar, '/second-factor/remove', given))).toEqual([
      409,
      'second_factor.last_one',
    ])
    expect((await ask(jar, 'GET', '/second-factor')).body.totp).not.toBeNull()
  })

  it('are nothing for a key, nor for nobody', async () => {
    const person = await operator()
    for (const jar of [person, new Map()]) {
      expect(stateAndCode(await ask(jar, 'GET', '/second-factor'))).toEqual([
        401,
        'second_factor.session_needed',
      ])
      for (const path of ['totp', 'new-passkey', 'enrol', 'prove', 'remove', 'recovery-codes'])
        expect((await post(jar, `/second-factor/${path}`, { password: person.password })).status).toBe(401)
    }
  })
})

describe('a key', () => {
  const newKey = () => ({ enableAPIKey: true, apiKey: randomUUID() })
  it('is made by whoever must have a second factor only in a session that had one', async () => {
    const person = await approver()
    const change = (by: Jar | Colleague) => ask(by, 'PATCH', `/${person.id}`, newKey())
    const above = await aUser(payload, [unit('KAPUAS'), 'admin'])
    expect(stateAndCode(await change(above))).toEqual([403, 'second_factor.key_needs_proof'])
    const { jar } = await login(person)
    const { body } = await post(jar, '/second-factor/sign-in/totp')
    await post(jar, '/second-factor/sign-in/enrol', { code: codeOf(body.secret) })
    await post(jar, '/present-password', { password: person.password })
    expect((await change(jar)).status).toBe(200)
  })

  it('goes on to be made by others as before', async () => {
    const person = await operator()
    const { jar } = await login(person)
    await post(jar, '/present-password', { password: person.password })
    expect((await ask(jar, 'PATCH', `/${person.id}`, newKey())).status).toBe(200)
  })
})

describe('a lost phone', () => {
  it('is mended by an administrator over all posts of the person, who is told', async () => {
    const person = await operator()
    const { jar } = await withTotp(person)
    await pool.query('delete from pgboss.job')
    expect((await ask(admin, 'GET', `/${person.id}/second-factor`)).body).toEqual({
      hasFactor: true,
      required: false,
      mayReset: true,
    })
    const address = `/${person.id}/second-factor/reset`
    const reason = 'Ponsel hilang di Banjarbaru'
    for (const given of [{}, { reason: ' a ' }, { reason: 'x'.repeat(501) }])
      expect(stateAndCode(await post(desk, address, given))).toEqual([400, 'second_factor.reason_needed'])
    expect(stateAndCode(await post(admin, address, { reason }))).toEqual([
      401,
      'second_factor.session_needed',
    ])
    expect((await post(desk, address, { reason: `${reason}\0` })).status).toBe(400)
    expect((await post(desk, address, { reason })).body.hasFactor).toBe(false)
    expect(await whoAmI(jar)).toBeNull()
    expect(await letters()).toEqual([expect.stringContaining(`To: ${person.email}`)])
    expect((await trail(person.id)).at(-1)).toBe(`second_factor_reset ${admin.name}`)
    const last = await pool.query('select reason from audit_entries order by seq desc limit 1')
    expect(last.rows).toEqual([{ reason }])
    expect((await login(person)).told.status).toBe(200)
    expect(stateAndCode(await post(desk, address, { reason }))).toEqual([409, 'second_factor.none'])
  })

  it('is mended neither by oneself nor by anybody who reaches less than all', async () => {
    const both = await aUser(payload, [unit('BJB'), 'admin'], [unit('LPG'), 'operator'])
    const { jar } = await withTotp(both)
    const reset = (who: Jar, id = both.id) =>
      post(who, `/${id}/second-factor/reset`, { reason: 'ponsel hilang' })
    const jarOf = async (person: Colleague) => (await login(person)).jar
    expect(stateAndCode(await reset(jar))).toEqual([403, 'second_factor.own_reset'])
    expect(stateAndCode(await reset(desk))).toEqual([403, 'second_factor.not_yours'])
    expect(stateAndCode(await reset(await jarOf(await operator())))).toEqual([
      404,
      'second_factor.no_account',
    ])
    expect(stateAndCode(await reset(new Map()))).toEqual([401, 'second_factor.session_needed'])
    expect(stateAndCode(await reset(desk, randomUUID()))).toEqual([404, 'second_factor.no_account'])
    const auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
    expect(stateAndCode(await reset(await jarOf(auditor)))).toEqual([403, 'second_factor.not_yours'])
    expect((await ask(jar, 'GET', '/second-factor')).body.totp).not.toBeNull()
  })
})

describe('somebody whom a provider recognised', () => {
  const asked = async (person: Colleague, secondFactorShown: boolean) => {
    const req = await createLocalReq({ req: { headers: new Headers() } }, payload)
    return {
      req,
      answer: await askSecondFactor(req, person, { secondFactorShown, returnTo: '/admin/x?a=1&b=2' }),
    }
  }

  it('goes on when it asked for a second factor, or none is needed', async () => {
    const [free, bound] = [await operator(), await approver()]
    expect((await asked(free, false)).answer).toBeNull()
    expect((await asked(bound, true)).answer).toBeNull()
    expect((await asked(bound, false)).answer).not.toBeNull()
  })

  it('is let through in that request, and his session counts as one with a second factor', async () => {
    const person = await approver()
    const { req } = await asked(person, true)
    const { token } = await payload.login({ collection: 'users', data: person, req })
    const state = await ask(new Map([['payload-token', token ?? '']]), 'GET', '/second-factor')
    expect(state.body).toMatchObject({ totp: null, required: true, fresh: true })
  })

  it('gets a ticket with which the sign-in page goes on', async () => {
    const person = await operator()
    const { secret } = await withTotp(person)
    const { answer } = await asked(person, false)
    expect(await answer?.text()).toContain('url=/admin/login?redirect=%2Fadmin%2Fx%3Fa%3D1%26b%3D2"')
    const [cookie = ''] = answer?.headers.getSetCookie() ?? []
    const jar: Jar = new Map([cookie.split(';')[0]?.split('=') as [string, string]])
    expect((await post(jar, '/second-factor/sign-in/prove', { code: codeOf(secret) })).status).toBe(200)
    expect(await whoAmI(jar)).toBe(person.id)
  })
})
