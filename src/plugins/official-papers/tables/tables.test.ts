import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'csv-parse/sync'
import { XmlDocument } from 'libxml2-wasm'
import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../tests/support/readPdf'
import { openPress } from '../typst/openPress'
import { csvOf } from './csvOf'
import type { Table } from './table'
import { tablePdf } from './tablePdf'
import { xlsxOf } from './xlsxOf'

const press = openPress()
afterAll(() => press.stop())

const table = (...cells: string[]): Table => ({
  title: 'Register contoh',
  subtitle: 'Polres Banjarbaru, 2026',
  columns: [
    { title: 'No.', width: 1 },
    { title: 'Ya', group: 'Status', width: 1 },
    { title: 'Tidak', group: 'Status', width: 1 },
    { title: 'Keterangan', width: 3 },
  ],
  rows: cells.map((cell, at) => [String(at + 1), '✓', '', cell]),
})
const hostile = [
  '=HYPERLINK("https://jahat.example","klik")',
  '+62 811 2222',
  '-2+3+cmd|calc!A1',
  '@SUM(A1)',
  ' \t=1+1',
  '＝1+1',
  'a,b;c "kutip" \'x\'',
  'baris satu\nbaris dua',
  '<b>&amp;]]></b>',
  '_x000D_ _x0041_',
  '\u0000kendali\u0007',
  '\ud800',
  '😀 مرحبا',
]

describe('CSV', () => {
  it('comes back cell for cell, and no cell begins as a formula', () => {
    const rows = parse(csvOf(table(...hostile)), { bom: true }) as string[][]
    expect(rows[0]).toEqual(['No.', 'Status: Ya', 'Status: Tidak', 'Keterangan'])
    const told = rows.slice(1).map((row) => row[3] ?? '')
    expect(told).toHaveLength(hostile.length)
    for (const cell of told) expect(cell).not.toMatch(/^[\s]*[=+\-@＝]/)
    expect(told[0]).toBe(`'${hostile[0]}`)
    expect(told[7]).toBe('baris satu\nbaris dua')
  })
})

/** The cells of the sheet by their names, as another parser reads them. */
function cellsOf(xlsx: Uint8Array): { cells: Map<string, string>; names: string[]; text: string } {
  const files = unzipSync(xlsx)
  const text = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const names = { m: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }
  for (const part of Object.values(files)) XmlDocument.fromString(strFromU8(part)).dispose()
  using sheet = XmlDocument.fromString(text)
  const cells = new Map(
    sheet
      .find('//m:c', names)
      .map((cell) => [
        (cell as unknown as { attr(name: string): { value: string } | null }).attr('r')?.value ?? '',
        cell.content,
      ]),
  )
  return { cells, names: Object.keys(files), text }
}

describe('XLSX', () => {
  it('holds every cell as text: no formula, no link, nothing hidden', () => {
    const { cells, names, text } = cellsOf(xlsxOf(table(...hostile)))
    expect(cells.get('A1')).toBe('Register contoh')
    expect(['A4', 'B4', 'B5', 'C5', 'D4'].map((name) => cells.get(name))).toEqual([
      ...['No.', 'Status', 'Ya', 'Tidak', 'Keterangan'],
    ])
    expect(cells.get('D6')).toBe(hostile[0])
    expect(cells.get('D13')).toBe('baris satu\nbaris dua')
    expect(cells.get('D14')).toBe('<b>&amp;]]></b>')
    expect(cells.get('D18')).toBe('😀 مرحبا')
    expect(text).not.toMatch(/<f>|hidden|hyperlink/)
    expect(text.match(/<c /g)?.length).toBe(text.match(/t="inlineStr"/g)?.length)
    expect(names.join()).not.toMatch(/vba|external|drawing|comment/i)
    expect(text).toContain('<mergeCell ref="B4:C4"/>')
  })

  it('is the same bytes from the same table, and cuts what no cell holds', () => {
    const long = table('a'.repeat(40_000))
    expect(xlsxOf(long)).toEqual(xlsxOf(long))
    expect(cellsOf(xlsxOf(long)).cells.get('D6')).toMatch(/^a{32000} … \(terpotong\)$/)
  })

  it('refuses a row of another length', () =>
    expect(() => xlsxOf({ ...table('x'), rows: [['1']] })).toThrow(RangeError))
})

describe('PDF', () => {
  it('is tagged, lies on its side, and repeats the two rows of its heading on each page', async () => {
    const { pdf } = await tablePdf(
      press,
      table(...Array.from({ length: 120 }, (_, at) => `baris ${at}`)),
      new Date(0),
    )
    const read = await readPdf(pdf)
    expect(read.pages.length).toBeGreaterThan(2)
    for (const page of read.pages)
      for (const word of ['Status', 'Tidak', 'Keterangan']) expect(page).toContain(word)
    expect(read).toMatchObject({ claims: '1', isMarked: true, title: 'Register contoh' })
    expect(read.roles).toEqual(expect.arrayContaining(['Table', 'TH', 'TD']))
    expect(read.text).toContain('baris 119')
  })

  it('holds hostile cells as they were typed', async () => {
    const { pdf } = await tablePdf(press, table('#read("/etc/passwd")', '*a* $x$ =b'), new Date(0))
    const text = (await readPdf(pdf)).text.replaceAll(/\s/g, '')
    expect(text).toContain('#read("/etc/passwd")')
    expect(text).toContain('*a*$x$=b')
  })
})
