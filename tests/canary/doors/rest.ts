import type { Visit } from '../crawl'
import type { Reader } from '../tokens/readers'
import type { Doc, World } from '../world/world'

/** Every collection of the configuration, and those of Payload's own that no configuration names. */
export const collections = [
  'press-releases',
  'assets',
  'information-requests',
  'dispositions',
  'keberatan',
  'sengketa',
  'case-messages',
  'uji-konsekuensi',
  'dip',
  'dik',
  'applicants',
  'disclosures',
  'papers',
  'released-files',
  'units',
  'trust-decisions',
  'stand-ins',
  'users',
  'audit-entries',
  'outlets',
  'webhook-endpoints',
  'products',
  'api-keys',
  'calendars',
  'calendar-days',
  'clock-profiles',
  'payload-preferences',
  'payload-kv',
  'payload-locked-documents',
  'payload-migrations',
  'payload-jobs',
  'payload-folders',
  'payload-query-presets',
]

/** Fields that words of ours stand in, for filters that ask through them. */
const askable: Record<string, string[]> = {
  'press-releases': ['title', 'lead', 'place', 'number'],
  assets: ['headline', 'caption', 'filename', 'originalFilename'],
  units: ['name', 'aliases'],
  users: ['name', 'email', 'personnelNumber', 'suspensionReason'],
  outlets: ['name', 'contact', 'contactName', 'email', 'phone', 'legalEntity', 'pressCouncil'],
  products: ['name', 'keywords'],
  'api-keys': ['name', 'prefix'],
  'webhook-endpoints': ['url'],
  'audit-entries': ['reason', 'actorName'],
  'trust-decisions': ['reason'],
  'stand-ins': ['reason', 'basis', 'endReason', 'standInName'],
  'information-requests': [
    'subject',
    'description',
    'purpose',
    'answer',
    'internalNote',
    'codeHash',
    'holdReason',
    'complaintNumber',
  ],
  dispositions: ['subject', 'answer'],
  keberatan: ['reason', 'answer'],
  sengketa: ['registerNumber', 'note'],
  'case-messages': ['text'],
  'uji-konsekuensi': ['title', 'law'],
  dip: ['title', 'summary'],
  dik: ['title', 'law'],
  disclosures: ['reason'],
  papers: ['number', 'signerName', 'revocationReason'],
  'released-files': ['title', 'filename', 'putUpByName', 'blockedReason'],
  applicants: ['nikTail', 'initials'],
  calendars: ['label', 'decree'],
  'calendar-days': ['name', 'decree'],
  'clock-profiles': ['legalNote'],
}

/** The lists of every collection, as wide as they open. */
export function lists({ docs }: World, looker: number): Visit[] {
  return collections.flatMap((slug) => {
    const ids = docs.filter(({ collection }) => collection === slug).map(({ id }) => id)
    const fields = askable[slug] ?? ['id']
    const queries = [
      'limit=100&depth=2',
      'limit=100&depth=2&where[offered][equals]=true',
      `limit=100&depth=2&where[id][in]=${ids.join(',')}`,
      'limit=100&depth=1&draft=true&trash=true&locale=all&fallback-locale=none',
      'limit=100&depth=1&pagination=false&sort=-updatedAt',
      'limit=100&depth=2&populate[users][email]=true&populate[users][apiKey]=true&populate[assets][filename]=true',
      `limit=100&${['hash', 'salt', 'apiKey', 'resetPasswordToken', 'sessions', 'secretSealed', 'key', 'name', 'nik'].map((field) => `select[${field}]=true`).join('&')}`,
      `limit=100&depth=1&${fields.map((field, at) => `where[or][${at}][${field}][like]=cnry`).join('&')}`,
      `limit=100&where[or][0][id][exists]=true&where[or][1][offered][equals]=true`,
    ]
    const asked = slug.startsWith('payload-')
      ? queries.slice(0, 2)
      : queries.filter((_query, at) => at < 3 || isTurn(at, looker, 2))
    return [
      ...asked.map((query) => ({ door: 'list', path: `/api/${slug}?${query}` })),
      { door: 'count', path: `/api/${slug}/count?where[id][exists]=true` },
      { door: 'versions', path: `/api/${slug}/versions?limit=100&depth=2` },
    ]
  })
}

/** Of the many that are closed to a looker, one in so many; the next looker tries the next. All by `CANARY_EVERY=1`. */
const every = Number(process.env.CANARY_EVERY ?? 6)
/** Collections with so few documents that everybody tries them all. */
const isFew = ({ docs }: World, slug: string) =>
  docs.filter(({ collection }) => collection === slug).length <= 8
const isTurn = (at: number, looker: number, inTurns = every) => (at + looker) % inTurns === 0
const isOpen = ({ verdict }: Pick<Doc, 'verdict'>, reader: Reader) => verdict(reader) !== 'never'

/** Every document that is open to the reader, and some that are not, at all their doors. */
export const documents = (world: World, reader: Reader, looker: number): Visit[] =>
  world.docs
    .filter((doc, at) => isOpen(doc, reader) || isTurn(at, looker) || isFew(world, doc.collection))
    .flatMap(singles)

function singles({ collection, id }: Doc): Visit[] {
  const at = `/api/${collection}/${id}`
  const visit = (door: string, path: string, more: Partial<Visit> = {}): Visit => ({ door, path, ...more })
  return [visit('single', `${at}?depth=2&draft=true`), ...(more[collection]?.(at, visit) ?? [])]
}

type Make = (door: string, path: string, more?: Partial<Visit>) => Visit

