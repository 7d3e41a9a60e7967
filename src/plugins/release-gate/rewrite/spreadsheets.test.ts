import { describe, expect, it } from 'vitest'
import { inspect } from '../inspect/inspect'
import { readWorkbook } from '../inspect/spreadsheet/readWorkbook'
import { openZip } from '../inspect/zip/openZip'
import { secretName, secretNik } from '../testing/corpus/sample'
import { aWorkbook, badWorkbooks, goodWorkbooks } from '../testing/corpus/workbooks'
import { rewrite } from './rewrite'

/** Numbers that name a person, and cells that are in plain sight, go when they are decided upon and not before. */
const inPlainSight = ['nik', 'nrp', 'phone', 'bank_account', 'far_cell']

async function rewritten(bytes: Buffer, form: 'xlsx' | 'csv', remove: boolean) {
  const looked = await inspect(bytes, { name: 'data.xlsx' })
  if (!looked.ok) throw new Error(looked.code)
  const { findings } = looked
  return rewrite(bytes, {
    name: 'data.xlsx',
    findings,
    removed: remove ? findings.map(({ id }) => id) : [],
    boxes: [],
    form,
  })
}

describe('a spreadsheet leaves only as a new one', () => {
  it('of every bad workbook nothing is left but its visible values', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const { what, make, expect: kind } of badWorkbooks) {
      const answer = await rewritten(await make(), 'xlsx', true)
      if (!answer.ok) wrong.push(`${what}: ${answer.code} ${answer.detail}`)
      else if (answer.findings.some((one) => one.kind !== 'far_cell'))
        wrong.push(`${what}: ${answer.findings[0]?.kind}`)
      else if (
        kind !== 'far_cell' &&
        [...openZip(answer.bytes).values()].some((part) => part.includes(secretName))
      )
        wrong.push(`${what}: secret`)
    }
    console.log(
      `bad spreadsheets rewritten: ${badWorkbooks.length} files, ${badWorkbooks.length - wrong.length} clean`,
    )
    expect(wrong).toEqual([])
  })

  it('keeps every visible value of a good one, as XLSX and as CSV', async () => {
    for (const { what, make } of goodWorkbooks) {
      const bytes = await make()
      const answer = await rewritten(bytes, 'xlsx', false)
      if (!answer.ok) throw new Error(`${what}: ${answer.code}`)
      expect(valuesOf(answer.bytes), what).toEqual(valuesOf(bytes))
    }
  })

  it('a number that is decided upon is blacked out, the rest of its cell stays', async () => {
    const bytes = aWorkbook({
      rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>NIK ${secretNik} atas nama</t></is></c></row>`,
    })
    const answer = await rewritten(bytes, 'csv', true)
    expect(answer.ok && answer.bytes.toString()).toBe('\ufeffNIK ■■■ atas nama\r\n')
  })

  it('what is decided to stay is found again in the file that leaves, under the same name', async () => {
    for (const { what, make } of badWorkbooks.filter(({ expect: kind }) => inPlainSight.includes(kind))) {
      const before = await inspect(await make(), { name: 'data.xlsx' })
      const answer = await rewritten(await make(), 'xlsx', false)
      if (!before.ok || !answer.ok) throw new Error(what)
      expect(
        before.findings.map(({ id }) => id),
        what,
      ).toEqual(expect.arrayContaining(answer.findings.map(({ id }) => id)))
    }
  })

  it('no cell of a CSV runs as a formula, and a number below zero stays one', async () => {
    const source = Buffer.from('Nama;Nilai\n=HYPERLINK("http://x");-12\n')
    const looked = await inspect(source, { name: 'data.csv' })
    if (!looked.ok) throw new Error(looked.code)
    const answer = await rewrite(source, {
      name: 'data.csv',
      findings: looked.findings,
      removed: [],
      boxes: [],
    })
    expect(answer.ok && answer.bytes.toString()).toContain('"\'=HYPERLINK(""http://x"")",-12')
    expect(answer.ok && answer.findings).toEqual([])
  })

  it('the same decisions give the same bytes', async () => {
    const [one, other] = await Promise.all([
      rewritten(aWorkbook(), 'xlsx', false),
      rewritten(aWorkbook(), 'xlsx', false),
    ])
    expect(one.ok && other.ok && one.bytes.equals(other.bytes)).toBe(true)
  })

  it('a CSV has no room for two sheets', async () => {
    const two = goodWorkbooks.find(({ what }) => what === 'two visible sheets')
    const answer = await rewritten(await (two?.make() ?? aWorkbook()), 'csv', false)
    expect(answer).toMatchObject({ ok: false, code: 'gate.wrong_form' })
  })
})

const valuesOf = (bytes: Buffer) =>
  readWorkbook(openZip(bytes)).sheets.map(({ name, cells }) => ({
    name,
    values: cells.filter(({ unseen }) => !unseen).map(({ row, column, value }) => [row, column, value]),
  }))
