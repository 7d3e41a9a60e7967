import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let admin: Colleague
let auditor: Colleague
let regency: Colleague
let applicant: string

const reason = 'Pemohon dilaporkan hilang; penyidik meminta alamat terakhirnya hari ini.'
const reveal = (user: Colleague, id = applicant) => rest(user, 'POST', `applicants/${id}/reveal`, {})
const ask = (user: Colleague, more: object = {}) =>
  rest(user, 'POST', 'disclosures', { applicant, reason, minutes: 30, ...more })
const step = (user: Colleague, id: string, action: string, note?: string) =>
  rest(user, 'POST', `disclosures/${id}/steps`, { action, note })

async function asked(user: Colleague = admin): Promise<string> {
  const { body, status } = await ask(user)
  expect(status).toBe(201)
  return body.doc.id
}
async function opened(user: Colleague = admin): Promise<string> {
  const id = await asked(user)
  expect((await step(superior, id, 'open')).status).toBe(200)
  return id
}
const aRecord = async (user: Colleague, code: string) =>
  (
    await rest(user, 'POST', 'applicants', {
      kind: 'person',
      unit: unit(code),
      name: 'Merpati Contoh',
      nik: '9900005708904321',
      address: 'Jalan Merpati 1',
    })
  ).body.doc.id as string

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  admin = await aUser(payload, [unit('KALSEL'), 'admin'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
  regency = await aUser(payload, [unit('KAPUAS'), 'admin'], [unit('KAPUAS'), 'ppid_superior'])
  applicant = await aRecord(officer, 'BJB')
})

const trail = async (documentId: string) =>
  (
    await database.pool.query(
      'select action, actor_id as who, reason from audit_entries where document_id = $1 order by seq',
      [documentId],
    )
  ).rows
const letters = async (about: string) => {
  const { rows } = await database.pool.query<{ to: string; raw: string }>(
    `select data->'envelope'->'to'->>0 as to, data->>'raw' as raw from pgboss.job where name = 'mail'`,
  )
  return rows.filter(({ raw }) => raw.replaceAll('=\r\n', '').includes(about))
}

describe('break-glass', () => {
  it('opens one identity to one person for a while, and every step stands in the trail', async () => {
    expect((await reveal(admin)).status).toBe(404)
    const id = await asked()
    expect((await reveal(admin)).status).toBe(404)
    const { body } = await step(superior, id, 'open')
    const until = Date.parse(body.doc.openUntil)
    expect(until - Date.now()).toBeGreaterThan(29 * 60_000)
    expect(until - Date.now()).toBeLessThan(31 * 60_000)
    const read = await reveal(admin)
    expect([read.status, read.body.identity.name]).toEqual([200, 'Merpati Contoh'])
    expect(read.text).not.toContain('990000')
    expect((await trail(id)).map(({ action, who }) => [action, who])).toEqual([
      ['disclosure.created', admin.id],
      ['disclosure.opened', superior.id],
    ])
    expect((await trail(applicant)).at(-1)).toEqual({ action: 'applicant.disclosed', who: admin.id, reason })
    expect((await reveal(auditor)).status).toBe(404)
    expect((await reveal(admin, await aRecord(officer, 'BJB'))).status).toBe(404)
    expect((await rest(admin, 'GET', `applicants/${applicant}`)).status).toBe(403)
  })

  it('writes to the superiors over the data and to the officer who recorded it, without a word of the identity', async () => {
    const id = await opened(auditor)
    const told = await letters(id)
    const expected = [superior.email, officer.email]
    expect(told.map(({ to }) => to).sort()).toEqual([...expected, ...expected].sort())
    expect(told.filter(({ raw }) => raw.includes('Merpati'))).toEqual([])
  })

  it('ends by the clock of the database, at the minute', async () => {
    const id = await opened()
    expect((await reveal(admin)).status).toBe(200)
    await database.pool.query(
      `update disclosures set open_until = now() - interval '1 millisecond' where asked_by = $1`,
      [admin.id],
    )
    expect((await reveal(admin)).status).toBe(404)
    expect((await rest(admin, 'GET', `disclosures/${id}`)).body.stage).toBe('opened')
  })

  it('writes to whoever acts in the superior’s post as well', async () => {
    const absent = await aUser(payload, [unit('BJB'), 'ppid_superior'])
    const deputy = await aUser(payload, [unit('BJB'), 'ppid_officer'])
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const named = await rest(admin, 'POST', 'stand-ins', {
      ...{ unit: unit('BJB'), role: 'ppid_superior', absentee: absent.id, standIn: deputy.id },
      ...{ from: today, to: today, reason: 'Cuti tahunan' },
    })
    expect(named.status).toBe(201)
    const id = await asked()
    expect((await letters(id)).map(({ to }) => to)).toContain(deputy.email)
    // whom the asker has named is no second person
    expect(codeOf(await step(deputy, id, 'open'))).toBe('disclosure.made_by_asker')
    await rest(admin, 'POST', `stand-ins/${named.body.doc.id}/steps`, { action: 'end', note: 'Kembali' })
    expect((await letters(await asked())).map(({ to }) => to)).not.toContain(deputy.email)
  })

  it('ends when the superior closes it, or the asker loses the post he asked by', async () => {
    const id = await opened()
    expect((await step(superior, id, 'close')).status).toBe(200)
    expect((await reveal(admin)).status).toBe(404)
    const passing = await aUser(payload, [unit('BJB'), 'admin'])
    await opened(passing)
    expect((await reveal(passing)).status).toBe(200)
    await payload.update({ collection: 'users', id: passing.id, data: { posts: [] }, overrideAccess: true })
    expect((await reveal(passing)).status).toBe(404)
  })

  it('lapses by the clock alone, for nobody before its time', async () => {
    const id = await asked()
    const early = await step(superior, id, 'lapse')
    expect([early.status, codeOf(early)]).toEqual([403, 'workflow.not_your_role'])
  })

  it('is closed and lapses by the worker', async () => {
    const [over, waiting] = [await opened(), await asked()]
    await database.pool.query(
      `update disclosures set open_until = now() - interval '1 s', lapses_at = now() - interval '1 s' where id in ($1, $2)`,
      [over, waiting],
    )
    const { startJobs } = await import('../../plugins/approval-workflow/jobs')
    const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const jobs = startJobs({ payload, log: quiet, pollSeconds: 0.1 })
    const stages = async () =>
      (
        await database.pool.query('select stage from disclosures where id in ($1, $2) order by stage', [
          over,
          waiting,
        ])
      ).rows.map(({ stage }) => stage)
    try {
      await expect.poll(stages, { timeout: 10_000 }).toEqual(['lapsed', 'closed'])
    } finally {
      await jobs.stop()
    }
    expect((await trail(waiting)).at(-1)).toMatchObject({ action: 'disclosure.lapsed', who: null })
  })
})

