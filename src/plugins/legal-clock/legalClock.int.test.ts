import { createLocalReq } from 'payload'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startJobs } from './jobs'
import { raiseAlarm } from './jobs/raiseAlarm'
import { recountStale, staleCases } from './jobs/recountStale'
import { lateDeadlines, tellIfLate } from './jobs/tellLate'
import { recount } from './index'
import { inTransaction } from './store/inTransaction'
import { type Answer, clockHub, fileOf } from './testing/clockHub'

const hub = clockHub()
const { acts, aLetter, change, fails, late, mails, rows, told } = hub
type Asker = (method: string, path: string, body?: unknown) => Promise<Answer>
let clerk: Asker
let chief: Asker

beforeAll(async () => {
  clerk = await hub.aPerson('clerk')
  chief = await hub.aPerson('chief')
})
afterEach(() => {
  for (const list of [told, late, acts, mails]) list.length = 0
  Object.assign(fails, { tell: false, onLate: false })
})

const code = ({ body }: Answer): string => body.errors?.[0]?.data?.code
async function proposed(content: string, more: object = {}): Promise<string> {
  const { status, body } = await clerk('POST', 'calendars/proposals', { content, ...more })
  expect({ status, body }).toMatchObject({ status: 200 })
  return body.proposals[0].id
}
const previewOf = async (id: string) => (await chief('GET', `calendars/${id}/preview`)).body
const confirmed = async (content: string, more: object = {}) => {
  const id = await proposed(content, more)
  const answer = await chief('POST', `calendars/${id}/confirm`, { preview: (await previewOf(id)).hash })
  expect(answer).toMatchObject({ status: 200 })
  return id
}
const storedOf = (id: string) =>
  rows("select * from legal_clock_deadlines where document_id = $1 and code = 'answer'", [id])
const movesOf = (id: string) =>
  rows(
    'select from_on::text as "from", to_on::text as "to", loss, outcome from legal_clock_moves where document_id = $1 order by id',
    [id],
  )

describe('a year without a calendar', () => {
  it('is told on the date that goes through it', async () => {
    const { clock } = await aLetter({ receivedAt: '2025-02-03T02:00:00Z' })
    expect(clock).toMatchObject({ dueOn: '2025-02-17', unconfirmedYears: [2025] })
  })

  it('raises one alarm per threshold, together with its letter or not at all', async () => {
    expect(await raiseAlarm(hub.state.payload)).not.toEqual([])
    expect(mails.length).toBeGreaterThan(0)
    expect(mails[0]?.to).toBe('admin@blank.example')
    expect(await raiseAlarm(hub.state.payload)).toEqual([])
  })
})

