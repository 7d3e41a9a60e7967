import type { Visit } from '../crawl'
import { noReader } from '../tokens/registry'
import type { World } from '../world/world'
import { write } from './write'

/** Secrets of the sender that stand in requests gone wrong; an answer that repeats one, or a log that keeps it, is a leak. */
export function secretsInRequests({ registry, principals }: World): Visit[] {
  const sent = (field: string) => registry.issue('sent', 'request', field, noReader)
  // the page of an address repeats it to whoever opened it; nothing else keeps it
  const opened = (field: string) =>
    registry.issue('sent', 'address', field, ({ kind }) =>
      kind === 'log' || kind === 'database' ? 'never' : 'may',
    )
  const post = (path: string, body: unknown, headers?: Record<string, string>): Visit => ({
    ...write('POST', path, body),
    door: 'secrets sent',
    ...(headers ? { headers } : {}),
  })
  const email = [...principals.values()].at(-1)?.email
  return [
    post('/api/users/login', { email: 'tidak.ada@contoh.id', password: sent('password1') }),
    post('/api/users/login', { email, password: sent('password2') }),
    post('/api/users/login', { email: { a: sent('password3') }, password: [sent('password4')] }),
    post('/api/users/login', `{"email":"x","password":"${sent('password5')}`),
    post('/api/users/reset-password', { token: sent('first-reset'), password: sent('password6') }),
    post('/api/users/reset-password', { token: { $ne: sent('second-reset') }, password: sent('password7') }),
    post('/api/users/invitations/accept', { token: sent('invitation'), password: sent('password8') }),
    post('/api/users/invitations/open', { token: sent('invitation2') }),
    post('/api/users/second-factor/sign-in/prove', { code: sent('code') }),
    post('/api/users/second-factor/sign-in/prove', {}, { cookie: `payload-second-factor=${sent('ticket')}` }),
    post('/api/users/present-password', { password: sent('password13') }),
    post('/api/users/second-factor/remove', { password: sent('password12'), factor: 'totp' }),
    { door: 'secrets sent', path: `/api/users/single-sign-on/callback?code=${sent('grant')}&state=x` },
    post('/api/users/unlock', { email, password: sent('password9') }),
    post('/api/users/first-register', { email, password: sent('password10') }),
    post('/api/users', { email, name: 'x', password: sent('password11'), apiKey: sent('key1') }),
    post(`/api/users/verify/${sent('verify')}`, {}),
    post('/api/users/forgot-password', { email: 'tidak.ada@contoh.id', token: sent('token') }),
    post('/api/users/refresh-token', {}, { authorization: `JWT ${sent('jwt')}` }),
    post('/api/users/logout', {}, { cookie: `payload-token=${sent('cookie')}` }),
    {
      door: 'secrets sent',
      path: '/api/users/me',
      headers: { authorization: `users API-Key ${sent('key2')}` },
    },
    { door: 'secrets sent', path: '/api/users/me', headers: { authorization: `Bearer ${sent('bearer')}` } },
    { door: 'secrets sent', path: `/api/users?where[apiKey][equals]=${sent('key3')}` },
    { door: 'secrets sent', path: `/admin/reset/${opened('reset')}`, headers: { 'x-none': 'x' } },
  ]
}
