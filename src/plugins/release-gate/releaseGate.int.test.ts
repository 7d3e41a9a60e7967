import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOneJourney } from '../../../tests/support/asOneJourney'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { restOf } from '../../../tests/support/rest'
import { openReleased } from './http'
import { aPdf } from './testing/corpus/pdfs'
import { secretName, secretNik } from './testing/corpus/sample'
import { aWorkbook, badWorkbooks } from './testing/corpus/workbooks'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let deputy: Colleague
let superior: Colleague
let both: Colleague
let elsewhere: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('BJB'), 'ppid_officer'])
  deputy = await aUser(payload, [unit('BJB'), 'ppid_officer'])
  superior = await aUser(payload, [unit('KALSEL'), 'ppid_superior'])
  both = await aUser(payload, [unit('BJB'), 'ppid_officer'], [unit('BJB'), 'ppid_superior'])
  elsewhere = await aUser(payload, [unit('LPG'), 'ppid_officer'], [unit('LPG'), 'ppid_superior'])
})

function form(bytes: Buffer, name: string, at = 'BJB'): FormData {
  const body = new FormData()
  body.set('_payload', JSON.stringify({ unit: unit(at), title: 'Jawaban atas permohonan 12' }))
  body.set('file', new Blob([new Uint8Array(bytes)]), name)
  return body
}
const putUp = (who: Colleague | null, bytes: Buffer, name: string, at?: string) =>
  rest(who, 'POST', 'released-files/put-up', form(bytes, name, at))
const act = (who: Colleague | null, id: string, order: object) =>
  rest(who, 'POST', `released-files/${id}/acts`, order)