describe('a calendar', () => {
  it('is proposed by one person and confirmed by another, exactly as it was shown', async () => {
    const id = await proposed(fileOf('2025.1'))
    expect(
      code(await clerk('POST', `calendars/${id}/confirm`, { preview: (await previewOf(id)).hash })),
    ).toBe('calendar.own_work')
    const preview = await previewOf(id)
    expect(preview).toMatchObject({ replaces: null, calendar: { label: '2025.1', year: 2025 }, moves: [] })
    expect(preview.diff.added).toHaveLength(27)
    expect(code(await chief('POST', `calendars/${id}/confirm`, { preview: '0'.repeat(64) }))).toBe(
      'calendar.preview_changed',
    )
    for (let twice = 0; twice < 2; twice++)
      expect(await chief('POST', `calendars/${id}/confirm`, { preview: preview.hash })).toMatchObject({
        status: 200,
        body: { moved: 0 },
      })
    expect(acts).toEqual(['calendar.proposed', 'calendar.confirmed'])
    // the date of the letter stays, and no longer says that it may move
    const [letter] = await rows("select clock from letters where clock->>'dueOn' = '2025-02-17'")
    expect(letter.clock.unconfirmedYears).toEqual([])
  })

  it('is the same proposal however often its file is sent', async () => {
    const [one, other] = [await proposed(fileOf('2026.1')), await proposed(fileOf('2026.1'))]
    expect(one).toBe(other)
    await chief('POST', `calendars/${one}/confirm`, { preview: (await previewOf(one)).hash })
    expect(acts).toEqual(['calendar.proposed', 'calendar.confirmed'])
  })

  it('that was confirmed stays as it is, whoever asks the database', async () => {
    const refused = /stay/
    await expect(rows("update calendar_days set name = 'lain'")).rejects.toThrow(refused)
    await expect(rows('delete from calendar_days')).rejects.toThrow(refused)
    await expect(rows("update calendars set decree = 'lain'")).rejects.toThrow(refused)
    await expect(rows("update calendars set status = 'draft'")).rejects.toThrow(refused)
    await expect(rows('delete from calendars')).rejects.toThrow(/never deleted/)
  })

  it.each([
    ['no JSON', '{', 'calendar.bad_file'],
    ['no day', JSON.stringify({ year: 2027, days: [] }), 'calendar.bad_file'],
    [
      'a day of another year',
      'on,kind,name,decree\n2027-01-01,lokal,A,B\n2028-01-01,lokal,A,B',
      'calendar.bad_file',
    ],
    ['a day twice', 'on,kind,name,decree\n2027-01-01,lokal,A,B\n2027-01-01,lokal,A,B', 'calendar.bad_file'],
    ['a kind that is none', 'on,kind,name,decree\n2027-01-01,pesta,A,B', 'calendar.bad_file'],
    ['a date that is none', 'on,kind,name,decree\n2027-02-30,lokal,A,B', 'calendar.bad_file'],
    ['a label of other content', fileOf('2025.1').replace('Isra Mikraj', 'Lain'), 'calendar.label_taken'],
  ])('with %s is refused, and nothing of it is stored', async (_what, content, reason) => {
    const [before] = await rows('select count(*) from calendars')
    const answer = await clerk('POST', 'calendars/proposals', { content })
    expect({ code: code(answer), status: answer.status < 500 }).toEqual({ code: reason, status: true })
    expect(await rows('select count(*) from calendars')).toEqual([before])
  })

  it('is nothing for a stranger, and an order that is none is refused', async () => {
    const stranger = await hub.aPerson('visitor')
    const id = await proposed('on,kind,name,decree\n2028-01-01,libur_nasional,Tahun Baru,SKB 1')
    const preview = '0'.repeat(64)
    for (const [method, path, body] of [
      ['POST', 'calendars/proposals', { content: fileOf('2026.1') }],
      ['GET', `calendars/${id}/preview`, undefined],
      ['POST', `calendars/${id}/confirm`, { preview }],
      ['POST', `calendars/${id}/discard`, {}],
    ] as const) {
      expect(code(await stranger(method, path, body))).toBe('calendar.not_yours')
      expect(code(await hub.ask(method, path, body))).toBe('calendar.not_yours')
    }
    for (const body of ['{', 'null', { preview: 1 }, {}])
      expect(code(await chief('POST', `calendars/${id}/confirm`, body))).toBe('calendar.bad_order')
    expect(code(await chief('GET', 'calendars/none/preview'))).toBe('calendar.not_found')
    expect(await chief('POST', `calendars/${id}/discard`, {})).toMatchObject({ status: 200 })
    expect(code(await chief('POST', `calendars/${id}/confirm`, { preview }))).toBe('calendar.not_draft')
    expect(acts).toEqual(['calendar.proposed', 'calendar.discarded'])
  })

  it('of one unit counts for it and all below it, and for nobody beside it', async () => {
    const local = 'on,kind,name,decree\n2026-02-04,lokal,Hari jadi,Perda 1'
    await confirmed(local, { unit: 'KAB' })
    const receivedAt = '2026-02-02T02:00:00Z'
    const dates = []
    for (const one of ['KAB', 'KAB.DINAS', 'POLDA'])
      dates.push((await aLetter({ receivedAt, office: hub.state.office(one) })).clock.dueOn)
    expect(dates).toEqual(['2026-02-19', '2026-02-19', '2026-02-18'])
    expect(code(await clerk('POST', 'calendars/proposals', { content: local, unit: 'NONE' }))).toBe(
      'calendar.no_unit',
    )
  })
})