describe('asking', () => {
  it.each([
    ['a reason of a few letters', { reason: 'perlu sekali' }, 400],
    ['blanks for a reason', { reason: ' '.repeat(30) }, 400],
    ['more than an hour', { minutes: 61 }, 400],
    ['no time at all', { minutes: 0 }, 400],
    ['an applicant that is not there', { applicant: '01a20817-8dcf-764d-9b44-23aabc9c6945' }, 422],
    ['something that is no id', { applicant: "x' or 1=1" }, 422],
  ])('with %s is refused', async (_case, wrong, status) =>
    expect((await ask(admin, wrong)).status).toBe(status),
  )

  it('is for administrators and auditors over the applicant; elsewhere he looks missing', async () => {
    for (const user of [officer, superior]) expect((await ask(user)).status).toBe(403)
    const foreign = await ask(regency)
    expect([foreign.status, codeOf(foreign)]).toEqual([422, 'disclosure.unknown_applicant'])
  })

  it('writes nothing that the system writes', async () => {
    const forged = {
      stage: 'opened',
      askedBy: superior.id,
      openUntil: '2099-01-01T00:00:00Z',
      lapsesAt: '2099-01-01T00:00:00Z',
      unit: unit('KAPUAS'),
    }
    const { body } = await ask(admin, forged)
    expect(body.doc).toMatchObject({ stage: 'asked', askedBy: admin.id, openUntil: null, unit: unit('BJB') })
    expect(Date.parse(body.doc.lapsesAt)).toBeLessThan(Date.now() + 73 * 3_600_000)
    for (const user of [admin, superior, officer]) {
      expect(
        (await rest(user, 'PATCH', `disclosures/${body.doc.id}`, { reason: `${reason} Lagi.` })).status,
      ).toBe(403)
      expect((await rest(user, 'DELETE', `disclosures/${body.doc.id}`)).status).toBe(403)
    }
  })

  it('is refused while there is nobody who could decide', async () => {
    const alone = await aUser(payload, [unit('LPG'), 'admin'])
    const there = await aUser(payload, [unit('LPG.HUMAS'), 'ppid_officer'])
    const { id } = { id: await aRecord(there, 'LPG') }
    const answer = await ask(alone, { applicant: id })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'disclosure.no_superior'])
  })

  it('is seen by who asked, who decides, who handles the data and who oversees', async () => {
    const id = await asked()
    const sees = async (user: Colleague) => (await rest(user, 'GET', `disclosures/${id}`)).status === 200
    expect(await Promise.all([admin, superior, officer, auditor, regency].map(sees))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
  })
})

