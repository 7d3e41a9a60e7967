import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let elsewhere: Colleague
let admin: Colleague
let auditor: Colleague
let editor: Colleague
let id: string

const identity = {
  name: 'Kenari Satu Contoh',
  nik: '9900001708901234',
  address: 'Jalan Kenari Dua 7, Kota Contoh',
  email: 'kenari.tiga@contoh.example',
  phone: '0812 0000 4444',
}
/** Any of these in an answer is a leak; the last four digits of the NIK are none. */
const canaries = ['Kenari Satu', '990000170890', 'Kenari Dua', 'kenari.tiga', '0812 0000']
const reason = 'Mengirim jawaban permohonan'
const anApplicant = (more: object = {}) => ({ kind: 'person', unit: unit('BJB'), ...identity, ...more })
const leaked = (text: string) => canaries.filter((canary) => text.includes(canary))

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('KALSEL.HUMAS'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  elsewhere = await aUser(payload, [unit('LPG'), 'ppid_officer'])
  admin = await aUser(payload, [unit('POLRI'), 'admin'])
  auditor = await aUser(payload, [unit('POLRI'), 'auditor'])
  editor = await aUser(
    payload,
    [unit('KALSEL'), 'editor'],
    [unit('KALSEL'), 'approver'],
    [unit('BJB'), 'operator'],
  )
  const made = await rest(officer, 'POST', 'applicants', anApplicant())
  expect([made.status, leaked(made.text)]).toEqual([201, []])
  id = made.body.doc.id
})

const readings = async () =>
  (
    await database.pool.query(
      `select action, actor_id as who, reason, changes from audit_entries
       where document_id = $1 and action like '%.read' order by seq`,
      [id],
    )
  ).rows

describe('recording an applicant', () => {
  it('is the information officer’s alone, at his unit and below', async () => {
    for (const user of [superior, admin, auditor, editor, null])
      expect((await rest(user, 'POST', 'applicants', anApplicant())).status).toBe(403)
    const foreign = await rest(elsewhere, 'POST', 'applicants', anApplicant())
    expect([foreign.status, foreign.body.code]).toEqual([403, 'scope.foreign_unit'])
  })

  it.each([
    ['a NIK of fifteen digits', { nik: '990000170890123' }, 'nik'],
    ['a NIK without a birth date', { nik: '9900009999901234' }, 'nik'],
    ['a person without NIK', { nik: '' }, 'nik'],
    ['no name', { name: '  ' }, 'name'],
    ['no address', { address: undefined }, 'address'],
    ['letters for a telephone', { phone: 'rumah' }, 'phone'],
    ['an address that is no e-mail', { email: 'bukan' }, 'email'],
  ])('refuses %s and says which field', async (_case, wrong, field) => {
    const { status, body, text } = await rest(officer, 'POST', 'applicants', anApplicant(wrong))
    expect([status, body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path)]).toEqual([
      400,
      [field],
    ])
    expect(leaked(text)).toEqual([])
  })

  it('takes a legal body without NIK', async () => {
    const { status, body } = await rest(
      officer,
      'POST',
      'applicants',
      anApplicant({ kind: 'legal_body', nik: undefined }),
    )
    expect([status, body.doc.nikTail]).toEqual([201, null])
  })

  it('takes nothing that the system writes', async () => {
    const forged = { initials: 'X.', nikTail: '…9999', recordedBy: 'somebody', scope: { u1: 'x' } }
    const { body } = await rest(officer, 'POST', 'applicants', anApplicant(forged))
    expect(body.doc).toMatchObject({ initials: 'K. S. C.', nikTail: '…1234', recordedBy: officer.id })
  })
})

