import { fieldGroups } from '../fieldGroups'
import { type Answer, together } from '../world/ask'
import { actionsOf, madeTags, makingOf, stepOrder } from '../world/orders'
import type { Person, Thing } from '../world/people'
import { changed, rowsOf } from '../world/rows'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { lineOf, units } from '../world/units'
import { fewOf, judgeMarks, kindOf, oneOfEach } from './cells'
import { judgeSame } from './single'

type Attempt = {
  operation: string
  more?: string[]
  method: string
  path: string
  body?: unknown
  thing: Thing
  by?: 'askLocally'
}
const nobodysId = '00000000-0000-7000-8000-000000000000'

/** Everything the oracle denies, tried: refused, no row of any table touched, no word told, and nothing admitted. */
export async function tryDenied(world: World, tally: Tally): Promise<void> {
  const making = await makingOf(world)
  const versions = await versionIds(world)
  for (const person of fewOf(world.people)) {
    const attempts = [
      ...oneOfEach(world, person, Object.keys(fieldGroups)).flatMap((thing) => against(thing, versions)),
      ...creations(person, making),
    ]
      .filter((attempt) => isDenied(world, person, attempt))
      .flatMap(locallyToo)
    const before = await rowsOf(world.pool)
    const yes: string[] = []
    const missing = new Map<string, Answer>()
    await together(attempts, async (attempt) => {
      const { method, path, body, thing, by } = attempt
      const operation = by ? `${attempt.operation} locally` : attempt.operation
      const ask = world[by ?? 'ask']
      const answer = await ask(person, method, path, body)
      const refused = answer.status >= 400
      if (!refused) yes.push(`${method} ${path} ${answer.status}`)
      tally.cell(
        `denied ${operation}`,
        refused,
        () => `${kindOf(person)} does it with ${thing.collection} ${thing.tags.join(' ')} (${answer.status})`,
        () => `${person.name} → ${thing.unit} ${method} ${path} ${answer.text.slice(0, 300)}`,
      )
      const place = operation.startsWith('step:') && world.sees(person, thing) ? 'steps' : thing.collection
      judgeMarks(world, tally, `denied ${operation}`, person, answer.text, place)
      if (thing.id && !world.sees(person, thing) && path.includes(thing.id)) {
        const key = `${by} ${method} ${path.replace(thing.id, nobodysId)} ${JSON.stringify(body)}`
        const like = missing.get(key) ?? (await ask(person, method, path.replace(thing.id, nobodysId), body))
        missing.set(key, like)
        judgeSame(tally, `denied ${operation}`, person, thing, answer, like)
      }
    })
    const tables = changed(before, await rowsOf(world.pool))
    tally.cell(
      'denied: no row',
      tables.length === 0,
      () => `${tables.join(' ')} changed by ${kindOf(person)}`,
      () => `${person.name}: ${yes.slice(0, 4).join('; ')}`,
    )
  }
}

const isDenied = (world: World, person: Person, { operation, thing, more }: Attempt) =>
  ['update', 'create'].includes(operation)
    ? !isOneself(person, thing) &&
      Object.keys(fieldGroups[thing.collection] ?? {}).every(
        (group) => world.judge(person, thing, operation, group) === 'DENY',
      )
    : world.judge(person, thing, operation, undefined, more) === 'DENY'

/** Every third of what Payload itself does is asked of the Local API as well. */
function locallyToo(attempt: Attempt, at: number): Attempt[] {
  const has = ['create', 'update', 'delete', 'duplicate', 'restore'].includes(attempt.operation)
  return has && at % 3 === 0 ? [attempt, { ...attempt, by: 'askLocally' }] : [attempt]
}

/** One's own account is judged field by field, and so are one's own preferences. */
const isOneself = ({ user }: Person, { owner }: Thing) => owner !== undefined && owner === user?.id

const aDecree = 'on,kind,name,decree\n2030-01-01,libur_nasional,Tahun Baru,SKB 1'

let turn = 0

/** Half of the actions, the other half at the next document. */
const inTurn = (_action: string, at: number) => (at + turn) % 2 === 0

