import { postgresAdapter } from '@payloadcms/db-postgres'
import { buildConfig, type CollectionConfig, getPayload, handleEndpoints, type Payload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { named, query } from '../../../../tests/support/globalDatabase'
import decreed from '../../../migrations/data/calendar-2025-2026.json'
import type { DeadlineRule } from '../../../domain/legalClock'
import { type Late, legalClock, type Move } from '../index'
import { legalClock as migration } from '../migrations/20261201_2_legal_clock'

const anybody = () => true
const access = {
  create: anybody,
  read: anybody,
  update: anybody,
  delete: anybody,
  readVersions: anybody,
  unlock: anybody,
}
const units: CollectionConfig = {
  slug: 'offices',
  access,
  fields: [
    { name: 'code', type: 'text', required: true },
    { name: 'parent', type: 'relationship', relationTo: 'offices' as never },
    { name: 'timeZone', type: 'text', required: true },
  ],
}
const people: CollectionConfig = {
  slug: 'people',
  auth: { useAPIKey: true },
  access,
  fields: [{ name: 'role', type: 'text', required: true }],
}
const letters: CollectionConfig = {
  slug: 'letters',
  access,
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'office', type: 'relationship', relationTo: 'offices' as never, required: true },
    { name: 'receivedAt', type: 'date', required: true },
    { name: 'extendedBy', type: 'number' },
    { name: 'answered', type: 'checkbox' },
    // what the test wants of the case
    { name: 'binds', type: 'text', defaultValue: 'body' },
    { name: 'reachable', type: 'checkbox', defaultValue: true },
    { name: 'hidden', type: 'checkbox' },
  ],
}

const ruleOf = (code: string, amount: number): DeadlineRule => ({
  code,
  amount,
  unit: 'working_day',
  article: `pasal ${code}`,
  validFrom: '2010-05-01',
  version: '1',
})

// oxlint-disable-next-line typescript/no-explicit-any -- a document of the test's own collections
export type Doc = any
export type Answer = { status: number; body: Doc }

/**
 * A Payload project that knows nothing of this hub: offices, letters with a deadline of ten working days, and people
 * with a role each. Call once, at the top of a test file.
 */
