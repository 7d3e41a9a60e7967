import { randomUUID } from 'node:crypto'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { type PersonThere, startOpenIdProvider } from '../../../tests/support/openIdProvider'

const hub = 'https://humas.example.id'
const begin = `${hub}/api/users/single-sign-on`
const database = await useDatabase()
const { pool } = database
const provider = await startOpenIdProvider({ callback: `${begin}/callback` })
Object.assign(process.env, {
  OIDC_ISSUER: provider.issuer,
  OIDC_CLIENT_ID: provider.clientId,
  OIDC_CLIENT_SECRET: provider.clientSecret,
  OIDC_SECOND_FACTOR: 'otp',
})
let payload: Payload
let unit: (code: string) => string
let admin: Colleague
let person: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  admin = await aUser(payload, [unit('BJB'), 'admin'])
})
afterAll(() => provider.stop())
beforeEach(async () => {
  person = await aUser(payload, [unit('BJB'), 'operator'])
  comesAs({ sub: randomUUID(), email: person.email, email_verified: true })
  Object.assign(provider.here, { refuses: false, isAway: false })
})

const comesAs = (there: PersonThere) => {
  provider.here.person = there
}

/** A browser that keeps cookies and stops wherever the hub has answered it. */
function aBrowser() {
  const jars = new Map<string, Map<string, string>>()
  const visit = async (address: URL): Promise<Response> => {
    const jar = jars.get(address.origin) ?? new Map<string, string>()
    jars.set(address.origin, jar)
    const request = new Request(address, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
      },
    })
    const answer =
      address.origin === hub
        ? await handleEndpoints({ config: payload.config, request })
        : await fetch(request)
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name) jar[value ? 'set' : 'delete'](name, value ?? '')
    }
    return answer
  }
  return {
    cookies: (origin = hub) => jars.get(origin) ?? new Map<string, string>(),
    visit: (address: string) => visit(new URL(address)),
    /** Begins at the hub. @returns the address of the provider it is sent to */
    async begin(query = ''): Promise<URL> {
      return new URL((await visit(new URL(`${begin}${query}`))).headers.get('location') ?? '')
    },
    /** Goes through the provider. @returns the address at the hub it is sent back to */
    async pass(address: URL): Promise<URL> {
      let at = address
      for (let steps = 0; at.origin !== hub; steps += 1) {
        const answer = await visit(at)
        const next = answer.headers.get('location')
        if (!next || steps > 8) throw new Error(`the provider stops: ${answer.status} ${await answer.text()}`)
        at = new URL(next, at)
      }
      return at
    },
    async signIn(query = ''): Promise<Response> {
      return visit(await this.pass(await this.begin(query)))
    },
    /** Who the hub takes this browser for. */
    async isSignedInAs(): Promise<string | null> {
      const me = (await (await visit(new URL(`${hub}/api/users/me`))).json()) as { user?: { id: string } }
      return me.user?.id ?? null
    },
  }
}

const outcome = (answer: Response) => [answer.status, answer.headers.get('location')]
const refusedAs = (refusal: string) => [303, `${hub}/admin/login?single-sign-on=${refusal}`]
const links = async () =>
  Number((await pool.query('select count(*) from single_sign_on_links')).rows[0].count)
const trail = async (id: string) =>
  (await pool.query('select action from audit_entries where document_id = $1 order by seq', [id])).rows.map(
    ({ action }) => action,
  )

describe('somebody who must have a second factor here', () => {
  beforeAll(async () => {
    await payload.update({
      collection: 'units',
      id: unit('KAPUAS'),
      data: { secondFactorRoles: ['approver'] },
      overrideAccess: true,
    })
  })
  const comesBound = async (amr: string[]) => {
    const bound = await aUser(payload, [unit('KAPUAS.DINKES'), 'approver'])
    comesAs({ sub: randomUUID(), email: bound.email, email_verified: true, amr })
    return bound
  }

  it('goes on to the hub’s own step when the provider asked for a password alone', async () => {
    await comesBound(['pwd'])
    const browser = aBrowser()
    expect(await (await browser.signIn('?redirect=/admin/account')).text()).toContain(
      'url=/admin/login?redirect=%2Fadmin%2Faccount',
    )
    expect(await browser.isSignedInAs()).toBeNull()
    const step = await browser.visit(`${hub}/api/users/second-factor/sign-in`)
    expect((await step.json()).needed).toMatchObject({ enrol: true })
  })

  it('is in when the provider asked for one that counts here', async () => {
    const bound = await comesBound(['pwd', 'otp'])
    const browser = aBrowser()
    await browser.signIn()
    expect(await browser.isSignedInAs()).toBe(bound.id)
  })
})

