import { eventually } from '../../support/eventually'
import { askedOf, caseOf, either, guardiansOf, testOf, toApplicant, trailOf } from '../tokens/audiences'
import { noReader } from '../tokens/registry'
import { principalOf, take, unitId, type World } from './world'

type Case = {
  key: string
  unit: string
  officer: string
  superior: string
  /** who is asked, and who answers for the first of them */
  asks: string[]
  answers: string
  nik: string
  phone: string
}

const cases: readonly Case[] = [
  {
    key: 'polda',
    unit: 'POLDA.KALSEL',
    officer: 'ppid-kalsel',
    superior: 'atasan-ppid-kalsel',
    asks: ['POLDA.KALSEL.BANJARBARU', 'POLDA.KALSEL'],
    answers: 'operator1-banjarbaru',
    nik: '6371014107900031',
    phone: '081277120031',
  },
  {
    key: 'lpg',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    officer: 'ppid-lampung',
    superior: 'atasan-ppid-lampung',
    asks: ['POLDA.LAMPUNG.LAMPUNGTENGAH'],
    answers: 'writer-lpg',
    nik: '1802014107900033',
    phone: '081277120033',
  },
  {
    key: 'kominfo',
    unit: 'KAPUAS.DISKOMINFO',
    officer: 'ppid-kapuas',
    superior: 'atasan-ppid-kapuas',
    asks: ['KAPUAS.DINKES'],
    answers: 'writer-dinkes',
    nik: '6203014107900039',
    phone: '081277120039',
  },
]

/** Requests for information by people whose identity nobody may come across, and what units are asked about them. */
export async function makeCases(world: World): Promise<void> {
  for (const one of cases) await makeCase(world, one)
}

async function makeCase(world: World, one: Case): Promise<void> {
  const { key, unit, officer, superior } = one
  const { registry } = world
  const { person } = principalOf(world, officer)
  const step = (collection: string, id: string, action: string, note?: string) =>
    take(principalOf(world, officer), collection, id, { action, ...(note ? { note } : {}) })
  const desk = caseOf(unit)
  const told = either(desk, toApplicant(`case${key}`))
  // what a unit is asked is read by who watches over that unit, too
  const ofUnits = either(askedOf(one.asks), ...one.asks.map(caseOf))
  const asked = either(told, ofUnits)
  const issue = (field: string, verdict = desk) => registry.issue('request', key, field, verdict)
  const mark = (collection: string, id: string, title: string, verdict = desk, at = unit) =>
    world.docs.push({ collection, id, unit: at, title, verdict })

  const test = await person.create('uji-konsekuensi', {
    unit: unitId(world, unit),
    title: issue('testTitle', either(desk, testOf(unit))),
    ...Object.fromEntries(
      ['law', 'ifOpened', 'ifClosed', 'publicInterest', 'participants'].map((field) => [
        field,
        issue(`test-${field}`, either(desk, testOf(unit))),
      ]),
    ),
    letters: ['a1'],
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: '2036-01-01T00:00:00.000Z',
  })
  mark('uji-konsekuensi', test.id, key, either(desk, testOf(unit)))
  await step('uji-konsekuensi', test.id, 'sign')

  const request = await person.create('information-requests', {
    unit: unitId(world, unit),
    applicant: {
      kind: 'person',
      name: registry.issue('applicant', `case${key}`, 'name', guardian(unit, key), /^(reveal|mail)$/),
      nik: registry.register(one.nik, `applicant/case${key}/nik`, noReader),
      address: registry.issue('applicant', `case${key}`, 'address', guardiansOf(unit), /^reveal$/),
      email: `${registry.issue('applicant', `case${key}`, 'email', guardian(unit, key), /^(reveal|mail)$/)}@contoh.id`,
      phone: registry.register(one.phone, `applicant/case${key}/phone`, guardiansOf(unit), /^reveal$/),
    },
    subject: issue('subject', asked),
    description: issue('description', asked),
    purpose: issue('purpose'),
    channel: 'walk_in',
    papersShown: ['ktp'],
    isClear: true,
    internalNote: issue('internalNote'),
    cost: { payment: issue('costPayment') },
    assignedTo: one.asks.map((code) => unitId(world, code)),
    assignmentNote: issue('assignmentNote', either(desk, ofUnits)),
  })
  mark('information-requests', request.id, key)
  mark('applicants', request.applicant, `case${key}`, guardiansOf(unit))
  registry.register(request.code, `request/${key}/code`, toApplicant(`case${key}`), /^mail$/)

  await step(
    'information-requests',
    request.id,
    'ask_completion',
    issue('incomplete', either(told, trailOf(unit))),
  )
  await step('information-requests', request.id, 'register')
  await step('information-requests', request.id, 'extend', issue('extension', either(told, trailOf(unit))))
  await step('information-requests', request.id, 'dispose')
  await answerOfUnit(world, one, request.id)
  // the last answer takes it on by itself
  await eventually(
    'the answers of the units to be joined',
    async () => (await person.get('information-requests', request.id)).stage === 'telaah',
  )
  await person.update('information-requests', request.id, {
    answer: issue('answer', told),
    heldBy: issue('heldBy', told),
    complaintNumber: issue('complaintNumber'),
  })
  await step('information-requests', request.id, 'name_holder')
  for (const audience of ['pemohon', 'internal'] as const) {
    const message = await person.create('case-messages', {
      request: request.id,
      audience,
      text: issue(`message-${audience}`, audience === 'pemohon' ? told : desk),
    })
    mark('case-messages', message.id, `${key}-${audience}`)
  }
  const objection = await person.create('keberatan', {
    request: request.id,
    grounds: ['d'],
    reason: issue('objection', told),
    channel: 'letter',
  })
  mark('keberatan', objection.id, key)
  await principalOf(world, superior).person.update('keberatan', objection.id, {
    answer: issue('objectionAnswer', told),
  })
  await take(principalOf(world, superior), 'keberatan', objection.id, { action: 'reject' })
  await take(principalOf(world, superior), 'information-requests', request.id, {
    action: 'hold',
    note: issue('hold', either(desk, trailOf(unit))),
  })
  const dispute = await person.create('sengketa', {
    objection: objection.id,
    registerNumber: issue('registerNumber'),
    commission: issue('commission'),
    registeredAt: '2026-11-02T00:00:00.000Z',
    note: issue('disputeNote'),
  })
  mark('sengketa', dispute.id, key)
  await makeLists(world, one)
}