export function clockHub() {
  const maintenance = named(inject('templateUrl'), 'postgres')
  const url = named(maintenance, `hub_test_clock_${Date.now()}`)
  const told: Move[] = []
  const late: Late[] = []
  const acts: string[] = []
  const mails: Array<{ to?: unknown; subject?: string | undefined }> = []
  const fails = { tell: false, onLate: false }
  const state = {} as { payload: Payload; pool: pg.Pool; office: (code: string) => string }

  beforeAll(async () => {
    process.env.DISABLE_PAYLOAD_HMR = 'true'
    await query(maintenance, `create database ${new URL(url).pathname.slice(1)}`)
    state.pool = new pg.Pool({ connectionString: url, max: 5 })
    const byRole =
      (...roles: string[]) =>
      ({ user }: { user?: Doc }) =>
        roles.includes(user?.role)
    const config = buildConfig({
      secret: 'the secret of a blank project, long enough',
      telemetry: false,
      logger: { options: { level: 'silent' } },
      collections: [units, letters, people],
      admin: { user: 'people' },
      db: postgresAdapter({ pool: { connectionString: url, max: 12 }, push: true, idType: 'uuidv7' }),
      plugins: [
        legalClock({
          units: 'offices',
          subjects: {
            letters: {
              isOpen: (doc) => !doc.answered,
              deadlinesOf: (doc) => [
                {
                  code: 'answer',
                  rule: ruleOf('answer', 10),
                  unit: String(doc.office?.id ?? doc.office),
                  binds: doc.binds,
                  events: [
                    { type: 'received', at: new Date(doc.receivedAt).toISOString() },
                    ...(doc.extendedBy
                      ? [
                          {
                            type: 'extended' as const,
                            at: new Date(doc.receivedAt).toISOString(),
                            amount: doc.extendedBy,
                            reason: 'kata-kata perkara',
                          },
                        ]
                      : []),
                  ],
                },
                {
                  code: 'complete',
                  rule: ruleOf('complete', 3),
                  unit: String(doc.office?.id ?? doc.office),
                  events: [{ type: 'received', at: new Date(doc.receivedAt).toISOString() }],
                },
              ],
              tell: async (req, move) => {
                if (fails.tell) throw new Error('the letter could not be written')
                told.push(move)
                const doc: Doc = await req.payload.findByID({
                  collection: 'letters' as never,
                  id: move.document,
                  req,
                })
                return doc.reachable ? 'told' : 'unreachable'
              },
              onLate: async (_req, one) => {
                if (fails.onLate) throw new Error('not now')
                late.push(one)
              },
              mayTell: ({ user }) => (user as Doc)?.role === 'clerk',
            },
          },
          calendars: { access },
          calendarDays: { access },
          clockProfiles: {
            access,
            fields: [{ name: 'unit', type: 'relationship', relationTo: 'offices' as never, required: true }],
          },
          mayPropose: byRole('clerk', 'chief'),
          mayConfirm: byRole('chief', 'clerk'),
          onAct: async (_req, { action }) => void acts.push(action),
          alarm: {
            to: async () => ['admin@blank.example'],
            send: async (_req, { to, subject }) => void mails.push({ to, subject }),
          },
        }),
      ],
    })
    state.payload = await getPayload({ config, disableOnInit: true, cron: false })
    const db = { execute: (text: Doc) => state.pool.query(text.queryChunks[0].value[0]) }
    await migration.up({ db } as never)
    await config.then(({ onInit }) => onInit?.(state.payload))
    const kab = await make('offices', { code: 'KAB', timeZone: 'Asia/Pontianak' })
    const dinas = await make('offices', { code: 'KAB.DINAS', parent: kab.id, timeZone: 'Asia/Pontianak' })
    const polda = await make('offices', { code: 'POLDA', timeZone: 'Asia/Makassar' })
    const known: Record<string, string> = { KAB: kab.id, 'KAB.DINAS': dinas.id, POLDA: polda.id }
    state.office = (code) => known[code] as string
  })
  afterAll(async () => {
    await state.payload?.destroy()
    await state.pool?.end()
  })

  const make = async (collection: string, data: object): Promise<Doc> =>
    state.payload.create({ collection: collection as never, data: data as never, depth: 0 })

  return {
    ...{ state, told, late, acts, mails, fails, make },
    aLetter: (data: object) => make('letters', { title: 'Surat', office: state.office('KAB'), ...data }),
    change: async (id: string, data: object): Promise<Doc> =>
      state.payload.update({ collection: 'letters' as never, id, data: data as never, depth: 0 }),
    rows: async (text: string, params: unknown[] = []): Promise<Doc[]> =>
      (await state.pool.query(text, params)).rows,
    /** Somebody with this role. @returns what asks REST in his name */
    aPerson: async (role: string) => {
      const apiKey = crypto.randomUUID()
      await make('people', {
        role,
        email: `${crypto.randomUUID()}@blank.example`,
        password: crypto.randomUUID(),
        ...{ enableAPIKey: true, apiKey },
      })
      return (method: string, path: string, body?: unknown) => ask(state.payload, method, path, body, apiKey)
    },
    ask: (method: string, path: string, body?: unknown) => ask(state.payload, method, path, body),
  }
}

async function ask(
  payload: Payload,
  method: string,
  path: string,
  body?: unknown,
  apiKey?: string,
): Promise<Answer> {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request(`http://blank.example/api/${path}`, {
      method,
      headers: {
        ...(apiKey ? { authorization: `people API-Key ${apiKey}` } : {}),
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }),
  })
  return { status: response.status, body: await response.json() }
}

/** The file of one decreed version. */
export const fileOf = (label: string): string =>
  JSON.stringify(decreed.versions.find(({ version }) => version === label))