const rows = async (sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows

/** Decides about every finding of a file alike. */
async function decideAll(
  who: Colleague,
  doc: { id: string; findings: Array<{ id: string }> },
  verdict: string,
) {
  for (const { id: finding } of doc.findings) {
    const { status } = await act(who, doc.id, {
      act: 'decide',
      finding,
      verdict,
      reason: 'Sudah diperiksa satu per satu.',
    })
    expect(status).toBe(200)
  }
}

describe('a workbook with a hidden row', () => {
  asOneJourney()
  const hidden = badWorkbooks.find(({ what }) => what === 'one hidden row')
  let doc: { id: string; findings: Array<{ id: string; kind: string; places: string[] }> }

  it('is inspected when it is put up, and kept sealed', async () => {
    const { status, body } = await putUp(officer, await (hidden?.make() ?? aWorkbook()), 'data.xlsx')
    expect(status).toBe(201)
    doc = body.doc
    expect(doc.findings).toMatchObject([{ kind: 'hidden_row', places: ['Data!4'] }])
    const [kept] = await rows(
      `select part, position('PK'::bytea in sealed) as open from release_gate_files where file = $1`,
      doc.id,
    )
    expect(kept).toEqual({ part: 'original', open: 0 })
  })

  it('is not prepared before each finding is decided', async () => {
    const { status, body } = await act(officer, doc.id, { act: 'prepare' })
    expect([status, body.errors[0].data.code]).toEqual([422, 'gate.undecided'])
  })

  it('leaves as a new workbook without the row', async () => {
    await decideAll(officer, doc, 'remove')
    const { status, body } = await act(officer, doc.id, { act: 'prepare', form: 'csv' })
    expect([status, body.doc.stage, body.doc.form]).toEqual([200, 'prepared', 'csv'])
    const { text } = await rest(officer, 'GET', `released-files/${doc.id}/outgoing`)
    expect(text).toContain('Polres Contoh,12')
    expect(text).not.toContain(secretName)
  })

  it.each([
    ['who put it up', () => officer, 403],
    ['an officer beside', () => deputy, 403],
    ['somebody elsewhere', () => elsewhere, 404],
    ['nobody', () => null, 401],
  ])('is not signed by %s', async (_who, who, status) =>
    expect((await act(who(), doc.id, { act: 'sign' })).status).toBe(status),
  )

  it('is signed by a second person, and the manifest says everything', async () => {
    const { status, body } = await act(superior, doc.id, { act: 'sign' })
    expect([status, body.doc?.stage]).toEqual([200, 'released'])
    const [{ manifest, outgoing_sha256: hash }] = await rows(
      'select * from release_gate_manifests where file = $1',
      doc.id,
    )
    expect(manifest).toMatchObject({
      findings: [{ kind: 'hidden_row' }],
      decisions: [{ verdict: 'remove', by: officer.id }],
      putUpBy: officer.id,
      signedBy: superior.id,
      outgoing: { sha256: hash, form: 'csv' },
      tools: { '@embedpdf/pdfium': expect.stringMatching(/^\d/) },
    })
    const actions = await rows(`select action from audit_entries where document_id = $1 order by seq`, doc.id)
    expect(actions.map(({ action }) => action)).toEqual(
      ['put_up', 'decided', 'prepared', 'released'].map((one) => `released_file.${one}`),
    )
  })

  it('is open to the outside now, byte for byte what was signed', async () => {
    const secrets = [process.env.PAYLOAD_SECRET ?? '']
    const query = (sql: string, values: unknown[]) => database.pool.query(sql, values)
    const released = await openReleased(query, doc.id, secrets)
    expect(released?.bytes.toString()).toContain('Polres Contoh,12')
    expect(released?.form).toBe('csv')
    const { body } = await putUp(officer, aWorkbook(), 'lain.xlsx')
    await act(officer, body.doc.id, { act: 'prepare' })
    expect(await openReleased(query, body.doc.id, secrets)).toBeNull()
  })

  it('does not change any more, by any act or by hand', async () => {
    const finding = doc.findings[0]?.id
    expect((await act(officer, doc.id, { act: 'decide', finding, verdict: 'remove' })).status).toBe(409)
    expect(
      (await act(superior, doc.id, { act: 'block', reason: 'Ternyata tidak boleh keluar.' })).status,
    ).toBe(409)
    for (const statement of [
      'update release_gate_files set sha256 = sha256',
      'delete from release_gate_files',
      'truncate release_gate_files',
      `update release_gate_manifests set manifest = '{}'`,
      'delete from release_gate_manifests',
      'truncate release_gate_manifests',
    ])
      await expect(database.pool.query(statement)).rejects.toThrow(/stay as they are|written once/)
  })
})

describe('a file that was released', () => {
  const secrets = [process.env.PAYLOAD_SECRET ?? '']
  const query = (sql: string, values: unknown[]) => database.pool.query(sql, values)
  const released = async () => {
    const { body } = await putUp(officer, await aPdf(), 'surat.pdf')
    await decideAll(officer, body.doc, 'remove')
    await act(officer, body.doc.id, { act: 'prepare' })
    expect((await act(superior, body.doc.id, { act: 'sign' })).body.doc.stage).toBe('released')
    return body.doc.id as string
  }
  const withdraw = (who: Colleague, id: string, reason = 'Ternyata memuat nama anak.') =>
    act(who, id, { act: 'withdraw', reason })

  it('is withdrawn by who may sign, with a reason, and no door gives it any more', async () => {
    const id = await released()
    expect((await openReleased(query, id, secrets))?.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await withdraw(officer, id)).status).toBe(403)
    expect((await withdraw(superior, id, 'salah')).status).toBe(422)
    expect((await withdraw(superior, id)).body.doc).toMatchObject({ stage: 'blocked' })
    expect(await openReleased(query, id, secrets)).toBeNull()
    expect((await withdraw(superior, id)).status).toBe(409)
    expect(
      await rows(
        `select reason from audit_entries where action = 'released_file.withdrawn' and document_id = $1`,
        id,
      ),
    ).toEqual([{ reason: 'Ternyata memuat nama anak.' }])
    expect(await rows('select 1 from release_gate_manifests where file = $1', id)).toHaveLength(1)
  })
})

