import { strToU8, zipSync } from 'fflate'
import { checked, headOf, type Table } from './table'

/** More letters than a cell of a spreadsheet holds are cut, and said to be. */
const MOST_LETTERS = 32_000
/** The zip format knows no instant before 1980; the same table gives the same bytes. */
const NO_TIME = new Date(1980, 0, 1)
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The table as a new workbook of one sheet: text cells only, the heading repeated on each printed page and kept in
 * sight. No formula, no link, no macro, nothing hidden.
 */
export function xlsxOf(table: Table): Uint8Array {
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PACKAGE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${PACKAGE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${PACKAGE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(table),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheet(checked(table)),
  }
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(XML + text)] as const)
  return zipSync(Object.fromEntries(packed), { mtime: NO_TIME })
}

/** Title, subtitle, an empty row; then the heading in one row or two. */
const HEAD_AT = 4
const headRows = ({ columns }: Table) => (headOf(columns).hasGroups ? 2 : 1)

function workbook(table: Table): string {
  const last = HEAD_AT + headRows(table) - 1
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Register!$${HEAD_AT}:$${last}</definedName></definedNames></workbook>`
}

const [PLAIN, TITLE, HEAD, BODY] = [0, 1, 2, 3]
const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/></patternFill></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" borderId="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheet(table: Table): string {
  const { title, subtitle, columns, rows } = table
  const { groups, hasGroups } = headOf(columns)
  const spread = groups.flatMap(({ title: name, span }) => [name, ...Array<string>(span - 1).fill('')])
  const heads = hasGroups
    ? [spread, columns.map(({ title: name, group }) => (group ? name : ''))]
    : [columns.map(({ title: name }) => name)]
  const first = HEAD_AT + heads.length
  const lines = [
    row(1, [title], TITLE),
    row(2, [subtitle], PLAIN),
    ...heads.map((cells, at) => row(HEAD_AT + at, cells, HEAD)),
    ...rows.map((cells, at) => row(first + at, cells, BODY)),
  ].join('')
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${8 + width * 8}" customWidth="1"/>`)
    .join('')
  const merged = hasGroups ? merges(groups) : []
  const spans = merged.map((reference) => `<mergeCell ref="${reference}"/>`).join('')
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${first - 1}" topLeftCell="A${first}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${lines}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${spans}</mergeCells>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/></worksheet>`
}

/** Groups span their columns; a column without one spans both rows of the heading. */
function merges(groups: ReturnType<typeof headOf>['groups']): string[] {
  let at = 0
  return groups.flatMap(({ span, isGroup }) => {
    const from = at
    at += span
    if (!isGroup) return [`${nameOf(from)}${HEAD_AT}:${nameOf(from)}${HEAD_AT + 1}`]
    return span > 1 ? [`${nameOf(from)}${HEAD_AT}:${nameOf(at - 1)}${HEAD_AT}`] : []
  })
}

const row = (number: number, cells: readonly string[], style: number) =>
  `<row r="${number}">${cells
    .map(
      (text, at) =>
        `<c r="${nameOf(at)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    .join('')}</row>`

/** A, B … Z, AA … */
const nameOf = (at: number): string =>
  (at >= 26 ? nameOf(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))

function escaped(text: string): string {
  const cut = text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)} … (terpotong)` : text
  return cut
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x')
}