describe('signing in by the provider', () => {
  it('opens a session for whoever has the account with that verified address', async () => {
    const browser = aBrowser()
    const answer = await browser.signIn()
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('content="0;url=/admin"')
    expect(answer.headers.get('set-cookie')).toMatch(/payload-token=.*HttpOnly.*SameSite=Lax/)
    expect(await browser.isSignedInAs()).toBe(person.id)
    expect((await trail(person.id)).slice(-2)).toEqual(['user.linked_to_provider', 'user.signed_in'])
  })

  it('asks for a code with challenge, state and nonce, at a fixed way back', async () => {
    const { searchParams } = await aBrowser().begin('?redirect=https://jahat.example')
    expect(Object.fromEntries(searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${begin}/callback`,
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  it('finds the account whatever the case of the address', async () => {
    comesAs({ sub: randomUUID(), email: person.email.toUpperCase(), email_verified: true })
    const browser = aBrowser()
    await browser.signIn()
    expect(await browser.isSignedInAs()).toBe(person.id)
  })

  it('leads back to the page that was asked for, and never out of the admin', async () => {
    const text = async (redirect: string) =>
      (await aBrowser().signIn(`?redirect=${encodeURIComponent(redirect)}`)).text()
    expect(await text('/admin/collections/units?page=2')).toContain('0;url=/admin/collections/units?page=2"')
    for (const hostile of ['https://jahat.example/', '//jahat.example', '/admin/../api/x', '/administrasi'])
      expect(await text(hostile)).toContain('0;url=/admin"')
  })

  it('changes neither name nor posts, and makes no account', async () => {
    const before = await pool.query('select name, email from users order by id')
    await aBrowser().signIn()
    expect((await pool.query('select name, email from users order by id')).rows).toEqual(before.rows)
    const posts = await pool.query('select role from users_posts where _parent_id = $1', [person.id])
    expect(posts.rows).toEqual([{ role: 'operator' }])
  })

  it('says of the session what the password’s login says: it ends with the others', async () => {
    const browser = aBrowser()
    await browser.signIn()
    await payload.update({
      collection: 'users',
      id: person.id,
      data: { password: 'Kuda-hijau-menyeberang-jembatan-7' } as never,
      overrideAccess: true,
    })
    expect(await browser.isSignedInAs()).toBeNull()
  })
})

describe('after the first time', () => {
  it('only the identifier counts, whatever address the provider tells', async () => {
    const { sub } = provider.here.person
    await aBrowser().signIn()
    const other = await aUser(payload, [unit('BJB'), 'editor'])
    comesAs({ sub, email: other.email, email_verified: true })
    const browser = aBrowser()
    await browser.signIn()
    expect(await browser.isSignedInAs()).toBe(person.id)
    comesAs({ sub })
    const again = aBrowser()
    await again.signIn()
    expect(await again.isSignedInAs()).toBe(person.id)
  })

  it('the address alone opens nothing to another identifier', async () => {
    await aBrowser().signIn()
    comesAs({ sub: randomUUID(), email: person.email, email_verified: true })
    const browser = aBrowser()
    expect(outcome(await browser.signIn())).toEqual(refusedAs('linked_elsewhere'))
    expect(await browser.isSignedInAs()).toBeNull()
  })

  it('an administrator cuts the link, nobody else, and the address counts once more', async () => {
    await aBrowser().signIn()
    const order = async (who: Colleague, method: string, path = '') => {
      const answer = await handleEndpoints({
        config: payload.config,
        request: new Request(`${hub}/api/users/${person.id}/single-sign-on${path}`, {
          method,
          headers: { authorization: `users API-Key ${who.apiKey}` },
        }),
      })
      return { status: answer.status, body: (await answer.json()) as { linkedAt?: string } }
    }
    const far = await aUser(payload, [unit('BJM'), 'admin'])
    expect((await order(person, 'POST', '/unlink')).status).toBe(403)
    expect((await order(far, 'POST', '/unlink')).status).toBe(404)
    const seen = await order(admin, 'GET')
    expect(Object.keys(seen.body)).toEqual(['linkedAt', 'mayUnlink'])
    expect((await order(admin, 'POST', '/unlink')).status).toBe(200)
    expect((await order(admin, 'POST', '/unlink')).status).toBe(409)
    comesAs({ sub: randomUUID(), email: person.email, email_verified: true })
    const browser = aBrowser()
    await browser.signIn()
    expect(await browser.isSignedInAs()).toBe(person.id)
  })

  it('two at once are one link and two sessions', async () => {
    const before = await links()
    const browsers = [aBrowser(), aBrowser()]
    const backs = await Promise.all(browsers.map(async (one) => one.pass(await one.begin())))
    const answers = await Promise.all(browsers.map((one, n) => one.visit(String(backs[n]))))
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    for (const one of browsers) expect(await one.isSignedInAs()).toBe(person.id)
    expect(await links()).toBe(before + 1)
  })
})

describe('nobody is let in', () => {
  it.each([
    ['by an address that is not verified', { email_verified: false }, 'not_verified'],
    ['by an address of which that is not said', { email_verified: undefined }, 'not_verified'],
    ['without an address', { email: undefined }, 'not_verified'],
    ['by an address without an account', { email: 'tiada@polri.test' }, 'no_account'],
  ] as const)('%s', async (_case, change, refusal) => {
    const before = await links()
    comesAs({ ...provider.here.person, ...change })
    const browser = aBrowser()
    expect(outcome(await browser.signIn())).toEqual(refusedAs(refusal))
    expect(await browser.isSignedInAs()).toBeNull()
    expect(await links()).toBe(before)
    const { rows } = await pool.query(
      "select reason, actor_name from audit_entries where action = 'user.sign_in_refused' order by seq desc limit 1",
    )
    expect(rows).toEqual([{ reason: `single sign-on: ${refusal}`, actor_name: null }])
  })

  it('when he gives up at the provider', async () => {
    provider.here.refuses = true
    expect(outcome(await aBrowser().signIn())).toEqual(refusedAs('cancelled'))
  })

  it.each([
    ['another nonce', 'nonce', 'x'.repeat(43), 'not_trusted'],
    ['another challenge', 'code_challenge', 'x'.repeat(43), 'expired'],
    ['another state', 'state', 'x'.repeat(43), 'expired'],
    ['the code of another client', 'client_id', 'other', 'expired'],
  ] as const)('with %s than the hub asked for', async (_case, parameter, value, refusal) => {
    const browser = aBrowser()
    const address = await browser.begin()
    address.searchParams.set(parameter, value)
    expect(outcome(await browser.visit(String(await browser.pass(address))))).toEqual(refusedAs(refusal))
    expect(await browser.isSignedInAs()).toBeNull()
  })

  it('a second time by the same code, not even with the cookie of that attempt', async () => {
    const browser = aBrowser()
    const back = await browser.pass(await browser.begin())
    const kept = new Map(browser.cookies())
    expect((await browser.visit(String(back))).status).toBe(200)
    expect(outcome(await browser.visit(String(back)))).toEqual(refusedAs('expired'))
    const thief = aBrowser()
    await thief.begin()
    for (const [name, value] of kept) thief.cookies().set(name, value)
    expect(outcome(await thief.visit(String(back)))).toEqual(refusedAs('expired'))
    expect(await thief.isSignedInAs()).toBeNull()
  })

  it('in a browser that did not begin it', async () => {
    const one = aBrowser()
    const back = await one.pass(await one.begin())
    const victim = aBrowser()
    expect(outcome(await victim.visit(String(back)))).toEqual(refusedAs('expired'))
    await victim.begin()
    expect(outcome(await victim.visit(String(back)))).toEqual(refusedAs('expired'))
  })

  it('while the provider is away, and he may come again', async () => {
    const browser = aBrowser()
    const back = await browser.pass(await browser.begin())
    provider.here.isAway = true
    expect(outcome(await browser.visit(String(back)))).toEqual(refusedAs('away'))
    provider.here.isAway = false
    await browser.signIn()
    expect(await browser.isSignedInAs()).toBe(person.id)
  })

  it('by an answer that names another issuer', async () => {
    const browser = aBrowser()
    const back = await browser.pass(await browser.begin())
    back.searchParams.set('iss', 'https://jahat.example')
    expect(outcome(await browser.visit(String(back)))).toEqual(refusedAs('not_trusted'))
  })

  it.each(['', '?code=x', '?state=x&state=y', `?error=${'x'.repeat(5000)}`, '?code[]=x&state[a]=y'])(
    'by a made-up answer: %s',
    async (query) => {
      const browser = aBrowser()
      await browser.begin()
      expect(outcome(await browser.visit(`${begin}/callback${query}`))).toEqual(refusedAs('expired'))
    },
  )
})

it('tells no door who somebody is at the provider', async () => {
  const { sub } = provider.here.person
  await aBrowser().signIn()
  const asked = await handleEndpoints({
    config: payload.config,
    request: new Request(`${hub}/api/users/${person.id}?depth=2`, {
      headers: { authorization: `users API-Key ${admin.apiKey}` },
    }),
  })
  expect(await asked.text()).not.toContain(sub)
  const { rows } = await pool.query("select string_agg(a::text, '') as all from audit_entries a")
  expect(rows[0].all).not.toContain(sub)
})
