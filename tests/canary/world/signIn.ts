import { Secret, TOTP } from 'otpauth'
import { either, ownOf, sessionsOf, storedOnly, trailOf } from '../tokens/audiences'
import { noReader } from '../tokens/registry'
import { principalOf, type World } from './world'

const key = 'factored'
const unit = 'POLDA.LAMPUNG.LAMPUNGTENGAH'
const at = '/api/users/second-factor'
/** Where he signs in from: personal data, as addresses of persons are (RFC 3849 keeps it for examples). */
const address = '2001:db8:cafe:17::99'

/**
 * One who signs in with an authenticator app and by the provider of his institution: the secret of the app, the
 * recovery codes, the ticket between password and code, the session and his name at the provider.
 */
export async function makeSignIn(world: World): Promise<void> {
  const { hub, registry } = world
  const { person, email, password } = principalOf(world, key)
  const from = {
    'x-forwarded-for': registry.register(
      address,
      `users/${key}/address`,
      either(sessionsOf(unit, key), trailOf(unit)),
    ),
  }
  const login = () =>
    person.call('POST', '/api/users/login', { email, password }, { authorization: '', ...from })
  const session = { authorization: `JWT ${(await login()).body.token}`, ...from }
  const post = async (path: string, body: object) => {
    const { status, body: told, text } = await person.call('POST', path, body, session)
    if (status !== 200) throw new Error(`${path} was answered ${status}: ${text.slice(0, 500)}`)
    return told
  }
  await post('/api/users/present-password', { password })
  const { secret } = await post(`${at}/totp`, { password })
  registry.register(secret, `users/${key}/totp`, noReader)
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  const { newRecoveryCodes } = await post(`${at}/enrol`, { code })
  for (const [index, one] of (newRecoveryCodes as string[]).entries())
    registry.register(one, `users/${key}/recovery${index}`, noReader)
  const ticket = /=([\w.~-]{20,})/.exec((await login()).headers.get('set-cookie') ?? '')?.[1]
  registry.register(String(ticket), `users/${key}/ticket`, noReader)

  const { rows } = await hub.pool.query<{ id: string; session: string }>(
    'select u.id, s.id as session from users u join users_sessions s on s._parent_id = u.id where u.email = $1',
    [email],
  )
  for (const { session: id } of rows) registry.register(id, `users/${key}/session`, sessionsOf(unit, key))
  await hub.pool.query('insert into single_sign_on_links (issuer, subject, account) values ($1, $2, $3)', [
    'https://masuk.contoh.id',
    registry.issue('user', key, 'subject', storedOnly),
    rows[0]?.id,
  ])
  await hub.pool.query(
    `insert into second_factor_passkeys (id, account, name, public_key, counter, transports)
     values ('none', $1, $2, ''::bytea, 0, '{}')`,
    [rows[0]?.id, registry.issue('user', key, 'passkey', ownOf(key))],
  )
}