describe('a decision', () => {
  it('after preparing makes what was prepared void', async () => {
    const { body } = await putUp(
      officer,
      Buffer.from('Hubungi 081234567890 atau surel budi@contoh.id'),
      'jawaban.txt',
    )
    await decideAll(officer, body.doc, 'accept')
    expect((await act(officer, body.doc.id, { act: 'prepare' })).status).toBe(200)
    const { body: after } = await act(deputy, body.doc.id, {
      act: 'decide',
      finding: body.doc.findings[0].id,
      verdict: 'remove',
    })
    expect([after.doc.stage, after.doc.outgoingSha256]).toEqual(['inspected', null])
    expect((await act(superior, body.doc.id, { act: 'sign' })).status).toBe(409)
    expect(await rows(`select part from release_gate_files where file = $1`, body.doc.id)).toEqual([
      { part: 'original' },
    ])
  })

  it('to let hidden text through is refused', async () => {
    const { body } = await putUp(
      officer,
      await aPdf(({ page, font }) => page.drawText(secretName, { x: 60, y: -40, size: 9, font })),
      'surat.pdf',
    )
    const order = {
      act: 'decide',
      finding: body.doc.findings[0].id,
      verdict: 'accept',
      reason: 'Tidak apa-apa, saya kira.',
    }
    const { status, body: answer } = await act(officer, body.doc.id, order)
    expect([status, answer.errors[0].data.code]).toEqual([422, 'gate.never_accepted'])
  })
})

describe('a redaction', () => {
  const drawn = () =>
    aPdf(({ page, font }) => page.drawText(`NIK ${secretNik}`, { x: 110, y: 660, size: 11, font }))

  it('is missing: a number that was to be removed keeps the file in', async () => {
    const { body } = await putUp(officer, await drawn(), 'surat.pdf')
    await decideAll(officer, body.doc, 'remove')
    const { status, body: answer } = await act(officer, body.doc.id, { act: 'prepare' })
    expect([status, answer.errors[0].data.code]).toEqual([422, 'gate.still_found'])
  })

  it('takes the number out, and the list of redactions names letter and test', async () => {
    const { body } = await putUp(officer, await drawn(), 'surat.pdf')
    await decideAll(officer, body.doc, 'remove')
    const boxes = [{ page: 1, x: 108, y: 168, width: 160, height: 20, letter: 'h', test: 'PK-7/2026' }]
    expect((await act(officer, body.doc.id, { act: 'redact', boxes })).status).toBe(200)
    const { status, body: answer } = await act(officer, body.doc.id, { act: 'prepare' })
    expect([status, answer.doc?.redactions]).toEqual([
      200,
      [{ page: 1, letter: 'h', test: 'PK-7/2026', boxes: 1 }],
    ])
    expect((await act(superior, body.doc.id, { act: 'sign' })).body.doc.stage).toBe('released')
  })

  it.each([
    ['no list', 'x'],
    [
      'a letter that article 17 does not have',
      [{ page: 1, x: 1, y: 1, width: 9, height: 9, letter: 'z', test: 'PK' }],
    ],
    ['no consequence test', [{ page: 1, x: 1, y: 1, width: 9, height: 9, letter: 'h', test: ' ' }]],
    ['a number that is none', [{ page: 1, x: 'a', y: 1, width: 9, height: 9, letter: 'h', test: 'PK' }]],
  ])('with %s is refused', async (_what, boxes) => {
    const { body } = await putUp(officer, await drawn(), 'surat.pdf')
    expect((await act(officer, body.doc.id, { act: 'redact', boxes })).status).toBe(422)
  })
})

