import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOneJourney } from '../../../tests/support/asOneJourney'
import { aRequest } from '../../../tests/support/aCase'
import { aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { openPublicDoor } from '../../../tests/support/publicDoor'
import { codeOf, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let officer: Colleague
let superior: Colleague
let file: string
let mine: string
let door: Awaited<ReturnType<typeof openPublicDoor>>
let worker: { stop: () => Promise<void> }

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  officer = await aUser(payload, [unit('BJB'), 'ppid_officer'])
  superior = await aUser(payload, [unit('BJB'), 'ppid_superior'])
  door = await openPublicDoor(payload, database, process.env.PAYLOAD_SECRET ?? '')
  worker = door.startWorker()
  file = await aFile('Rencana kerja 2026')
  mine = await aFile('Milik saya')
})
afterAll(async () => {
  await worker?.stop()
  await door?.close()
})

const act = (who: Colleague, id: string, order: object) =>
  rest(who, 'POST', `released-files/${id}/acts`, order)
/** A file that has gone the whole way through the gate. */
async function aFile(title: string) {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ unit: unit('BJB'), title }))
  form.set('file', new Blob([`Jawaban: ${title}`]), 'jawaban.txt')
  const { body } = await rest(officer, 'POST', 'released-files/put-up', form)
  await act(officer, body.doc.id, { act: 'prepare' })
  expect((await act(superior, body.doc.id, { act: 'sign' })).body.doc.stage).toBe('released')
  return body.doc.id as string
}
/** A file at any stage, as the table has it. */
async function aRow(stage: string, of: string): Promise<string> {
  const scope = ['scope_u1', 'scope_u2', 'scope_u3', 'scope_u4', 'scope_u5', 'scope_u6'].join(', ')
  const [row] = await rows(
    `insert into released_files
       (id, unit_id, title, stage, kind, filename, size, original_sha256, findings, put_up_by, ${scope})
     select gen_random_uuid(), id, 'Salinan', $2, 'pdf', 'salinan.pdf', 12, repeat('0', 64), '[]', 'x', ${scope}
     from units where id = $1 returning id`,
    of,
    stage,
  )
  return String(row.id)
}
async function record(more: Record<string, unknown> = {}) {
  const { body } = await rest(officer, 'POST', 'information-requests', aRequest(unit('BJB'), more))
  return body.doc as { id: string; number: string; code: string }
}
const save = (id: string, data: object) => rest(officer, 'PATCH', `information-requests/${id}`, data)
async function give(id: string, files: string[]) {
  for (const action of ['register', 'take_up', 'ready_to_give'])
    await rest(officer, 'POST', `information-requests/${id}/steps`, { action })
  expect((await save(id, { answer: 'Terlampir.', answerFiles: files })).status).toBe(200)
  expect((await rest(officer, 'POST', `information-requests/${id}/steps`, { action: 'give' })).status).toBe(
    200,
  )
}
let caller = 0
const send = async (values: Record<string, string>) => {
  door.address = `198.51.100.${(caller += 1)}`
  const answer = await fetch(`${door.base}/permohonan/status`, {
    method: 'POST',
    body: new URLSearchParams(values),
  })
  return {
    status: answer.status,
    name: answer.headers.get('content-disposition'),
    type: answer.headers.get('content-type'),
    text: await answer.text(),
  }
}
const codesIn = () =>
  door.letters.flatMap(({ html }) => /Kode sekali pakai Anda: (\d{5} \d{5})/.exec(html)?.[1] ?? [])
const until = async (fits: () => boolean | Promise<boolean>) => {
  for (const end = Date.now() + 20_000; !(await fits()) && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 50))
}
async function askCode(who: { number: string; code: string }): Promise<string> {
  const made = async () => (await rows('select count(*)::int as many from request_intake_codes'))[0].many
  const before = await made()
  expect((await send({ ...who, act: 'send_code', entry: randomUUID() })).status).toBe(200)
  // the letter is written before the code is committed
  await until(async () => (await made()) > before)
  return codesIn().at(-1) ?? ''
}
const rows = async (sql: string, ...values: unknown[]) => (await database.pool.query(sql, values)).rows

describe('a file that joins an answer', () => {
  it.each([
    ['is not signed yet', () => aRow('prepared', unit('BJB'))],
    ['was withdrawn', () => aRow('blocked', unit('BJB'))],
    ['is of another Polda', () => aRow('released', unit('LPG'))],
    ['is of another Polres', () => aRow('released', unit('BJM'))],
    ['is of another tree', () => aRow('released', unit('KAPUAS'))],
    ['is nobody’s', async () => randomUUID()],
  ])('is refused when it %s', async (_why, make) => {
    const { id } = await record()
    const answer = await save(id, { answerFiles: [await make()] })
    expect([answer.status, codeOf(answer)]).toEqual([422, 'request.foreign_file'])
  })
})