describe('the second person', () => {
  it('is never the asker, whatever posts he holds', async () => {
    const both = await aUser(payload, [unit('BJB'), 'admin'], [unit('BJB'), 'ppid_superior'])
    const id = await asked(both)
    const answer = await step(both, id, 'open')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'workflow.own_work'])
    expect((await step(admin, id, 'open')).status).toBe(404)
    expect((await step(officer, id, 'open')).status).toBe(403)
    expect((await step(auditor, id, 'open')).status).toBe(403)
    expect((await step(regency, id, 'open')).status).toBe(404)
  })

  it('is nobody whose account the asker made', async () => {
    const made = await rest(admin, 'POST', 'users', {
      name: 'Orang kedua',
      email: 'orang.kedua@polri.test',
      password: 'Sandi-yang-cukup-panjang-1',
      unit: unit('KALSEL'),
      posts: [{ unit: unit('KALSEL'), role: 'ppid_superior' }],
    })
    expect(made.status).toBe(201)
    const puppet = {
      ...(await payload.findByID({ collection: 'users', id: made.body.doc.id, overrideAccess: true })),
    }
    const apiKey = crypto.randomUUID()
    await payload.update({
      collection: 'users',
      id: puppet.id,
      data: { enableAPIKey: true, apiKey },
      overrideAccess: true,
    })
    const id = await asked()
    const answer = await step({ ...puppet, apiKey } as unknown as Colleague, id, 'open')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'disclosure.made_by_asker'])
    expect((await rest(admin, 'GET', `disclosures/${id}`)).body.stage).toBe('asked')
    const other = await asked(auditor)
    expect((await step({ ...puppet, apiKey } as unknown as Colleague, other, 'open')).status).toBe(200)
  })

  it('is nobody whose account the asker changed of late', async () => {
    const turned = await aUser(payload, [unit('BJB'), 'ppid_superior'])
    expect((await rest(admin, 'PATCH', `users/${turned.id}`, { email: 'diubah@polri.test' })).status).toBe(
      200,
    )
    const answer = await step(turned, await asked(), 'open')
    expect(codeOf(answer)).toBe('disclosure.made_by_asker')
  })

  it('is one: of two at once the second finds it decided', async () => {
    const other = await aUser(payload, [unit('POLRI'), 'ppid_superior'])
    const id = await asked()
    const answers = await Promise.all([
      step(superior, id, 'open'),
      step(other, id, 'refuse', 'Cukup melalui PPID.'),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect(await trail(id)).toHaveLength(2)
  })

  it('refuses with a reason, and a refusal is the end', async () => {
    const id = await asked()
    expect((await step(superior, id, 'refuse')).status).toBe(422)
    expect((await step(superior, id, 'refuse', 'Bukan keadaan darurat.')).status).toBe(200)
    expect((await step(superior, id, 'open')).status).toBe(409)
  })
})

it('leaves a trail that an administrator cannot remove by any door of the product', async () => {
  const id = await opened()
  await reveal(admin)
  const root = await aUser(payload, [unit('POLRI'), 'admin'])
  const { rows } = await database.pool.query(
    `select id from audit_entries where document_id in ($1, $2) and action ~ '(opened|disclosed)$'`,
    [id, applicant],
  )
  expect(rows.length).toBeGreaterThan(1)
  for (const { id: entry } of rows) {
    for (const [method, address] of [
      ['PATCH', `audit-entries/${entry}`],
      ['DELETE', `audit-entries/${entry}`],
      ['DELETE', `audit-entries?where[id][equals]=${entry}`],
      ['PATCH', `audit-entries?where[id][equals]=${entry}`],
      ['POST', 'audit-entries'],
    ] as const) {
      expect([method, (await rest(root, method, address, { reason: 'x' })).status]).toEqual([method, 403])
    }
    await expect(database.pool.query('delete from audit_entries where id = $1', [entry])).rejects.toThrow(
      'append-only',
    )
  }
  // a collection's own slug is no door of that name; what leads nowhere there answers 404
  const doors = payload.config.collections.flatMap(({ endpoints }) => endpoints || [])
  const paths = [...doors, ...payload.config.endpoints].map(({ path }) => path)
  expect(paths.filter((path) => /sql|query|migrat|backup|restore|vacuum|exec/i.test(path))).toEqual([])
  expect((await rest(root, 'POST', `payload-migrations/versions/${id}`)).status).toBe(404)
})

it('opens nothing that cannot be told', async () => {
  const id = await asked()
  await database.pool.query('alter table pgboss.queue rename to queue_away')
  try {
    expect((await step(superior, id, 'open')).status).toBe(500)
    expect((await ask(admin)).status).toBe(500)
  } finally {
    await database.pool.query('alter table pgboss.queue_away rename to queue')
  }
  expect((await rest(admin, 'GET', `disclosures/${id}`)).body).toMatchObject({
    stage: 'asked',
    openUntil: null,
  })
  expect(await trail(id)).toHaveLength(1)
})