describe('the gate fails closed', () => {
  it.each([
    ['a program', Buffer.from('4d5a9000'.padEnd(256, '0'), 'hex'), 'a.exe', 'gate.type'],
    ['half a PDF', Buffer.from('%PDF-1.7\nhalf'), 'a.pdf', 'gate.broken'],
    ['a workbook called PDF', aWorkbook(), 'a.pdf', 'gate.name'],
  ])('%s is not even kept', async (_what, bytes, name, code) => {
    const [before] = await rows('select count(*) from release_gate_files')
    const { status, body } = await putUp(officer, bytes, name)
    expect([status, body.errors[0].data.code]).toEqual([422, code])
    expect(await rows('select count(*) from release_gate_files')).toEqual([before])
  })

  it('nobody puts up a file for a unit that is not his', async () => {
    const [before] = await rows('select count(*) from released_files')
    expect((await putUp(elsewhere, aWorkbook(), 'a.xlsx')).status).toBe(403)
    expect((await putUp(superior, aWorkbook(), 'a.xlsx')).status).toBe(403)
    expect((await putUp(null, aWorkbook(), 'a.xlsx')).status).toBe(401)
    expect((await rest(officer, 'POST', 'released-files/put-up', new FormData())).status).toBe(400)
    expect(await rows('select count(*) from released_files')).toEqual([before])
  })

  it('no form makes or changes a file', async () => {
    const { body } = await putUp(officer, aWorkbook(), 'a.xlsx')
    expect((await rest(officer, 'POST', 'released-files', { title: 'x', unit: unit('BJB') })).status).toBe(
      403,
    )
    expect(
      (await rest(superior, 'PATCH', `released-files/${body.doc.id}`, { stage: 'released' })).status,
    ).toBe(403)
    expect((await rest(superior, 'DELETE', `released-files/${body.doc.id}`)).status).toBe(403)
  })

  it('whoever holds both posts and had a hand in it does not sign', async () => {
    const { body } = await putUp(both, aWorkbook(), 'a.xlsx')
    await act(both, body.doc.id, { act: 'prepare' })
    const { status, body: answer } = await act(both, body.doc.id, { act: 'sign' })
    expect([status, answer.errors[0].data.code]).toEqual([403, 'gate.second_person'])
  })

  it('bytes that were changed in the store are not signed', async () => {
    const { body } = await putUp(officer, aWorkbook(), 'a.xlsx')
    await act(officer, body.doc.id, { act: 'prepare' })
    await database.pool.query(
      `update release_gate_files set sealed = set_byte(sealed, 60, get_byte(sealed, 60) # 1) where file = $1 and part = 'outgoing'`,
      [body.doc.id],
    )
    expect((await act(superior, body.doc.id, { act: 'sign' })).status).toBeGreaterThanOrEqual(500)
    expect(await rows('select 1 from release_gate_manifests where file = $1', body.doc.id)).toEqual([])
  })

  it('of two signatures at once there is one', async () => {
    const { body } = await putUp(officer, aWorkbook(), 'a.xlsx')
    await act(officer, body.doc.id, { act: 'prepare' })
    const answers = await Promise.all([
      act(superior, body.doc.id, { act: 'sign' }),
      act(superior, body.doc.id, { act: 'sign' }),
    ])
    expect(answers.map(({ status }) => status).sort((one, other) => one - other)).toEqual([200, 409])
  })
})

describe('the original', () => {
  it('is read with a reason, and the reading is recorded before it', async () => {
    const bytes = aWorkbook()
    const { body } = await putUp(officer, bytes, 'data.xlsx')
    const place = `released-files/${body.doc.id}/original`
    expect((await rest(officer, 'POST', place, {})).status).toBe(422)
    expect((await rest(elsewhere, 'POST', place, { reason: 'Ingin tahu isinya.' })).status).toBe(404)
    expect(await rows(`select 1 from audit_entries where action = 'released_file.original_read'`)).toEqual([])
    expect(
      (await rest(superior, 'POST', place, { reason: 'Membandingkan dengan yang keluar.' })).status,
    ).toBe(200)
    expect(
      await rows(
        `select actor_id as who, reason from audit_entries where action = 'released_file.original_read'`,
      ),
    ).toEqual([{ who: superior.id, reason: 'Membandingkan dengan yang keluar.' }])
  })

  it('shows a page to draw boxes on, recorded as well', async () => {
    const { body } = await putUp(officer, await aPdf(), 'surat.pdf')
    const { status, body: page } = await rest(officer, 'POST', `released-files/${body.doc.id}/page`, {
      page: 1,
      reason: 'Menghitamkan nama pelapor.',
    })
    expect([status, page.pages, page.width, page.picture?.slice(0, 22)]).toEqual([
      200,
      1,
      595,
      'data:image/png;base64,',
    ])
  })
})
