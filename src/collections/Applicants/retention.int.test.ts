import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { anApplicant, aRequest } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { eventually } from '../../../tests/support/eventually'
import { codeOf, restOf } from '../../../tests/support/rest'
import { startJobs } from '../../plugins/guarded-reading/jobs'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let admin: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  admin = await aUser(payload, [unit('POLRI'), 'admin'])
})

const path = 'information-requests'
type Case = { id: string; applicant: string }
/** A request that its applicant withdrew long ago: nothing can follow it any more. */
const longOver = async (name: string, more: object = {}): Promise<Case> => {
  const sent = { applicant: { ...anApplicant, name }, ...more }
  const { body, status, text } = await rest(officer, 'POST', path, aRequest(unit('BJB'), sent))
  expect(status, text).toBe(201)
  const { id, applicant } = body.doc
  const withdrawn = await step(id, officer, 'withdraw')
  expect(withdrawn.status, withdrawn.text).toBe(200)
  await database.pool.query("update information_requests set decided_at = '2020-01-06' where id = $1", [id])
  return { id, applicant }
}
const step = (id: string, by: Colleague, action: string) =>
  rest(by, 'POST', `${path}/${id}/steps`, { action, note: 'Perkara di pengadilan belum selesai.' })
const decide = async (code: string, identityRetentionDays: number | null) =>
  expect((await rest(admin, 'PATCH', `units/${unit(code)}`, { identityRetentionDays })).status).toBe(200)
const sealedOf = async (applicant: string): Promise<number> => {
  const { rows } = await database.pool.query(
    'select count(*)::int as many from guarded.sealed where document_id = $1',
    [applicant],
  )
  return rows[0].many
}
const aScanOf = (request: string) =>
  database.pool.query(
    `insert into sealed_attachments (id, collection, document_id, kind, form, size, sha256, sealed)
     values (gen_random_uuid(), 'information-requests', $1, 'ktp', 'jpeg', 1, repeat('0', 64), '\\x00')`,
    [request],
  )
const scansOf = async (request: string): Promise<number> =>
  (await database.pool.query('select 1 from sealed_attachments where document_id = $1', [request])).rows
    .length
const isForgotten = async (applicant: string) => (await sealedOf(applicant)) === 0
/** Lets the schedule look at everybody once, told by the last one it has to forget. */
const schedule = async (until: () => Promise<boolean>) => {
  const quiet = { info: () => undefined, error: console.error }
  const { stop } = startJobs({ payload, log: quiet, pollSeconds: 0.2, atOnce: 2 })
  try {
    await eventually('the schedule to have looked', until)
  } finally {
    await stop()
  }
}

describe('the identity of an applicant', () => {
  it('is destroyed when all has ended and the body’s period is over, and kept on hold; the row stays', async () => {
    const held = await longOver('Rajawali Contoh')
    const open = await longOver('Kutilang Contoh')
    const another = await rest(officer, 'POST', path, aRequest(unit('BJB'), { applicant: open.applicant }))
    expect(another.status, another.text).toBe(201)
    const free = await longOver('Cendrawasih Contoh')
    for (const { id } of [held, free]) await aScanOf(id)
    expect((await step(held.id, officer, 'hold')).status).toBe(403)
    expect((await step(held.id, superior, 'hold')).status).toBe(200)
    expect((await rest(officer, 'GET', `${path}/${held.id}`)).body.holdReason).toMatch(/pengadilan/)
    await decide('KALSEL', 365)
    await schedule(() => isForgotten(free.applicant))
    expect([await scansOf(free.id), await scansOf(held.id)]).toEqual([0, 1])
    expect(await sealedOf(held.applicant)).toBeGreaterThan(3)
    expect(await sealedOf(open.applicant)).toBeGreaterThan(3)

    const { body } = await rest(officer, 'GET', `applicants/${free.applicant}`)
    expect(body).toMatchObject({ initials: null, nikTail: null, kind: 'person', unit: unit('BJB') })
    expect(body.anonymisedAt).toBeTruthy()
    expect((await rest(officer, 'GET', `${path}/${free.id}`)).body).toMatchObject({
      applicant: free.applicant,
      stage: 'dicabut',
    })
    const { rows: entries } = await database.pool.query(
      "select reason, changes::text as changes, actor_name as actor from audit_entries where document_id = $1 and action = 'applicant.anonymised'",
      [free.applicant],
    )
    expect(entries).toHaveLength(1)
    expect(entries[0].reason).toContain('2021-01-0')
    expect(entries[0].changes).toContain('name, nik, address, email, phone')
    expect(entries[0].changes).not.toContain('Cendrawasih')

    const revealed = await rest(officer, 'POST', `applicants/${free.applicant}/reveal`, {
      reason: 'Memeriksa apakah masih ada.',
    })
    expect(revealed.body.identity).toEqual({ name: null, address: null, email: null, phone: null })

    expect((await step(held.id, superior, 'release_hold')).status).toBe(200)
    await schedule(() => isForgotten(held.applicant))
    const { rows: trail } = await database.pool.query<{ action: string }>(
      "select action from audit_entries where document_id = $1 and action like '%h_ld%' order by at",
      [held.id],
    )
    expect(trail.map(({ action }) => action)).toEqual([
      'information_request.held',
      'information_request.hold_released',
    ])
  })

  it('is kept where no body has decided a period, or one that is not over yet', async () => {
    await decide('KALSEL', null)
    const undecided = await longOver('Nuri Contoh')
    await decide('LPG', 0)
    const lampung = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
    const { body } = await rest(lampung, 'POST', path, aRequest(unit('LPG.HUMAS')))
    await step(body.doc.id, lampung, 'withdraw')
    await database.pool.query("update information_requests set decided_at = '2020-01-06' where id = $1", [
      body.doc.id,
    ])
    await schedule(() => isForgotten(body.doc.applicant))
    expect(await sealedOf(undecided.applicant)).toBeGreaterThan(3)
    // the nearest unit's period counts
    await decide('KALSEL', 0)
    await decide('BJB', 36_500)
    const later = await longOver('Jalak Contoh')
    const sooner = await rest(officer, 'POST', path, aRequest(unit('KALSEL')))
    await step(sooner.body.doc.id, officer, 'withdraw')
    await database.pool.query("update information_requests set decided_at = '2020-01-06' where id = $1", [
      sooner.body.doc.id,
    ])
    await schedule(() => isForgotten(sooner.body.doc.applicant))
    expect(await sealedOf(later.applicant)).toBeGreaterThan(3)
    await decide('BJB', null)
  })

  it('does not come back: nobody is recorded in the row again, and no new request names it', async () => {
    await decide('KALSEL', 0)
    const { applicant } = await longOver('Elang Contoh')
    await schedule(() => isForgotten(applicant))
    const again = await rest(officer, 'PATCH', `applicants/${applicant}`, { name: 'Elang Contoh' })
    expect([again.status, codeOf(again)]).toEqual([409, 'applicant.anonymised'])
    expect(await sealedOf(applicant)).toBe(0)
    const named = await rest(officer, 'POST', path, aRequest(unit('BJB'), { applicant }))
    expect(named.status).toBe(422)
  })

  it.each([-1, 1.5, 40_000])('has no period of %s days', async (identityRetentionDays) => {
    const { status } = await rest(admin, 'PATCH', `units/${unit('KALSEL')}`, { identityRetentionDays })
    expect(status).toBe(400)
  })
})