describe('a file of an answer', () => {
  asOneJourney()
  let who: { number: string; code: string }
  let id: string

  it('is not named before the answer is given', async () => {
    const made = await record()
    id = made.id
    who = { number: made.number, code: made.code }
    await save(id, { answerFiles: [file] })
    const early = await send(who)
    expect([early.status, early.text.includes('Rencana kerja 2026')]).toEqual([200, false])
    expect((await send({ ...who, act: 'send_code', entry: randomUUID() })).status).toBe(409)
    await give(id, [file])
    expect((await send(who)).text).toContain('Rencana kerja 2026 (TXT)')
  })

  it('is handed over for the code that went to the address on record, once', async () => {
    const once = await askCode(who)
    expect(door.letters.at(-1)?.to).toBe('merpati@contoh.example')
    const handed = await send({ ...who, act: 'hand_over', file, once })
    expect([handed.status, handed.type, handed.text]).toEqual([
      200,
      'application/octet-stream',
      'Jawaban: Rencana kerja 2026',
    ])
    expect(handed.name).toContain('Rencana%20kerja%202026.txt')
    const again = await send({ ...who, act: 'hand_over', file, once })
    expect([again.status, again.text.includes('Jawaban: R')]).toEqual([422, false])
  })

  it('leaves a proof on the case and in the trail', async () => {
    const proofs = () =>
      rows(`select text, audience, written_by_id as by from case_messages where request_id = $1`, id)
    await until(async () => (await proofs()).length > 0)
    expect([await proofs(), door.errors]).toEqual([
      [
        {
          text: expect.stringMatching(/Bukti penyerahan.*Rencana kerja 2026 \(SHA-256 [0-9a-f]{64}\)/),
          audience: 'internal',
          by: null,
        },
      ],
      [],
    ])
    expect(
      await rows(
        `select actor_name as who, changes -> 'file' ->> 'to' as file from audit_entries
         where action = 'information_request.file_handed_over' and document_id = $1`,
        id,
      ),
    ).toEqual([{ who: 'Pemohon', file }])
    expect((await send(who)).text).toContain('Berkas jawaban diserahkan')
  })

  it('tells wrong, run out, never made and another’s alike, and closes after five wrong tries', async () => {
    const wrong = await send({ ...who, act: 'hand_over', file, once: '00000 00000' })
    expect(wrong.text).toContain('Kode sekali pakai tidak berlaku')
    const plain = (text: string) => text.replaceAll(/value="[0-9a-f-]{36}"/g, '')
    const same = async (answer: Promise<{ status: number; text: string }>) => {
      const { status, text } = await answer
      expect([status, /<p class="note"[^]*?<\/p>/.exec(plain(text))?.[0]]).toEqual([
        wrong.status,
        /<p class="note"[^]*?<\/p>/.exec(plain(wrong.text))?.[0],
      ])
    }
    const late = await askCode(who)
    await rows(`update request_intake_codes set expires_at = now() - interval '1 second'`)
    await same(send({ ...who, act: 'hand_over', file, once: late }))
    const earlier = await askCode(who)
    const code = await askCode(who)
    await same(send({ ...who, act: 'hand_over', file, once: earlier }))
    await same(send({ ...who, act: 'hand_over', file: randomUUID(), once: code }))
    for (let n = 0; n < 4; n += 1)
      await same(send({ ...who, act: 'hand_over', file, once: `${n}1111 11111` }))
    await same(send({ ...who, act: 'hand_over', file, once: code }))
    const kept = JSON.stringify(await rows('select * from request_intake_codes'))
    for (const one of codesIn()) expect(kept).not.toContain(one.replace(' ', ''))
  })

  it('of another case is not opened by a code of one’s own', async () => {
    const other = await record()
    await give(other.id, [mine])
    const once = await askCode(other)
    expect((await send({ ...other, act: 'hand_over', file, once })).status).toBe(422)
    expect((await send({ ...who, act: 'hand_over', file, once })).status).toBe(422)
    expect((await send({ ...other, act: 'hand_over', file: mine, once })).status).toBe(200)
  })

  it('stops at once when it is withdrawn, and the code is not used up', async () => {
    const once = await askCode(who)
    await act(superior, file, { act: 'withdraw', reason: 'Memuat nama seorang anak.' })
    const answer = await send({ ...who, act: 'hand_over', file, once })
    expect([answer.status, answer.text.includes('Jawaban: R')]).toEqual([410, false])
    expect(answer.text).toContain('sudah ditarik')
    expect(
      await rows('select used_at, tries from request_intake_codes order by made_at desc limit 1'),
    ).toEqual([{ used_at: null, tries: 0 }])
  })
})

it('who left no address is told so, and no code is made', async () => {
  const { applicant } = aRequest(unit('BJB'))
  const { email: _none, ...silent } = applicant
  const made = await record({ applicant: silent })
  await give(made.id, [mine])
  const before = await rows('select count(*) from request_intake_codes')
  await send({ number: made.number, code: made.code, act: 'send_code', entry: randomUUID() })
  const told = async () => (await send({ number: made.number, code: made.code })).text
  await until(async () => (await told()).includes('Tidak ada surel'))
  expect(await told()).toContain('Tidak ada surel Anda yang tercatat')
  expect(await rows('select count(*) from request_intake_codes')).toEqual(before)
})