/** What the PPID publishes, and what he keeps exempt: until the one is published both are the desk's. */
async function makeLists(world: World, { key, unit, officer }: Case): Promise<void> {
  const { person } = principalOf(world, officer)
  const verdict = caseOf(unit)
  // drafts of the public list stand in the trail with their words
  const open = either(verdict, trailOf(unit))
  const issue = (field: string, audience = verdict) => world.registry.issue('list', key, field, audience)
  const words = (names: string[], audience = verdict) =>
    Object.fromEntries(names.map((name) => [name, issue(name, audience)]))
  const dip = await person.create('dip', {
    unit: unitId(world, unit),
    ...words(['title', 'summary', 'holder', 'responsible', 'madeAt', 'retention', 'link'], open),
    decisionNumber: issue('dipDecision', open),
  })
  world.docs.push({ collection: 'dip', id: dip.id, unit, title: key, verdict })
  const dik = await person.create('dik', {
    unit: unitId(world, unit),
    title: issue('dikTitle'),
    ...words(['law', 'ifOpened', 'ifClosed']),
    decisionNumber: issue('dikDecision'),
  })
  world.docs.push({ collection: 'dik', id: dik.id, unit, title: key, verdict })
}

/** The first unit answers; its disposisi is open to it and to the desk over it. */
async function answerOfUnit(world: World, one: Case, request: string): Promise<void> {
  const { hub, registry } = world
  const { rows } = await hub.pool.query<{ id: string; code: string }>(
    `select dispositions.id, units.code from dispositions join units on units.id = unit_id where request_id = $1`,
    [request],
  )
  for (const { id, code } of rows) {
    const verdict = either(caseOf(code), askedOf([code]))
    world.docs.push({ collection: 'dispositions', id, unit: code, title: `${one.key}-${code}`, verdict })
    if (code !== one.asks[0]) {
      const why = either(verdict, caseOf(one.unit), trailOf(code), trailOf(one.unit))
      const note = registry.issue('request', one.key, 'recallNote', why)
      await take(principalOf(world, one.officer), 'dispositions', id, { action: 'recall', note })
      continue
    }
    const principal = principalOf(world, one.answers)
    await principal.person.update('dispositions', id, {
      answer: registry.issue('request', one.key, 'unitAnswer', either(verdict, caseOf(one.unit))),
    })
    await take(principal, 'dispositions', id, { action: 'answer' })
  }
}

const guardian = (unit: string, key: string) => either(guardiansOf(unit), toApplicant(`case${key}`))
