import type { Payload } from 'payload'
import { handleEndpoints } from 'payload'
import sharp from 'sharp'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aBody, aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()
const { pool } = database
let payload: Payload
let unit: (code: string) => string
let writer: Colleague
let editor: Colleague
let approver: Colleague
let second: Colleague
let stranger: Colleague

beforeAll(async () => {
  payload = await database.payload()
  unit = await aTree(payload)
  const at = (code: string, ...roles: Parameters<typeof aUser>[1][1][]) =>
    aUser(payload, ...roles.map((role): [string, (typeof roles)[number]] => [unit(code), role]))
  ;[writer, editor, approver, second, stranger] = await Promise.all([
    at('BJB', 'operator'),
    at('BJB', 'editor'),
    at('BJB', 'approver', 'editor'),
    at('KALSEL.HUMAS', 'approver'),
    at('LPG', 'operator', 'editor', 'approver'),
  ])
})

/** The REST door, as the person's own client would use it. */
async function rest(user: Colleague | null, method: string, path: string, body?: unknown) {
  const response = await handleEndpoints({
    config: payload.config,
    request: new Request(`https://humas.example.id/api/${path}`, {
      method,
      headers: {
        ...(user ? { authorization: `users API-Key ${user.apiKey}` } : {}),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  })
  const text = await response.text()
  return { status: response.status, body: text ? JSON.parse(text) : null }
}
const step = (user: Colleague | null, id: string, action: string, more: object = {}) =>
  rest(user, 'POST', `press-releases/${id}/steps`, { action, ...more })
const edit = (user: Colleague, id: string, data: object) => rest(user, 'PATCH', `press-releases/${id}`, data)
const stored = async (id: string) =>
  (await pool.query('select * from press_releases where id = $1', [id])).rows[0]
const aDraft = async (author = writer, code = 'BJB', more: Record<string, unknown> = {}) =>
  (await aPressRelease(payload, author, unit(code), more)).id
const codeOf = ({ body }: { body: { code?: string; errors?: Array<{ data?: { code?: string } }> } }) =>
  body.code ?? body.errors?.[0]?.data?.code

async function aReviewed(author = writer, code = 'BJB') {
  const id = await aDraft(author, code)
  expect((await step(author, id, 'submit')).status).toBe(200)
  return id
}

describe('numbers', () => {
  const serialOf = (number: string) => Number(number.split('/')[1])

  it('come without a gap or a double when twenty are approved at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => aReviewed(writer, 'BJB')))
    const answers = await Promise.all(ids.map((id) => step(second, id, 'approve')))
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200))
    const serials = answers.map(({ body }) => serialOf(body.doc.number)).sort((one, other) => one - other)
    expect(serials).toEqual(Array.from({ length: 20 }, (_, at) => (serials[0] ?? 0) + at))
  })

  it('are not used up by an approval that is refused or fails', async () => {
    const [refused, failed, next] = [await aReviewed(), await aReviewed(), await aReviewed()]
    const { rows } = await pool.query('select last from number_series where unit_id = $1', [unit('BJB')])
    await pool.query('update press_releases set place = null where id = $1', [refused])
    expect((await step(second, refused, 'approve')).status).toBe(422)
    await pool.query(`create function fail() returns trigger language plpgsql as $$ begin
      if new.document_id = '${failed}' then raise exception 'the disk is full'; end if; return new; end $$;
      create trigger fail before insert on workflow_steps for each row execute function fail()`)
    expect((await step(second, failed, 'approve')).status).toBe(500)
    await pool.query('drop trigger fail on workflow_steps; drop function fail()')
    expect(await stored(failed)).toMatchObject({ stage: 'in_review', number: null })
    const { body } = await step(second, next, 'approve')
    expect(serialOf(body.doc.number)).toBe(rows[0].last + 1)
    expect(body.doc.number).toMatch(/^SP\/\d+\/[IVX]+\/\d{4}\/POLRES BANJARBARU$/)
  })

  it('are counted for each unit apart', async () => {
    const operator = await aUser(payload, [unit('BJM'), 'operator'])
    const { body } = await step(second, await aReviewed(operator, 'BJM'), 'approve')
    expect(body.doc.number).toMatch(/^SP\/1\/.*POLRESTA BANJARMASIN$/)
  })

  it('stay when a release is returned and approved again', async () => {
    const id = await aReviewed()
    const first = await step(second, id, 'approve')
    await step(second, id, 'return', { note: 'Perbaiki judul' })
    await step(writer, id, 'submit')
    const again = await step(second, id, 'approve')
    expect(again.body.doc.number).toBe(first.body.doc.number)
  })
})