describe('looking at applicants', () => {
  it('shows handling officers initials and the end of the NIK, and leaves no entry', async () => {
    for (const user of [officer, superior]) {
      const one = await rest(user, 'GET', `applicants/${id}?depth=2&draft=true`)
      expect(one.body).toMatchObject({ initials: 'K. S. C.', nikTail: '…1234', kind: 'person' })
      const list = await rest(user, 'GET', 'applicants?depth=2')
      expect(leaked(one.text + list.text)).toEqual([])
      expect(Object.keys(one.body)).not.toEqual(expect.arrayContaining(['name']))
    }
    expect(await readings()).toEqual([])
  })

  it('is closed to everybody else, whatever his rank, and to other units', async () => {
    for (const user of [elsewhere, admin, auditor, editor, null]) {
      expect((await rest(user, 'GET', `applicants/${id}`)).status).toBeGreaterThanOrEqual(403)
      const list = await rest(user, 'GET', 'applicants')
      expect(list.status === 403 || list.body.totalDocs === 0).toBe(true)
      const count = await rest(user, 'GET', 'applicants/count')
      expect(count.status === 403 || count.body.totalDocs === 0).toBe(true)
    }
  })

  it.each(['name', 'nik', 'address', 'email', 'phone'])('cannot be asked through %s', async (field) => {
    const value = encodeURIComponent(identity[field as keyof typeof identity])
    for (const user of [officer, superior, admin]) {
      for (const operator of ['equals', 'not_equals', 'like', 'contains', 'in', 'exists', 'greater_than']) {
        for (const address of ['applicants', 'applicants/count']) {
          const { status, text } = await rest(user, 'GET', `${address}?where[${field}][${operator}]=${value}`)
          // a condition that nobody can ask is refused before it is looked at who asks
          expect(user === admin ? [400, 403] : [400]).toContain(status)
          expect(leaked(text)).toEqual([])
        }
      }
      const or = await rest(
        user,
        'GET',
        `applicants?where[or][0][id][exists]=true&where[or][1][${field}][like]=K`,
      )
      expect(or.status).toBe(user === admin ? 403 : 400)
    }
    for (const by of [field, `-${field}`]) {
      const { status, text } = await rest(officer, 'GET', `applicants?sort=${by}`)
      expect([status, leaked(text)]).toEqual([400, []])
    }
  })

  it('gives nothing to select, populate, joins, versions, duplicates or bulk changes', async () => {
    const asked = [
      'select[name]=true&select[nik]=true',
      'populate[applicants][name]=true&depth=2',
      'joins[x][limit]=1',
    ]
    for (const query of asked)
      expect(leaked((await rest(officer, 'GET', `applicants/${id}?${query}`)).text)).toEqual([])
    for (const user of [officer, superior, admin, auditor]) {
      for (const [method, address] of [
        ['GET', 'applicants/versions'],
        ['GET', `applicants/versions/${id}`],
        ['POST', `applicants/versions/${id}`],
        ['POST', `applicants/${id}/duplicate`],
        ['DELETE', `applicants/${id}`],
        ['DELETE', `applicants?where[id][equals]=${id}`],
        ['PATCH', `applicants?where[id][equals]=${id}`],
      ] as const) {
        const { status, text } = await rest(user, method, address, method === 'GET' ? undefined : {})
        expect([method, address, status >= 400, leaked(text)]).toEqual([method, address, true, []])
      }
    }
    expect((await rest(officer, 'GET', `applicants/${id}`)).status).toBe(200)
  })

  it('gives nothing to the Local API, with or without access', async () => {
    for (const overrideAccess of [true, false]) {
      const doc = await payload.findByID({
        collection: 'applicants',
        id,
        depth: 2,
        showHiddenFields: true,
        overrideAccess,
        user: officer,
      })
      expect(leaked(JSON.stringify(doc))).toEqual([])
    }
  })
})