describe('a document', () => {
  it('shows its date and its ledger, and is counted again with each change', async () => {
    const { id, dueOn, clock } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    expect(dueOn).toBe('2026-03-30T12:00:00.000Z')
    expect(clock).toMatchObject({
      code: 'answer',
      versions: { calendar: ['2025.1', '2026.1', '2026.1/KAB'] },
    })
    expect(clock.others).toEqual([expect.objectContaining({ code: 'complete', dueOn: '2026-03-12' })])
    const changed = await change(id, { extendedBy: 7 })
    expect(changed.clock.dueOn).toBe('2026-04-09')
    const [row] = await storedOf(id)
    expect(row).toMatchObject({ state: 'open', rule_version: '1', profile_version: 'asn', hold: null })
    expect(JSON.stringify(row)).not.toContain('kata-kata perkara')
    const read = await hub.state.payload.findByID({ collection: 'letters' as never, id })
    expect(read).toMatchObject({ dueOn: '2026-04-09T12:00:00.000Z', clock: { dueOn: '2026-04-09' } })
  })

  it('takes neither from a person', async () => {
    const answer = await clerk('POST', 'letters', {
      ...{ title: 'Surat', office: hub.state.office('KAB'), receivedAt: '2026-03-09T02:00:00Z' },
      ...{ dueOn: '2030-01-01T00:00:00Z', clock: { dueOn: '2030-01-01' } },
    })
    expect(answer.body.doc.clock.dueOn).toBe('2026-03-30')
  })

  it('settles its deadlines when it closes, and what was counted stays', async () => {
    const { id } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    const closed = await change(id, { answered: true })
    expect(closed.clock.dueOn).toBe('2026-03-30')
    expect(await storedOf(id)).toMatchObject([{ state: 'settled' }])
  })

  it('is counted again by whoever writes its events elsewhere', async () => {
    const { id } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    await rows('update letters set extended_by = 1 where id = $1', [id])
    const req = await createLocalReq({}, hub.state.payload)
    await inTransaction(req, () => recount(req, 'letters', id))
    expect(await rows("select clock->>'dueOn' as due from letters where id = $1", [id])).toEqual([
      { due: '2026-03-31' },
    ])
  })

  it('is counted by the profile of the nearest unit above, of the day it came in', async () => {
    const profile = (unit: string, more: object) =>
      hub.make('clock-profiles', {
        ...{ unit: hub.state.office(unit), validFrom: '2999-01-01T00:00:00Z', legalNote: 'SK' },
        ...more,
      })
    await profile('KAB', { cutiBersamaCounts: true })
    await profile('KAB.DINAS', { weekdays: ['1', '2', '3', '4', '5', '6'] })
    await rows("update clock_profiles set valid_from = '2026-03-01T12:00:00Z'")
    const receivedAt = '2026-03-09T02:00:00Z'
    const [kab, dinas] = [
      await aLetter({ receivedAt }),
      await aLetter({ receivedAt, office: hub.state.office('KAB.DINAS') }),
    ]
    const before = await aLetter({ receivedAt: '2026-02-27T02:00:00Z' })
    expect([kab, dinas, before].map(({ clock }) => clock.dueOn)).toEqual([
      '2026-03-24',
      '2026-03-27',
      '2026-03-13',
    ])
    await rows('delete from clock_profiles')
  })

  it('gets no profile of yesterday', async () => {
    await expect(
      hub.make('clock-profiles', {
        ...{ unit: hub.state.office('KAB'), validFrom: '2026-01-01T00:00:00Z', legalNote: 'SK' },
      }),
    ).rejects.toThrow(/besok/)
  })
})