/** Every way to change a document that stands; the rarer ones take turns. */
function against(thing: Thing, versions: ReadonlyMap<string, string>): Attempt[] {
  const { collection, id } = thing
  const here = `${collection}/${id}`
  const change = changeOf[collection] ?? { name: 'Diubah' }
  const one = (operation: string, method: string, path: string, body?: unknown): Attempt => ({
    operation,
    method,
    path,
    thing,
    ...(body === undefined ? {} : { body }),
  })
  const rarer = [
    one('update', 'PATCH', `${here}?draft=true&overrideAccess=true&trash=true`, change),
    one('bulk_update', 'PATCH', `${collection}?where[id][equals]=${id}`, change),
    one('bulk_delete', 'DELETE', `${collection}?where[id][in]=${id}&trash=true`),
    one('duplicate', 'POST', `${here}/duplicate`, {}),
    one('restore', 'POST', `${collection}/versions/${versions.get(id) ?? id}`),
  ]
  turn += 1
  return [
    one('update', 'PATCH', here, change),
    one('delete', 'DELETE', here),
    ...rarer.slice(turn % rarer.length).slice(0, 1),
    ...(actionsOf[collection] ?? [])
      .filter(inTurn)
      .map((action) => one(`step:${action}`, 'POST', `${here}/steps`, stepOrder(action))),
    ...(collection === 'applicants'
      ? [
          {
            ...one('reveal', 'POST', `${here}/reveal`, { reason: 'Mengirim jawaban permohonan.' }),
            more: ['reason'],
          },
          one('reveal', 'POST', `${here}/reveal`, {}),
        ]
      : []),
    ...(collection === 'information-requests'
      ? [
          one('attach', 'POST', `${here}/attachments`, {}),
          one('attachment_read', 'POST', `${here}/attachments/${id}`, { reason: 'Memeriksa kelengkapan.' }),
        ]
      : []),
    ...(collection === 'released-files'
      ? [
          one('put_up', 'POST', 'released-files/put-up', {}),
          one('gate_act', 'POST', `${here}/acts`, { act: 'block', reason: 'Tidak boleh keluar.' }),
          one('original', 'POST', `${here}/original`, { reason: 'Membandingkan isinya.' }),
          one('original', 'POST', `${here}/page`, { page: 1, reason: 'Menghitamkan nama.' }),
          one('outgoing', 'GET', `${here}/outgoing`),
        ]
      : []),
    ...(collection === 'press-releases'
      ? [
          one('preview_link', 'POST', `${here}/preview-links`, { hours: 1 }),
          one('recall_follow', 'POST', `${here}/recall/receipts`, { seq: 1, outlet: 'x', saidBy: 'Rina' }),
          one('recall_follow', 'POST', `${here}/recall/letters`, { seq: 1, outlet: 'x' }),
        ]
      : []),
    ...(collection === 'information-requests' ? [one('renew_code', 'POST', `${here}/code`)] : []),
    ...(collection === 'papers'
      ? [one('paper_revoke', 'POST', `${here}/revoke`, { reason: 'Nomornya keliru dicantumkan.' })]
      : []),
    ...(collection === 'calendars'
      ? [
          one('calendar_propose', 'POST', `${collection}/proposals`, { content: aDecree }),
          one('calendar_preview', 'GET', `${here}/preview`),
          one('calendar_confirm', 'POST', `${here}/confirm`, { preview: '0'.repeat(64) }),
          one('calendar_propose', 'POST', `${here}/discard`, {}),
          one('notice_give', 'POST', `${collection}/notices/${id}/given`, {}),
        ]
      : []),
    ...(collection === 'outlets' ? [one('resend', 'POST', `${here}/resend`, { after: 0 })] : []),
    ...(collection === 'webhook-endpoints'
      ? [one('secret', 'POST', `${here}/secret`), one('resend', 'POST', `${here}/resend`, { after: 0 })]
      : []),
    ...(collection === 'api-keys' ? [one('rotate', 'POST', `${here}/rotate`, { overlapDays: 1 })] : []),
    ...(collection === 'users'
      ? [
          one('unlock', 'POST', 'users/unlock', { email: thing.email }),
          one('sessions_end', 'POST', `${here}/sessions/end`),
          one('invitation_send', 'POST', `${here}/invitation`),
          one('invitation_revoke', 'POST', `${here}/invitation/revoke`),
          one('suspend', 'POST', `${here}/suspend`, { reason: 'Menunggu pemeriksaan.' }),
          one('reinstate', 'POST', `${here}/reinstate`, { reason: 'Pemeriksaan selesai.' }),
          one('factor_reset', 'POST', `${here}/second-factor/reset`, { reason: 'Ponselnya hilang.' }),
          one('link_cut', 'POST', `${here}/single-sign-on/unlink`),
        ]
      : []),
  ]
}

const changeOf: Record<string, Record<string, unknown>> = {
  'press-releases': { title: 'Diubah' },
  assets: { headline: 'Diubah' },
  applicants: { name: 'Diubah Namanya' },
  papers: { number: 'TBP/9' },
  'information-requests': { subject: 'Diubah' },
  dispositions: { answer: 'Diubah' },
  keberatan: { reason: 'Diubah' },
  'uji-konsekuensi': { title: 'Diubah' },
  sengketa: { note: 'Diubah' },
  'case-messages': { text: 'Diubah' },
  dip: { title: 'Diubah' },
  dik: { title: 'Diubah' },
  'released-files': { title: 'Judul lain' },
  disclosures: { reason: 'Alasan lain yang cukup panjang.' },
  'stand-ins': { reason: 'Alasan lain yang cukup panjang.' },
  'trust-decisions': { reason: 'Putusan lain yang cukup panjang.' },
  'audit-entries': { action: 'lain' },
  calendars: { decree: 'SKB 2' },
  'clock-profiles': { legalNote: 'Dasar lain.' },
  'webhook-endpoints': { url: 'https://lain.example.id/masuk' },
  'payload-preferences': { value: { lain: true } },
}

/** One new document of every kind at one unit of each relation. */
function creations(person: Person, making: Awaited<ReturnType<typeof makingOf>>): Attempt[] {
  return Object.keys(fieldGroups).flatMap((collection) =>
    unitsSeenFrom(person).map((code) => ({
      operation: 'create',
      method: 'POST',
      path: collection,
      body: making(collection, code),
      thing: {
        collection,
        id: '',
        unit: code,
        tags: madeTags(collection),
        mark: '',
        ...(collection === 'payload-preferences' && person.user ? { owner: person.user.id } : {}),
      },
    })),
  )
}

const unitsSeenFrom = ({ posts }: Person) =>
  posts.some(({ unit }) => lineOf(unit).includes('KAPUAS'))
    ? ['KAPUAS', 'KAPUAS.DISKOMINFO', 'KAPUAS.DINKES', 'BJB']
    : [...units.keys()].filter((code) => !code.startsWith('KAPUAS.'))

async function versionIds({ pool }: World): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: string; parent: string }>(
    'select id, parent_id as parent from _press_releases_v',
  )
  return new Map(rows.map(({ id, parent }) => [parent, id]))
}