describe('two at once', () => {
  it('approve: one wins, the other hears who was faster', async () => {
    const id = await aReviewed()
    const answers = await Promise.all([step(approver, id, 'approve'), step(second, id, 'approve')])
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late?.body).toMatchObject({
      code: 'workflow.not_from_here',
      stage: 'approved',
      last: { action: 'approve' },
    })
    const { rows } = await pool.query(
      "select count(*)::int as n from workflow_steps where document_id = $1 and action = 'approve'",
      [id],
    )
    expect(rows[0].n).toBe(1)
  })

  it('edit and submit: the stage is never lost, and the text is one of the two', async () => {
    for (let n = 0; n < 12; n += 1) {
      const id = await aDraft()
      const title = `Judul baru ${n}`
      const [edited, submitted] = await Promise.all([edit(writer, id, { title }), step(writer, id, 'submit')])
      expect(submitted.status).toBe(200)
      const row = await stored(id)
      expect(row.stage).toBe('in_review')
      expect(row.title === title).toBe(edited.status === 200)
      expect([200, 403]).toContain(edited.status)
    }
  })

  it('edits of two people keep both texts’ fields whole', async () => {
    const id = await aDraft()
    const answers = await Promise.all([
      edit(writer, id, { title: 'Judul dari operator' }),
      edit(editor, id, { place: 'Cempaka' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await stored(id)).toMatchObject({ title: 'Judul dari operator', place: 'Cempaka' })
  })
})

describe('four eyes', () => {
  it('keep the author from approving', async () => {
    const both = await aUser(payload, [unit('BJB'), 'operator'], [unit('BJB'), 'approver'])
    const id = await aReviewed(both)
    expect(await step(both, id, 'approve')).toMatchObject({
      status: 403,
      body: { code: 'workflow.own_work' },
    })
    expect((await step(approver, id, 'approve')).status).toBe(200)
  })

  it('keep whoever edited the text from approving, and let him again once another has settled it', async () => {
    const id = await aReviewed()
    expect((await edit(approver, id, { title: 'Judul dari pengesah' })).status).toBe(200)
    expect(codeOf(await step(approver, id, 'approve'))).toBe('workflow.own_work')
    expect((await step(second, id, 'approve')).status).toBe(200)
    await step(second, id, 'publish')
    await edit(writer, id, { title: 'Judul yang diralat' })
    expect((await step(approver, id, 'correct', { note: 'Judul keliru' })).status).toBe(200)
  })

  it('see the author behind any number of later edits', async () => {
    const both = await aUser(payload, [unit('BJB'), 'operator'], [unit('BJB'), 'approver'])
    const id = await aReviewed(both)
    await pool.query(
      `insert into workflow_steps (collection, document_id, action, from_stage, to_stage, actor_id, content, content_hash)
       select 'press-releases', $1, 'edited', 'in_review', 'in_review', $2, '{}', 'x' from generate_series(1, 300)`,
      [id, editor.id],
    )
    expect(codeOf(await step(both, id, 'approve'))).toBe('workflow.own_work')
  })
})

describe('what a body may not do', () => {
  it.each([
    ['stage', 'published'],
    ['number', 'SP/1/I/2026/PALSU'],
    ['author', '00000000-0000-7000-8000-000000000001'],
    ['publishedAt', '2020-01-01T00:00:00.000Z'],
    ['scheduledAt', '2020-01-01T00:00:00.000Z'],
  ])('write %s, at creation or later', async (field, value) => {
    const data = { title: 'Percobaan', unit: unit('BJB'), [field]: value }
    const created = await rest(writer, 'POST', 'press-releases', data)
    const id = created.body.doc?.id ?? (await aDraft())
    const edited = await edit(writer, id, { [field]: value })
    expect([200, 201, 400]).toContain(created.status)
    expect([200, 400]).toContain(edited.status)
    const row = await stored(id)
    expect(row).toMatchObject({
      stage: 'draft',
      number: null,
      published_at: null,
      scheduled_at: null,
      author_id: writer.id,
    })
  })

  it('move the stage, not even by a part of the system that saves past all access', async () => {
    const data = { stage: 'in_review', title: 'Melompat' } as never
    const id = await aDraft()
    await payload.update({ collection: 'press-releases', id, data, user: writer, overrideAccess: true })
    expect(await stored(id)).toMatchObject({ stage: 'draft', title: 'Melompat' })
  })

  it('write the stamped scope', async () => {
    const id = await aDraft()
    await edit(writer, id, { scope: { u1: unit('LPG'), u2: unit('LPG') } })
    expect((await stored(id)).scope_u2).toBe(unit('KALSEL'))
  })

  it('name a unit out of reach', async () => {
    const data = { title: 'Percobaan', unit: unit('LPG') }
    expect(codeOf(await rest(writer, 'POST', 'press-releases', data))).toBe('scope.foreign_unit')
    const id = await aDraft()
    expect(codeOf(await edit(writer, id, { unit: unit('KALSEL') }))).toBe('scope.foreign_unit')
    expect((await stored(id)).unit_id).toBe(unit('BJB'))
  })

  it('carry an asset out of reach, in the list or in the text', async () => {
    const data = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#446' } })
      .jpeg()
      .toBuffer()
    const file = { data, mimetype: 'image/jpeg', name: 'foto.jpg', size: data.length }
    const asset = (user: Colleague, code: string) =>
      payload.create({
        collection: 'assets',
        data: { headline: 'Foto', unit: unit(code) } as never,
        file: { ...file },
        user,
        overrideAccess: false,
      })
    const [own, foreign] = [await asset(writer, 'BJB'), await asset(stranger, 'LPG')]
    const id = await aDraft()
    expect((await edit(writer, id, { assets: [own.id] })).status).toBe(200)
    expect(codeOf(await edit(writer, id, { assets: [own.id, foreign.id] }))).toBe('scope.foreign_asset')
    const body = aBody('Teks')
    body.root.children.push({
      type: 'upload',
      relationTo: 'assets',
      value: foreign.id,
      version: 3,
      fields: null,
    } as never)
    expect(codeOf(await edit(writer, id, { body }))).toBe('scope.foreign_asset')
  })
})

describe('doors past the procedure', () => {
  let id: string
  beforeEach(async () => {
    id = await aReviewed()
  })

  it('do not restore an old version', async () => {
    const { rows } = await pool.query(
      'select id from _press_releases_v where parent_id = $1 order by created_at limit 1',
      [id],
    )
    const answer = await rest(editor, 'POST', `press-releases/versions/${rows[0].id}`)
    expect([403, 404]).toContain(answer.status)
    expect((await stored(id)).stage).toBe('in_review')
    await expect(
      payload.restoreVersion({
        collection: 'press-releases',
        id: rows[0].id,
        user: editor,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('do not duplicate, delete or change many', async () => {
    const count = async () => (await pool.query('select count(*)::int as n from press_releases')).rows[0].n
    const before = await count()
    const all = encodeURIComponent('where[stage][equals]').concat('=in_review')
    const answers = [
      await rest(editor, 'POST', `press-releases/${id}/duplicate`, {}),
      await rest(editor, 'DELETE', `press-releases/${id}`),
      await rest(editor, 'DELETE', `press-releases?${all}`),
      await rest(editor, 'PATCH', `press-releases?${all}`, { title: 'Semua' }),
    ]
    for (const { status } of answers) expect(status).toBeGreaterThanOrEqual(400)
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await count()).toBe(before)
    expect((await stored(id)).title).not.toBe('Semua')
  })

  it('do not open a locked text', async () => {
    await step(second, id, 'approve')
    const answer = await edit(editor, id, { title: 'Diam-diam' })
    expect([answer.status, codeOf(answer)]).toEqual([409, 'workflow.locked'])
    expect((await stored(id)).title).not.toBe('Diam-diam')
  })
})

describe('a stranger', () => {
  it('of another Polda finds nothing, and is told no more than that', async () => {
    const id = await aReviewed()
    expect((await rest(stranger, 'GET', `press-releases/${id}`)).status).toBe(404)
    expect((await edit(stranger, id, { title: 'Milik saya' })).status).toBeGreaterThanOrEqual(403)
    expect(await step(stranger, id, 'approve')).toMatchObject({
      status: 404,
      body: { code: 'workflow.not_found' },
    })
    const list = await rest(stranger, 'GET', 'press-releases?limit=100')
    expect(list.body.docs.map((doc: { id: string }) => doc.id)).not.toContain(id)
  })

  it('who is not signed in is asked to sign in', async () => {
    const id = await aReviewed()
    expect((await step(null, id, 'approve')).status).toBe(401)
    expect((await rest(null, 'GET', 'press-releases')).status).toBe(403)
  })

  it('loses every right when his post ends', async () => {
    const past = await aUser(payload, [unit('BJB'), 'approver'])
    const id = await aReviewed()
    await pool.query('update users_posts set "to" = now() - interval \'1 second\' where _parent_id = $1', [
      past.id,
    ])
    expect((await step(past, id, 'approve')).status).toBe(404)
  })

  it('takes no step by a post that has ended, though another of his still reads', async () => {
    const past = await aUser(payload, [unit('BJB'), 'approver'], [unit('BJB'), 'auditor'])
    const id = await aReviewed()
    await pool.query(
      "update users_posts set \"to\" = now() - interval '1 second' where _parent_id = $1 and role = 'approver'",
      [past.id],
    )
    const answer = await step(past, id, 'approve')
    expect([answer.status, codeOf(answer)]).toEqual([403, 'workflow.not_your_role'])
  })
})

it('leaves its whole way in the audit trail, with the person and the reason', async () => {
  const id = await aReviewed()
  await step(second, id, 'approve')
  await step(second, id, 'publish')
  await step(second, id, 'withdraw', { note: 'Salah orang' })
  const { rows } = await pool.query(
    'select action, actor_id, reason from audit_entries where document_id = $1 order by seq',
    [id],
  )
  expect(rows.map(({ action }) => action.replace('press_release.', ''))).toEqual([
    'created',
    'submitted',
    'approved',
    'published',
    'withdrawn',
  ])
  expect(rows.at(-1)).toMatchObject({ actor_id: second.id, reason: 'Salah orang' })
})
