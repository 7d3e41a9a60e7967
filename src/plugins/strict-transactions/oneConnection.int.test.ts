import type { Payload } from 'payload'
import { afterAll, beforeAll, expect, it, type MockInstance, vi } from 'vitest'
import { aBody, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'

type Client = { release: () => void }
type Pool = {
  options: { max: number }
  totalCount: number
  idleCount: number
  connect: () => Promise<Client>
}

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let admin: Colleague
let operator: Colleague
let approver: Colleague
let officer: Colleague
let warnings: MockInstance
const held: Client[] = []

/** All connections of the pool but one are taken: who asks for a second while he holds the first waits for himself. */
beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  admin = await aUser(payload, [unit('POLRI'), 'admin'])
  operator = await aUser(payload, [unit('BJB'), 'operator'])
  approver = await aUser(payload, [unit('BJB'), 'approver'])
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  warnings = vi.spyOn(payload.logger, 'warn')
  const { pool } = payload.db as unknown as { pool: Pool }
  const free = () => pool.options.max - pool.totalCount + pool.idleCount
  while (free() > 1) held.push(await pool.connect())
})
afterAll(() => held.forEach((client) => client.release()))

let made = 0
const account = () => ({
  name: 'Petugas Baru',
  email: `baru${(made += 1)}@polri.test`,
  unit: unit('BJB'),
  posts: [{ unit: unit('BJB'), role: 'operator' }],
})
const release = () => ({
  unit: unit('BJB'),
  kind: 'siaran_pers',
  title: 'Pelatihan operator humas dibuka di Banjarbaru',
  lead: 'Polres Banjarbaru membuka pelatihan operator humas di aula Polres pada Senin pagi.',
  body: aBody('Pelatihan diikuti dua puluh operator.'),
  place: 'Banjarbaru',
  occurredAt: '2026-11-02T01:00:00.000Z',
})

it.each([
  ['an invited account', () => rest(admin, 'POST', 'users', account()), 201],
  [
    'an account with a password',
    () => rest(admin, 'POST', 'users', { ...account(), password: 'Hujan-di-Banjarbaru-7' }),
    201,
  ],
  ['an account that is refused', () => rest(operator, 'POST', 'users', account()), 403],
  [
    'a sign-in',
    () => rest(null, 'POST', 'users/login', { email: admin.email, password: admin.password }),
    200,
  ],
  ['a wrong password', () => rest(null, 'POST', 'users/login', { email: admin.email, password: 'x' }), 401],
  ['a forgotten password', () => rest(null, 'POST', 'users/forgot-password', { email: admin.email }), 200],
  ['a list', () => rest(operator, 'GET', 'press-releases?depth=2'), 200],
  [
    'a release and its steps',
    async () => {
      const { body } = await rest(operator, 'POST', 'press-releases', release())
      const at = `press-releases/${body.doc.id}/steps`
      await rest(operator, 'POST', at, { action: 'submit' })
      await rest(approver, 'POST', at, { action: 'approve' })
      return rest(approver, 'POST', at, { action: 'return', note: 'Perbaiki.' })
    },
    200,
  ],
  [
    'an applicant, and his identity read',
    async () => {
      const { body } = await rest(officer, 'POST', 'applicants', {
        kind: 'person',
        unit: unit('KALSEL.HUMAS'),
        name: 'Siti Rahmah',
        nik: '6371014107900017',
        address: 'Jalan Ahmad Yani 1',
        email: 'siti@contoh.id',
        phone: '081277120017',
      })
      return rest(officer, 'POST', `applicants/${body.doc.id}/reveal`, { reason: 'Menjawab permohonan.' })
    },
    200,
  ],
  [
    'an outlet',
    () => rest(admin, 'POST', 'outlets', { name: 'Redaksi', contact: 'Budi', unit: unit('KALSEL.HUMAS') }),
    201,
  ],
  [
    'a decision of trust',
    () =>
      rest(admin, 'POST', 'trust-decisions', { unit: unit('BJB'), publishes: 'itself', reason: 'Teruji.' }),
    201,
  ],
  ['the end of sessions', () => rest(admin, 'POST', 'users/me/sessions/end'), 200],
  [
    'a suspension',
    () => rest(admin, 'POST', `users/${approver.id}/suspend`, { reason: 'Mutasi jabatan.' }),
    200,
  ],
] as const)('%s needs one connection at a time', async (_case, ask, status) => {
  const answer = await ask()
  expect(answer.status, answer.text).toBe(status)
})

it('leaves nothing undone for want of a connection', () => {
  expect(warnings).not.toHaveBeenCalled()
})

it('ten who ask at once take turns', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => rest(admin, 'POST', 'users', account())))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
})
