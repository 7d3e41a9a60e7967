import { type Ask, together } from './ask'
import { markOf } from './mark'
import type { Person, Thing } from './people'
import { lineOf, units } from './units'

type Making = { ask: Ask; unit: (code: string) => string; who: (name: string) => Person }

/** At each unit: a request just received, one that the unit is asked about, one answered and objected to; a test. */
export async function makeCases(making: Making, applicants: readonly Thing[]): Promise<Thing[]> {
  const things: Thing[] = []
  await together([...units.keys()], async (code) => {
    const applicant = applicants.find(({ collection, unit }) => collection === 'applicants' && unit === code)
    things.push(...(await casesAt(making, code, applicant?.id ?? '')))
  })
  return things
}

async function casesAt({ ask, unit, who }: Making, code: string, applicant: string): Promise<Thing[]> {
  const seat = lineOf(code).at(-1) === 'POLRI' ? 'POLRI.DIVHUMAS' : 'KAPUAS.DISKOMINFO'
  const must = async (role: string, method: string, path: string, body?: unknown) => {
    const answer = await ask(who(`${role} at ${seat}`), method, path, body)
    if (answer.status > 201) throw new Error(`the world: ${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.body
  }
  const officer = 'ppid_officer'
  const step = (collection: string, id: string, action: string) =>
    must(officer, 'POST', `${collection}/${id}/steps`, { action })
  const request = async (...tags: string[]): Promise<Thing> => {
    const mark = markOf()
    const { doc } = await must(officer, 'POST', 'information-requests', {
      unit: unit(code),
      applicant,
      subject: `Permohonan ${mark}`,
      description: `Rincian ${mark}`,
      purpose: 'Penelitian.',
      channel: 'walk_in',
      papersShown: ['ktp'],
      isClear: true,
      answer: `Jawaban ${mark}`,
      assignedTo: [unit(code)],
    })
    return { collection: 'information-requests', id: doc.id, unit: code, tags, mark }
  }
  const received = await request('diterima')
  const disposed = await request('disposisi')
  for (const action of ['register', 'dispose']) await step('information-requests', disposed.id, action)
  const answered = await request('dipenuhi')
  for (const action of ['register', 'take_up', 'ready_to_give', 'give'])
    await step('information-requests', answered.id, action)
  const { docs } = await must(
    officer,
    'GET',
    `dispositions?where[request][equals]=${disposed.id}&select[subject]=true`,
  )
  await must('operator', 'PATCH', `dispositions/${docs[0].id}`, { answer: `Balasan ${disposed.mark}` })
  // what the unit is asked carries the words of the request: the mark of the disposisi is its own
  const asked = { collection: 'dispositions', id: docs[0].id, unit: code, tags: ['diminta'], mark: markOf() }
  const objection = markOf()
  const { doc: keberatan } = await must(officer, 'POST', 'keberatan', {
    request: answered.id,
    grounds: ['d'],
    reason: `Kasus ${objection}`,
  })
  await must('ppid_superior', 'PATCH', `keberatan/${keberatan.id}`, { answer: `Tanggapan ${objection}` })
  const tested = markOf()
  const { doc: test } = await must(officer, 'POST', 'uji-konsekuensi', {
    unit: unit(code),
    title: `Berkas ${tested}`,
  })
  const disputed = markOf()
  const { doc: dispute } = await must(officer, 'POST', 'sengketa', {
    objection: keberatan.id,
    registerNumber: `REG ${disputed}`,
    commission: 'Komisi Informasi',
    registeredAt: '2026-11-02T00:00:00.000Z',
  })
  const words = { message: markOf(), open: markOf(), exempt: markOf() }
  const { doc: message } = await must(officer, 'POST', 'case-messages', {
    request: received.id,
    audience: 'internal',
    text: `Catatan ${words.message}`,
  })
  const { doc: item } = await must(officer, 'POST', 'dip', { unit: unit(code), title: `DIP ${words.open}` })
  const { doc: exempt } = await must(officer, 'POST', 'dik', {
    unit: unit(code),
    title: `DIK ${words.exempt}`,
  })
  return [
    { collection: 'sengketa', id: dispute.id, unit: code, tags: ['terdaftar', 'mediable'], mark: disputed },
    { collection: 'case-messages', id: message.id, unit: code, tags: [], mark: words.message },
    { collection: 'dip', id: item.id, unit: code, tags: ['draf'], mark: words.open },
    { collection: 'dik', id: exempt.id, unit: code, tags: ['draf'], mark: words.exempt },
    received,
    disposed,
    answered,
    asked,
    { collection: 'keberatan', id: keberatan.id, unit: code, tags: ['diterima'], mark: objection },
    { collection: 'uji-konsekuensi', id: test.id, unit: code, tags: ['disusun'], mark: tested },
  ]
}
