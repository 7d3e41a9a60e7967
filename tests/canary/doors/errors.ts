import { aRelease } from '../../support/aRelease'
import { uploadForm } from '../../support/person'
import type { Visit } from '../crawl'
import type { Reader } from '../tokens/readers'
import { noReader } from '../tokens/registry'
import type { Doc, World } from '../world/world'
import { collections } from './rest'

const write = (method: string, path: string, body: unknown = {}): Visit => ({
  door: `error ${method}`,
  method,
  path,
  ...(method === 'GET' ? {} : { body }),
})

type Door = readonly [method: string, path: string, body?: unknown]

const ofEvery: readonly Door[] = [
  ['PATCH', '?depth=2', { name: 'x' }],
  ['DELETE', '?depth=2'],
  ['POST', '/duplicate'],
]
const step: Door = ['POST', '/steps', { action: 'archive', note: 'x' }]
const why = { reason: 'Ingin mencoba.' }
const ofSome: Record<string, readonly Door[]> = {
  'press-releases': [step],
  assets: [step],
  disclosures: [step],
  'stand-ins': [step],
  'webhook-endpoints': [
    ['POST', '/secret'],
    ['POST', '/resend', { after: 0 }],
    ['GET', '/deliveries'],
  ],
  users: [
    ['GET', '/invitation'],
    ['POST', '/invitation'],
    ['POST', '/invitation/revoke'],
    ['POST', '/sessions/end'],
    ['POST', '/suspend', why],
    ['POST', '/reinstate', why],
    ['POST', '/second-factor/reset', why],
    ['POST', '/single-sign-on/unlink'],
  ],
}

/** Writes that must be refused: into documents that are none of the reader's business, another one for each looker. */
export function refusedWrites({ docs }: World, reader: Reader, looker: number): Visit[] {
  const closed = docs.filter(({ verdict }) => verdict(reader) === 'never')
  const sample = collections.flatMap((slug) => {
    const of = closed.filter(({ collection }) => collection === slug)
    return of.length > 0 ? [of[looker % of.length] as Doc] : []
  })
  return [
    ...sample.flatMap(({ collection, id }) => [
      write('POST', `/api/${collection}/access/${id}`),
      ...[...ofEvery, ...(ofSome[collection] ?? [])].map(([method, path, body]) =>
        write(method, `/api/${collection}/${id}${path}`, body),
      ),
    ]),
    ...use(closed),
  ]
}

/** Foreign documents named in a document of one's own. */
function use(closed: readonly Doc[]): Visit[] {
  const one = (slug: string) => closed.find(({ collection }) => collection === slug)
  const [asset, unit, outlet] = [one('assets'), one('units'), one('outlets')]
  const releaseOf = (change: Record<string, unknown>) =>
    write('POST', '/api/press-releases?depth=2', aRelease(unit?.id ?? 'none', change))
  return [
    releaseOf({}),
    releaseOf({ assets: [asset?.id] }),
    write('POST', '/api/webhook-endpoints?depth=2', { outlet: outlet?.id, url: 'https://contoh.id/hook' }),
    write('POST', '/api/trust-decisions?depth=2', { unit: unit?.id, publishes: 'itself', reason: 'alasan' }),
    write('POST', '/api/stand-ins?depth=2', {
      unit: unit?.id,
      role: 'operator',
      absentee: one('users')?.id,
      standIn: one('users')?.id,
      from: '2099-01-01',
      to: '2099-01-02',
      reason: 'alasan',
    }),
    write('POST', '/api/disclosures?depth=2', {
      applicant: one('applicants')?.id,
      reason: 'x'.repeat(30),
      minutes: 5,
    }),
    write(
      'POST',
      '/api/assets',
      uploadForm(Buffer.from('%PDF-1.4 kosong'), 'a.pdf', { unit: unit?.id }, 'application/pdf'),
    ),
  ]
}

const nothing = '0197d6a0-0000-7000-8000-000000000000'

/** Requests that no door can answer well: 400, 404, 409, 413, 415, and tries at 500. */
export const faults: Visit[] = [
  ...collections.flatMap((slug) => [
    write('POST', `/api/${slug}`, '{"title":'),
    { ...write('POST', `/api/${slug}`, 'title=x'), headers: { 'content-type': 'text/plain' } },
    { door: 'error POST', method: 'POST', path: `/api/${slug}` },
    write('POST', `/api/${slug}`, { id: 'x', name: { $ne: '' }, '__proto__.x': 1 }),
    write('PATCH', `/api/${slug}?where[id][exists]=true`, { name: 'x' }),
    write('DELETE', `/api/${slug}?where[id][exists]=true`),
    write('POST', `/api/${slug}/versions/${nothing}`),
    write('GET', `/api/${slug}/versions/${nothing}`),
    write('GET', `/api/${slug}/%00?depth=2`),
    write('GET', `/api/${slug}?where[id][like][x]=1&sort=__proto__&select[a][b]=true`),
    write('GET', `/api/${slug}?where[unit][equals]='--&where[id][in]=(select`),
    write('GET', `/api/${slug}?limit=999999999999&page=-1&depth=99`),
  ]),
  ...['audit-entries', 'payload-kv', 'payload-preferences'].flatMap((slug) => [
    write('PATCH', `/api/${slug}/${nothing}`, { key: 'x' }),
    write('DELETE', `/api/${slug}/${nothing}`),
    write('POST', `/api/${slug}/access/${nothing}`),
    write('POST', `/api/${slug}/${nothing}/duplicate`),
    write('POST', `/api/${slug}/${nothing}`, { value: 'x' }),
  ]),
  write('POST', '/api/press-releases', 'a'.repeat(2_200_000)),
  write('GET', `/api/press-releases?where[title][like]=${'%25'.repeat(300)}`),
  write('GET', '/api/graphql?query={Users{docs{email}}}'),
  write('GET', '/api/globals/none'),
  write('GET', '/api/payload-jobs/run'),
  write('GET', '/api/..%2f..%2fetc/passwd'),
  write('GET', '/api/assets/file/..%2f..%2fpackage.json'),
  write('GET', '/_next/image?url=/api/assets&w=64&q=1'),
  write('GET', '/api/press-releases/nothing/preview'),
]

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