const more: Record<string, (at: string, visit: Make) => Visit[]> = {
  'press-releases': (at, visit) => [
    visit('steps', `${at}/steps`),
    visit('preview', `${at}/preview`),
    visit('preview', `${at}/presented`),
    visit('preview', `${at}/early-readings`),
    visit('recall', `${at}/recall`),
    visit('access', `/api/press-releases/access/${at.split('/').at(-1)}`, { method: 'POST', body: {} }),
  ],
  assets: (at, visit) => [visit('steps', `${at}/steps`)],
  applicants: (at, visit) => [
    visit('reveal', `${at}/reveal`, {
      method: 'POST',
      body: { reason: 'Menghubungi pemohon tentang jawaban.' },
    }),
  ],
  papers: (at, visit) => [visit('paper', `${at}/file`)],
  ...Object.fromEntries(
    ['dispositions', 'keberatan', 'sengketa', 'uji-konsekuensi', 'dip', 'dik'].map((slug) => [
      slug,
      (at: string, visit: Make) => [visit('steps', `${at}/steps`)],
    ]),
  ),
  'information-requests': (at, visit) => [
    visit('steps', `${at}/steps`),
    visit('attachments', `${at}/attachments`),
    visit('attachments', `${at}/attachments/${at.split('/').at(-1)}`, {
      method: 'POST',
      body: { reason: 'Memeriksa kelengkapan.' },
    }),
  ],
  'released-files': (at, visit) => [
    visit('outgoing', `${at}/outgoing`),
    visit('original', `${at}/original`, { method: 'POST', body: { reason: 'Membandingkan isinya.' } }),
    visit('original', `${at}/page`, { method: 'POST', body: { page: 1, reason: 'Menghitamkan nama.' } }),
  ],
  disclosures: (at, visit) => [visit('steps', `${at}/steps`)],
  'stand-ins': (at, visit) => [visit('steps', `${at}/steps`)],
  users: (at, visit) => [
    visit('invitation', `${at}/invitation`),
    visit('sessions', `${at}/sessions`),
    visit('sign-in', `${at}/second-factor`),
    visit('sign-in', `${at}/single-sign-on`),
  ],
  'webhook-endpoints': (at, visit) => [visit('deliveries', `${at}/deliveries`)],
  'api-keys': (at, visit) => [visit('usage', `${at}/usage`)],
}

/** What history keeps of each step, the texts before and after: every change of an open document, and some of all others. */
export function entries({ docs, entries }: World, reader: Reader, looker: number): Visit[] {
  const open = new Set(docs.filter((doc) => isOpen(doc, reader)).map(({ id }) => id))
  return entries
    .filter(({ id, changedText }, at) => isTurn(at, looker) || (open.has(id) && changedText))
    .map(({ collection, id, entry }) => ({ door: 'entry', path: `/api/${collection}/${id}/steps/${entry}` }))
}

/** Files of the bank, whole and some in part. */
export const files = ({ files }: World, reader: Reader, looker: number): Visit[] =>
  files.flatMap((file, at) => {
    const path = `/api/assets/file/${file.name}`
    const part = { door: 'file', path: `${path}?prefix=..`, headers: { range: 'bytes=0-99999' } }
    if (isTurn(at, looker)) return [{ door: 'file', path }, part]
    return isOpen(file, reader) ? [{ door: 'file', path }] : []
  })

/** What stands at fixed addresses. */
export const fixed: Visit[] = [
  { door: 'access', path: '/api/access' },
  { door: 'recall', path: '/api/press-releases/recalls' },
  { door: 'recall', path: '/api/press-releases/recalls/open' },
  { door: 'calendar', path: '/api/calendars/notices' },
  { door: 'register', path: '/api/information-requests/yearly-report' },
  ...['information-requests', 'keberatan'].flatMap((slug) => [
    { door: 'register', path: `/api/${slug}/register` },
    {
      ...{ door: 'reveal', path: `/api/${slug}/register`, method: 'POST' },
      body: { identity: 'full', reason: 'Menyusun laporan layanan.' },
    },
  ]),
  { door: 'calendar', path: '/api/calendars/none/preview' },
  ...[
    ['proposals', { content: '{' }],
    ['none/confirm', { preview: '0'.repeat(64) }],
    ['none/discard', {}],
    ['notices/none/given', {}],
  ].map(([path, body]) => ({ door: 'calendar', path: `/api/calendars/${path}`, method: 'POST', body })),
  // the whole staff reads them, nobody writes them through these doors
  ...['calendars', 'calendar-days'].flatMap((slug) => [
    { door: 'calendar', path: `/api/${slug}/none`, method: 'PATCH', body: {} },
    { door: 'calendar', path: `/api/${slug}/none`, method: 'DELETE' },
    { door: 'calendar', path: `/api/${slug}/access/none`, method: 'POST', body: {} },
  ]),
  { door: 'me', path: '/api/users/me?depth=2' },
  { door: 'init', path: '/api/users/init' },
  { door: 'preference', path: '/api/payload-preferences/canary' },
  { door: 'refresh', path: '/api/users/refresh-token', method: 'POST', body: {} },
  ...[
    'second-factor',
    'second-factor/sign-in',
    'single-sign-on/callback?code=x&state=y',
    'single-sign-on',
  ].map((path) => ({ door: 'sign-in', path: `/api/users/${path}` })),
  ...[
    ...['passkey', 'prove', 'totp', 'new-passkey', 'enrol', 'recovery-codes', 'remove'],
    ...['cancel', 'passkey', 'prove', 'totp', 'new-passkey', 'enrol'].map((path) => `sign-in/${path}`),
  ].map((path) => ({
    door: 'sign-in',
    path: `/api/users/second-factor/${path}`,
    method: 'POST',
    body: { code: '000000', password: 'x', factor: 'totp' },
  })),
  { door: 'paste-url', path: '/api/assets/paste-url?src=http://127.0.0.1:1/a.jpg' },
]
