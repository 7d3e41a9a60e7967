import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let unit: (code: string) => string
let writer: Colleague
let approver: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  writer = await aUser(payload, [unit('POLRI'), 'operator'])
  approver = await aUser(payload, [unit('POLRI'), 'approver'])
})

const change = (code: string, data: object) =>
  payload.update({ collection: 'units', id: unit(code), data: data as never, overrideAccess: true })

/** Approves a new release of the unit. */
async function approve(code: string) {
  const { id } = await aPressRelease(payload, writer, unit(code))
  const order = (who: Colleague, action: string) =>
    rest(who, 'POST', `press-releases/${id}/steps`, { action })
  expect((await order(writer, 'submit')).status).toBe(200)
  return order(approver, 'approve')
}

/** The serial and the unit's name in the number of a new release. */
async function numberOf(code: string): Promise<string> {
  const { body } = await approve(code)
  const [, serial, , , name] = String(body.doc.number).split('/')
  return `${serial} ${name}`
}

it('tells a unit that took over a former name of another apart from it, without a gap in either series', async () => {
  expect(await numberOf('BJB')).toBe('1 POLRES BANJARBARU')
  await change('BJB', { name: 'Polresta Banjarbaru' })
  expect(await numberOf('BJB')).toBe('2 POLRESTA BANJARBARU')
  await change('BJM', { name: 'Polres Banjarbaru' })
  expect(await numberOf('BJM')).toBe('1 POLRES BANJARBARU POLDA KALIMANTAN SELATAN')
  await change('BJB', { name: 'Polres Kota Banjarbaru' })
  expect(await numberOf('BJM')).toBe('2 POLRES BANJARBARU POLDA KALIMANTAN SELATAN')
  expect(await numberOf('BJB')).toBe('3 POLRES KOTA BANJARBARU')
})

it('falls back on the code when the parent does not tell two apart', async () => {
  await change('LPG', { name: 'Polres Banjarbaru Polda Kalimantan Selatan' })
  expect(await numberOf('LPG')).toBe(
    '1 POLRES BANJARBARU POLDA KALIMANTAN SELATAN KEPOLISIAN NEGARA REPUBLIK INDONESIA',
  )
  await change('LPG.HUMAS', { name: 'Polres Banjarbaru', parent: unit('KALSEL') })
  expect(await numberOf('LPG.HUMAS')).toBe('1 POLRES BANJARBARU LPG.HUMAS')
})

it('gives ten of each of two namesakes a number of their own at once', async () => {
  for (const [code, parent] of [
    ['KAPUAS.DINKES', 'KAPUAS'],
    ['BJB.UTARA', 'BJB'],
  ] as const)
    await change(code, { name: 'Polsek Kembar', parent: unit(parent) })
  writer = await aUser(payload, [unit('POLRI'), 'operator'], [unit('KAPUAS'), 'operator'])
  approver = await aUser(payload, [unit('POLRI'), 'approver'], [unit('KAPUAS'), 'approver'])
  const ten = (code: string) => Promise.all(Array.from({ length: 10 }, () => numberOf(code)))
  const [north, health] = await Promise.all([ten('BJB.UTARA'), ten('KAPUAS.DINKES')])
  const expected = (name: string) => new Set(Array.from({ length: 10 }, (_, index) => `${index + 1} ${name}`))
  expect(new Set(north)).toEqual(expected('POLSEK KEMBAR POLRES KOTA BANJARBARU'))
  expect(new Set(health)).toEqual(expected('POLSEK KEMBAR KABUPATEN KAPUAS'))
})

it('never writes a number that another template has written; it says whom to ask when none is left', async () => {
  await change('KAPUAS', { name: 'Satu', numberTemplate: '{serial}/{year}/A {unit}' })
  const first = String((await approve('KAPUAS')).body.doc.number)
  expect(first).toMatch(/^1\/\d{4}\/A SATU$/)
  const year = Number(first.split('/')[1])
  await change('KALSEL', { name: 'A Satu', numberTemplate: '{serial}/{year}/{unit}' })
  const { body } = await approve('KALSEL')
  expect(body.doc.number).toBe(`1/${year}/A SATU KEPOLISIAN NEGARA REPUBLIK INDONESIA`)
  await database.pool.query(
    `insert into number_names (series, year, written, unit_id)
     select 'press-releases', $1, name, $2 from unnest(array['X', 'X KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'X KALSEL']) name`,
    [year, unit('BJM')],
  )
  await change('KALSEL', { name: 'X' })
  const none = await approve('KALSEL')
  expect([none.status, codeOf(none)]).toEqual([409, 'press_release.number_taken'])
})