describe('reading an identity', () => {
  it('is answered with a reason, after it stands in the trail', async () => {
    const before = (await readings()).length
    const { status, body } = await rest(officer, 'POST', `applicants/${id}/reveal`, { reason })
    const { nik: _never, ...readable } = identity
    expect([status, body]).toEqual([200, { identity: readable }])
    const all = await readings()
    expect(all.length).toBe(before + 1)
    expect(all.at(-1)).toEqual({
      action: 'applicant.read',
      who: officer.id,
      reason,
      changes: { fields: { to: 'name, address, email, phone' } },
    })
    expect((await rest(superior, 'POST', `applicants/${id}/reveal`, { reason })).status).toBe(200)
  })

  it('needs a reason in words', async () => {
    for (const body of [
      {},
      { reason: '' },
      { reason: '  perlu  ' },
      { reason: 'x'.repeat(501) },
      { reason: 7 },
      { reason, x: 1 },
    ]) {
      const { status, text } = await rest(officer, 'POST', `applicants/${id}/reveal`, body)
      expect([status, leaked(text)]).toEqual([422, []])
    }
  })

  it('looks the same for an applicant out of reach and one that is not there', async () => {
    const missing = '01a20817-8dcf-764d-9b44-23aabc9c6945'
    for (const user of [elsewhere, admin, auditor, editor]) {
      const [one, other] = await Promise.all(
        [id, missing].map((which) => rest(user, 'POST', `applicants/${which}/reveal`, { reason })),
      )
      expect(one?.status).toBe(404)
      expect(one?.text).toBe(other?.text)
    }
    expect((await rest(officer, 'POST', "applicants/x' or 1=1/reveal", { reason })).status).toBe(404)
    expect((await rest(null, 'POST', `applicants/${id}/reveal`, { reason })).status).toBe(401)
  })

  it('is refused when the entry cannot be written', async () => {
    await database.pool.query(`create function no_more() returns trigger language plpgsql as $$
      begin raise exception 'the disk of the trail is full'; end $$;
      create trigger no_more before insert on audit_entries for each row execute function no_more()`)
    try {
      const { status, text } = await rest(officer, 'POST', `applicants/${id}/reveal`, { reason })
      expect([status, leaked(text)]).toEqual([500, []])
    } finally {
      await database.pool.query('drop trigger no_more on audit_entries; drop function no_more()')
    }
    expect((await rest(officer, 'POST', `applicants/${id}/reveal`, { reason })).status).toBe(200)
  })

  it('is refused when the entry is dropped on its way, without an error', async () => {
    await database.pool.query(`create function swallow() returns trigger language plpgsql as $$ begin return null; end $$;
      create trigger a_swallow before insert on audit_entries for each row execute function swallow()`)
    try {
      const { status, text } = await rest(officer, 'POST', `applicants/${id}/reveal`, { reason })
      expect([status, leaked(text)]).toEqual([500, []])
    } finally {
      await database.pool.query('drop trigger a_swallow on audit_entries; drop function swallow()')
    }
  })

  it('is recorded once for each of two people at once', async () => {
    const before = (await readings()).length
    const answers = await Promise.all(
      [officer, superior, officer, superior].map((user) =>
        rest(user, 'POST', `applicants/${id}/reveal`, { reason }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(await readings()).toHaveLength(before + 4)
  })
})

describe('correcting an identity', () => {
  it('changes what is named and tells the trail which fields, not their words', async () => {
    const { status, text } = await rest(officer, 'PATCH', `applicants/${id}`, {
      name: 'Kenari Satu Baru',
      phone: null,
    })
    expect([status, leaked(text)]).toEqual([200, []])
    const { body } = await rest(officer, 'POST', `applicants/${id}/reveal`, { reason })
    expect(body.identity).toMatchObject({ name: 'Kenari Satu Baru', phone: null, address: identity.address })
    const { rows } = await database.pool.query(
      `select action, changes from audit_entries where document_id = $1 and action = 'applicant.corrected'`,
      [id],
    )
    expect(rows).toEqual([{ action: 'applicant.corrected', changes: { name: {}, phone: {} } }])
  })

  it('is nobody else’s', async () => {
    for (const user of [superior, admin, auditor, elsewhere])
      expect((await rest(user, 'PATCH', `applicants/${id}`, { name: 'Lain' })).status).toBeGreaterThanOrEqual(
        403,
      )
  })
})

it('leaves no clear word in any table of the database', async () => {
  const { rows } = await database.pool.query<{ place: string; found: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as place,
      (xpath('/row/found/text()', query_to_xml(format(
        $q$select bool_or(t::text ~ '(Kenari Satu|990000170890|Kenari Dua|kenari\\.tiga|0812 0000)') as found from %I.%I t$q$,
        n.nspname, c.relname), false, true, '')))[1]::text = 'true' as found
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`)
  expect(rows.length).toBeGreaterThan(30)
  expect(rows.filter(({ found }) => found)).toEqual([])
})
