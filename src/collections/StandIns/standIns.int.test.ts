import { handleEndpoints, type Payload } from 'payload'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let chief: Colleague
let own: Colleague
let kasi: Colleague
let deputy: Colleague
let operator: Colleague
let other: Colleague
let regency: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  chief = await aUser(payload, [unit('KALSEL'), 'admin'])
  own = await aUser(payload, [unit('BJB'), 'admin'], [unit('BJB'), 'operator'])
  kasi = await aUser(payload, [unit('BJB'), 'approver'], [unit('BJB'), 'editor'])
  deputy = await aUser(payload, [unit('BJB'), 'operator'])
  operator = await aUser(payload, [unit('BJB'), 'operator'])
  other = await aUser(payload, [unit('BJM'), 'auditor'])
  regency = await aUser(payload, [unit('KAPUAS'), 'operator'])
})
afterEach(async () => {
  vi.useRealTimers()
  await pool.query("update stand_ins set ended_at = now(), stage = 'ended' where ended_at is null")
  await pool.query('delete from pgboss.job')
})

type Caller = Pick<Colleague, 'apiKey' | 'email' | 'password'> & { token?: string }
async function rest({ apiKey, token }: Caller, method: string, path: string, body?: object) {
  const answer = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'id',
        authorization: token ? `JWT ${token}` : `users API-Key ${apiKey}`,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  const told = JSON.parse(await answer.text())
  return { status: answer.status, code: told.errors?.[0]?.data?.code ?? told.code ?? null, body: told }
}
/** The day so many days from now, in Kalimantan Selatan. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(Date.now() + days * 86_400_000)
const asked = (more: Record<string, unknown> = {}) => ({
  unit: unit('BJB'),
  role: 'approver',
  absentee: kasi.id,
  standIn: deputy.id,
  from: inDays(0),
  to: inDays(3),
  reason: 'Cuti tahunan',
  basis: 'Sprin/12/XI/HUM./2026',
  ...more,
})
const appoint = (by: Colleague, more?: Record<string, unknown>) => rest(by, 'POST', 'stand-ins', asked(more))
const end = (by: Colleague, id: string, note?: string) =>
  rest(by, 'POST', `stand-ins/${id}/steps`, { action: 'end', note })
const rolesOf = async (user: Colleague) => {
  const { body } = await rest(user, 'GET', 'users/me')
  return [...(body.user?.posts ?? []), ...(body.user?.standInPosts ?? [])].map(({ role }) => role)
}
async function submitted() {
  const { id } = await aPressRelease(payload, operator, unit('BJB'))
  const told = await rest(operator, 'POST', `press-releases/${id}/steps`, { action: 'submit' })
  expect(told.status, JSON.stringify(told.body)).toBe(200)
  return String(id)
}
const approve = (user: Caller, id: string) =>
  rest(user, 'POST', `press-releases/${id}/steps`, { action: 'approve' })

describe('who appoints a stand-in', () => {
  it.each([
    ['an administrator above', 'chief', {}, 201, null],
    ['the unit’s own, for an approver', 'own', {}, 403, 'stand_in.not_superior'],
    ['an approver', 'kasi', {}, 403, null],
    ['somebody of another tree', 'regency', {}, 403, null],
  ] as const)('%s', async (_case, by, more, status, code) => {
    const told = await appoint({ chief, own, kasi, regency }[by], more)
    expect([told.status, code && told.code]).toEqual([status, code])
  })

  it('is the unit’s own administrator for an operator, but never for himself', async () => {
    const about = { role: 'operator', absentee: operator.id }
    expect((await appoint(own, { ...about, standIn: own.id })).code).toBe('stand_in.oneself')
    expect((await appoint(own, { ...about, standIn: kasi.id })).status).toBe(201)
  })

  it.each([
    ['a post the person does not hold', () => ({ role: 'auditor' }), 'stand_in.no_such_post'],
    ['the same person', () => ({ standIn: kasi.id }), 'stand_in.same_person'],
    ['somebody out of sight', () => ({ standIn: regency.id }), 'stand_in.not_active'],
    ['yesterday', () => ({ from: inDays(-1) }), 'stand_in.in_the_past'],
    ['181 days', () => ({ to: inDays(180) }), 'stand_in.too_long'],
    ['an end before the beginning', () => ({ from: inDays(4) }), 'stand_in.ends_before'],
  ] as const)('is refused %s', async (_case, more, code) => {
    const told = await appoint(chief, more())
    expect([told.status, told.code]).toEqual([400, code])
  })

  it('is told every field that is missing', async () => {
    const { body, status } = await rest(chief, 'POST', 'stand-ins', {})
    const fields = body.errors[0].data.errors.map(({ path }: { path: string }) => path)
    expect([status, fields.toSorted()]).toEqual([
      400,
      ['absentee', 'from', 'reason', 'role', 'standIn', 'to', 'unit'],
    ])
  })

  it('at the top of a tree, where nobody is above, is its own administrator, and never for himself', async () => {
    const top = await aUser(payload, [unit('KAPUAS'), 'admin'])
    const head = await aUser(payload, [unit('KAPUAS'), 'approver'])
    const about = { unit: unit('KAPUAS'), absentee: head.id }
    expect((await appoint(top, { ...about, standIn: top.id })).code).toBe('stand_in.oneself')
    const { body, status } = await appoint(top, { ...about, standIn: regency.id })
    expect(status).toBe(201)
    expect((await end(top, body.doc.id, 'Kembali')).status).toBe(200)
  })

  it('ends the sessions without a second factor of whoever comes to need one, and no others', async () => {
    const top = await aUser(payload, [unit('KAPUAS'), 'admin'])
    const head = await aUser(payload, [unit('KAPUAS'), 'approver'])
    const clerk = await aUser(payload, [unit('KAPUAS'), 'operator'])
    const sessions = async (id: string) =>
      (await pool.query('select id from users_sessions where _parent_id = $1', [id])).rowCount
    for (const person of [clerk, deputy])
      expect((await rest(person, 'POST', 'users/login', person)).status).toBe(200)
    const demand = (secondFactorRoles: Array<'approver'>) =>
      payload.update({
        collection: 'units',
        id: unit('KAPUAS'),
        data: { secondFactorRoles },
        overrideAccess: true,
      })
    await demand(['approver'])
    const order = { unit: unit('KAPUAS'), absentee: head.id, standIn: clerk.id }
    expect((await appoint(top, order)).status).toBe(201)
    expect(await sessions(clerk.id)).toBe(0)
    await demand([])
    expect((await appoint(chief)).status).toBe(201)
    expect(await sessions(deputy.id)).toBeGreaterThan(0)
  })

  it('leads nobody into another tree, though his administrator serves both', async () => {
    const both = await aUser(payload, [unit('KALSEL'), 'admin'], [unit('KAPUAS'), 'admin'])
    expect((await appoint(both, { standIn: regency.id })).code).toBe('stand_in.not_active')
  })

  it('lets nobody pass on what he only stands in for', async () => {
    expect((await appoint(chief)).status).toBe(201)
    expect((await appoint(chief, { absentee: deputy.id, standIn: operator.id })).code).toBe(
      'stand_in.no_such_post',
    )
  })

  it('gives a post one stand-in at a time, also to two who ask at once', async () => {
    const told = await Promise.all([
      appoint(chief),
      appoint(chief, { standIn: operator.id, from: inDays(2) }),
    ])
    expect(told.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409'])
    expect(told.find(({ status }) => status === 409)?.code).toBe('stand_in.overlap')
    expect((await appoint(chief, { from: inDays(4), to: inDays(5) })).status).toBe(201)
  })
})

describe('somebody who stands in', () => {
  it('approves in the name of the absentee, as history and trail say', async () => {
    const id = await submitted()
    expect((await approve(deputy, id)).status).toBe(403)
    await appoint(chief)
    expect((await approve(deputy, id)).status).toBe(200)
    const { body } = await rest(operator, 'GET', `press-releases/${id}/steps`)
    expect(body.lastStep.actor).toBe(`a.n. ${kasi.name}, ${deputy.name}`)
    expect(body.history[0].actor).toBe(operator.name)
    const { rows } = await pool.query(
      "select actor_id, actor_name from audit_entries where document_id = $1 and action = 'press_release.approved'",
      [id],
    )
    expect(rows).toEqual([{ actor_id: deputy.id, actor_name: `a.n. ${kasi.name}, ${deputy.name}` }])
  })

  it('may not approve his own text, nor that of the person he stands in for', async () => {
    await appoint(chief)
    const mine = await aPressRelease(payload, deputy, unit('BJB'))
    await rest(deputy, 'POST', `press-releases/${mine.id}/steps`, { action: 'submit' })
    expect((await approve(deputy, String(mine.id))).code).toBe('workflow.own_work')
    const his = await submitted()
    const edit = await rest(kasi, 'PATCH', `press-releases/${his}`, { title: 'Judul dari Kasi Humas' })
    expect(edit.status).toBe(200)
    expect((await approve(deputy, his)).code).toBe('workflow.own_work')
  })

  it('has nothing before the first day, and nothing after the last, though he is still signed in', async () => {
    const id = await submitted()
    const day = inDays(1)
    await appoint(chief, { from: day, to: day })
    expect((await approve(deputy, id)).status).toBe(403)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${day}T23:59:50+08:00`) })
    const { body } = await rest(deputy, 'POST', 'users/login', {
      email: deputy.email,
      password: deputy.password,
    })
    const session = { ...deputy, apiKey: '', token: String(body.token) }
    const told = await rest(session, 'GET', `press-releases/${id}/steps`)
    const open = told.body.actions.filter((step: { open: boolean }) => step.open)
    expect(open.map(({ action }: { action: string }) => action)).toContain('approve')
    vi.setSystemTime(Date.parse(`${day}T23:59:59.999+08:00`) + 1)
    expect((await approve(session, id)).code).toBe('workflow.not_your_role')
    expect((await approve(deputy, id)).code).toBe('workflow.not_your_role')
  })

  it('loses the post with the request after it was ended, by a step with a reason', async () => {
    const { body } = await appoint(chief)
    expect(await rolesOf(deputy)).toContain('approver')
    expect((await end(chief, body.doc.id)).code).toBe('workflow.note_needed')
    const steps = await rest(own, 'GET', `stand-ins/${body.doc.id}/steps`)
    expect(steps.body.actions).toMatchObject([{ action: 'end', open: false }])
    expect((await end(own, body.doc.id, 'Kembali')).code).toBe('workflow.not_your_role')
    expect((await end(deputy, body.doc.id, 'Kembali')).status).toBe(403)
    expect((await end(chief, body.doc.id, 'Kasi kembali lebih awal')).status).toBe(200)
    expect(await rolesOf(deputy)).not.toContain('approver')
    const told = await rest(chief, 'GET', `stand-ins/${body.doc.id}`)
    expect(told.body).toMatchObject({ stage: 'ended', endReason: 'Kasi kembali lebih awal' })
    const { rows } = await pool.query(
      'select action, reason, actor_id from audit_entries where document_id = $1 order by seq',
      [body.doc.id],
    )
    expect(rows).toEqual([
      { action: 'stand_in.created', reason: null, actor_id: chief.id },
      { action: 'stand_in.ended', reason: 'Kasi kembali lebih awal', actor_id: chief.id },
    ])
    expect((await end(chief, body.doc.id, 'lagi')).status).toBe(409)
  })

  it.each(['absentee', 'stand-in'] as const)('loses it when the %s loses his own post', async (who) => {
    await appoint(chief)
    const person = who === 'absentee' ? kasi : deputy
    await pool.query('update users_posts set "to" = now() - interval \'1 second\' where _parent_id = $1', [
      person.id,
    ])
    expect((await rest(deputy, 'GET', 'users/me')).body.user.standInPosts).toEqual([])
    await pool.query('update users_posts set "to" = null where _parent_id = $1', [person.id])
    expect(await rolesOf(deputy)).toContain('approver')
  })

  it('cannot be given the post by hand, nor keep it through a save of the account', async () => {
    await appoint(chief)
    const { body } = await rest(chief, 'GET', `users/${deputy.id}`)
    const forged = [{ ...body.standInPosts[0], role: 'admin' }]
    const told = await rest(chief, 'PATCH', `users/${deputy.id}`, { standInPosts: forged, name: body.name })
    expect(told.status).toBe(200)
    expect((await rest(chief, 'GET', `users/${deputy.id}`)).body.standInPosts).toEqual(body.standInPosts)
    const { rows } = await pool.query('select role from users_posts where _parent_id = $1', [deputy.id])
    expect(rows).toEqual([{ role: 'operator' }])
  })
})

describe('a stand-in', () => {
  it('is read by both persons and from above, and changed or deleted by nobody', async () => {
    const { body } = await appoint(chief)
    const path = `stand-ins/${body.doc.id}`
    const seen = await Promise.all(
      [chief, own, kasi, deputy, operator, other, regency].map((user) => rest(user, 'GET', path)),
    )
    expect(seen.map(({ status }) => status)).toEqual([200, 200, 200, 200, 404, 404, 404])
    expect((await rest(chief, 'PATCH', path, { to: inDays(9) })).status).toBe(403)
    expect((await rest(chief, 'DELETE', path)).status).toBe(403)
  })

  it('writes to both persons when it is made and when it is ended', async () => {
    const { body } = await appoint(chief)
    await end(chief, body.doc.id, 'Selesai')
    const { rows } = await pool.query("select data->>'raw' as raw from pgboss.job order by created_on, id")
    const to = rows.map(({ raw }) => String(/^To: (.*)$/m.exec(raw)?.[1]).trim())
    expect(to.toSorted()).toEqual([deputy.email, deputy.email, kasi.email, kasi.email].toSorted())
  })
})

describe('a personnel number', () => {
  it('is eight or eighteen digits, of one account, and given by administrators', async () => {
    const set = (by: Colleague, user: Colleague, personnelNumber: string) =>
      rest(by, 'PATCH', `users/${user.id}`, { personnelNumber })
    expect((await set(chief, kasi, '8501')).status).toBe(400)
    expect((await set(chief, kasi, '85011234')).status).toBe(200)
    expect((await set(chief, deputy, '85011234')).status).toBe(400)
    expect((await set(chief, deputy, '198501012010011001')).status).toBe(200)
    await set(deputy, deputy, '85019999')
    const { rows } = await pool.query('select personnel_number from users where id = $1', [deputy.id])
    expect(rows).toEqual([{ personnel_number: '198501012010011001' }])
    expect([(await set(chief, kasi, '')).status, (await set(chief, operator, '')).status]).toEqual([200, 200])
  })
})