describe('an amended decree', () => {
  const receivedAt = '2025-08-05T02:00:00Z'
  const due = async (id: string) => (await storedOf(id))[0]?.ledger.dueOn

  it('shows which cases it moves, moves them at once, and tells each', async () => {
    const [body, unreached, gone] = [
      await aLetter({ receivedAt, title: 'Surat satu' }),
      await aLetter({ receivedAt, reachable: false, title: 'Surat dua' }),
      await aLetter({ receivedAt }),
    ]
    await change(gone.id, { answered: true })
    const id = await proposed(fileOf('2025.2'))
    const preview = await previewOf(id)
    expect(preview.diff).toMatchObject({ added: [{ on: '2025-08-18' }], removed: [], moved: [] })
    expect(preview.moves).toHaveLength(2)
    expect(preview.moves[0]).toMatchObject({
      ...{ document: body.id, title: 'Surat satu', from: '2025-08-19', to: '2025-08-20', loss: true },
    })

    // a case that came in meanwhile is not in what was shown
    const newcomer = await aLetter({ receivedAt })
    expect(code(await chief('POST', `calendars/${id}/confirm`, { preview: preview.hash }))).toBe(
      'calendar.preview_changed',
    )
    // a letter that cannot be written takes the whole confirmation back
    fails.tell = true
    const again = await previewOf(id)
    expect((await chief('POST', `calendars/${id}/confirm`, { preview: again.hash })).status).toBe(500)
    expect(await due(body.id)).toBe('2025-08-19')
    expect(await rows("select status from calendars where label = '2025.2'")).toEqual([{ status: 'draft' }])
    fails.tell = false
    told.length = 0

    expect(await chief('POST', `calendars/${id}/confirm`, { preview: again.hash })).toMatchObject({
      body: { moved: 3 },
    })
    expect(new Set(told.map(({ document }) => document))).toEqual(
      new Set([body.id, unreached.id, newcomer.id]),
    )
    expect(await due(body.id)).toBe('2025-08-20')
    expect(await movesOf(body.id)).toEqual([
      { from: '2025-08-19', to: '2025-08-20', loss: true, outcome: 'applied' },
    ])
    expect(await movesOf(gone.id)).toEqual([])
    expect(await rows("select status from calendars where label = '2025.1'")).toEqual([
      { status: 'superseded' },
    ])

    // whom nobody could tell keeps his date, through changes of his case, until an officer has told him
    expect(await due(unreached.id)).toBe('2025-08-19')
    await change(unreached.id, { title: 'Surat dua, diubah' })
    expect(await due(unreached.id)).toBe('2025-08-19')
    const { body: waiting } = await clerk('GET', 'calendars/notices')
    expect(waiting.notices).toMatchObject([
      { document: unreached.id, from: '2025-08-19', to: '2025-08-20', title: 'Surat dua, diubah' },
    ])
    const [notice] = waiting.notices
    expect(code(await chief('POST', `calendars/notices/${notice.id}/given`, {}))).toBe('calendar.no_notice')
    expect(await clerk('POST', `calendars/notices/${notice.id}/given`, {})).toMatchObject({ status: 200 })
    expect(await due(unreached.id)).toBe('2025-08-20')
    expect((await movesOf(unreached.id)).map(({ outcome }) => outcome)).toEqual(['waits', 'applied'])
    expect(code(await clerk('POST', `calendars/notices/${notice.id}/given`, {}))).toBe('calendar.no_notice')
    expect(acts.at(-1)).toBe('calendar.notice_given')
  })

  it('never ends a right of an applicant on a day that has already passed', async () => {
    const own = await aLetter({ receivedAt, binds: 'applicant' })
    expect(await due(own.id)).toBe('2025-08-20')
    // 18 August is taken back
    const back = JSON.parse(fileOf('2025.1'))
    await confirmed(JSON.stringify({ ...back, version: '2025.3', days: back.days.slice(1) }))
    expect(await due(own.id)).toBe('2025-08-20')
    expect((await movesOf(own.id)).at(-1)).toMatchObject({ to: '2025-08-19', outcome: 'stays' })
    expect(told.some(({ document }) => document === own.id)).toBe(false)
  })

  it('leaves a log that nobody changes', async () => {
    await expect(rows('delete from legal_clock_moves')).rejects.toThrow(/append-only/)
    await expect(rows('update legal_clock_moves set loss = false')).rejects.toThrow(/append-only/)
    await expect(rows('truncate legal_clock_moves')).rejects.toThrow(/append-only/)
  })

  it('reaches a case that was counted while it was being confirmed', async () => {
    const { id } = await aLetter({ receivedAt: '2026-02-02T02:00:00Z' })
    await rows(
      `update legal_clock_deadlines set epoch = 0, due_on = '2026-02-18', ledger = jsonb_set(ledger, '{dueOn}', '"2026-02-18"')
       where document_id = $1 and code = 'answer'`,
      [id],
    )
    const stale = await staleCases(hub.state.payload)
    expect(stale).toEqual([{ collection: 'letters', document: id }])
    await recountStale(hub.state.payload, { collection: 'letters', document: id })
    expect(await due(id)).toBe('2026-02-19')
    expect(told).toHaveLength(1)
    expect(await staleCases(hub.state.payload)).toEqual([])
  })
})

describe('a deadline that has passed', () => {
  beforeAll(async () => {
    await rows("update legal_clock_deadlines set state = 'settled'")
  })

  it('is told once, by whichever worker comes first', async () => {
    const { id } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    const ids = await lateDeadlines(hub.state.payload)
    expect(ids).toHaveLength(2)
    const done = await Promise.all([...ids, ...ids, ...ids].map((one) => tellIfLate(hub.state.payload, one)))
    expect(done.filter(Boolean).length).toBeLessThanOrEqual(2)
    for (const one of ids) await tellIfLate(hub.state.payload, one)
    expect(new Set(late.map((one) => one.code))).toEqual(new Set(['answer', 'complete']))
    expect(late).toHaveLength(2)
    expect(late[0]).toMatchObject({ collection: 'letters', document: id })
    expect(await lateDeadlines(hub.state.payload)).toEqual([])
  })

  it('is tried again when telling failed, and told by the running watch', async () => {
    const { id } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    fails.onLate = true
    const [one] = await lateDeadlines(hub.state.payload)
    await expect(tellIfLate(hub.state.payload, String(one))).rejects.toThrow('not now')
    expect(await lateDeadlines(hub.state.payload)).toContain(one)
    fails.onLate = false
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
    const workers = [1, 2].map(() => startJobs({ payload: hub.state.payload, log, pollSeconds: 0.05 }))
    await expect.poll(() => late.filter(({ document }) => document === id).length).toBe(2)
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(late).toHaveLength(2)
  })

  it('may pass again once it was put off', async () => {
    const { id } = await aLetter({ receivedAt: '2026-03-09T02:00:00Z' })
    for (const one of await lateDeadlines(hub.state.payload)) await tellIfLate(hub.state.payload, one)
    await change(id, { extendedBy: 2000 })
    expect(await storedOf(id)).toMatchObject([{ late_at: null }])
  })
})
