import type { Visit } from '../crawl'
import { collections } from './rest'
import { write } from './write'

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
