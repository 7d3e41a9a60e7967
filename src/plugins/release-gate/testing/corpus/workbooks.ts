import { strToU8, zipSync } from 'fflate'
import { type Sample, secretName, secretNik } from './sample'

type Made = {
  /** rows of the first sheet, as XML */
  rows?: string
  before?: string
  after?: string
  sheets?: string
  workbook?: string
  styles?: string
  rels?: string
  sheetRels?: string
  more?: Record<string, string | Uint8Array>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships'

const text = (at: string, words: string, style = '') =>
  `<c r="${at}" t="inlineStr"${style && ` s="${style}"`}><is><t>${words}</t></is></c>`
const number = (at: string, value: number | string, style = '') =>
  `<c r="${at}"${style && ` s="${style}"`}><v>${value}</v></c>`

const plainRows = [
  `<row r="1">${text('A1', 'Satuan')}${text('B1', 'Jumlah')}</row>`,
  `<row r="2">${text('A2', 'Polres Contoh')}${number('B2', 12)}</row>`,
  `<row r="3">${text('A3', 'Polres Sampel')}${number('B3', 30)}</row>`,
].join('')

/** An XLSX written by hand, with one thing in it that should not leave. */
export function aWorkbook(made: Made = {}): Buffer {
  const sheets = made.sheets ?? '<sheet name="Data" sheetId="1" r:id="rId1"/>'
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets}</sheets>${made.workbook ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>${made.rels ?? ''}</Relationships>`,
    'xl/worksheets/sheet1.xml': sheetXml(made.rows ?? plainRows, made.before, made.after),
    ...(made.styles
      ? { 'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}">${made.styles}</styleSheet>` }
      : {}),
    ...(made.sheetRels
      ? {
          'xl/worksheets/_rels/sheet1.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}">${made.sheetRels}</Relationships>`,
        }
      : {}),
    ...made.more,
  }
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ])
  return Buffer.from(zipSync(Object.fromEntries(packed)))
}

const sheetXml = (rows: string, before = '', after = '') =>
  `<?xml version="1.0"?><worksheet xmlns="${main}" xmlns:r="${relations}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

const xml = (words: string) => `<?xml version="1.0"?><part>${words}</part>`
const secretRow = `<row r="4">${text('A4', secretName)}${number('B4', 99)}</row>`
const second = (state: string) => ({
  sheets: `<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Rahasia" sheetId="2" state="${state}" r:id="rId2"/>`,
  rels: `<Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/>`,
  more: { 'xl/worksheets/sheet2.xml': sheetXml(`<row r="1">${text('A1', secretName)}</row>`) },
})
const styled = (font: string, fill = '', format = '') => ({
  styles: `${format && `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`}<fonts><font><sz val="11"/></font><font>${font}</font></fonts><fills><fill><patternFill patternType="none"/></fill><fill>${fill || '<patternFill patternType="none"/>'}</fill></fills><cellXfs><xf fontId="0" fillId="0" numFmtId="0"/><xf fontId="1" fillId="1" numFmtId="${format ? 200 : 0}"/></cellXfs>`,
  rows: `${plainRows}<row r="4">${text('A4', secretName, '1')}</row>`,
})
const withPart = (part: string, words = secretName) => ({ more: { [part]: xml(words) } })

/** list: spreadsheets that must not leave as they are */
export const badWorkbooks: Sample[] = (
  [
    ['a hidden sheet', second('hidden'), 'hidden_sheet'],
    ['a very hidden sheet', second('veryHidden'), 'hidden_sheet'],
    ['a sheet in a state nobody knows', second('shy'), 'hidden_sheet'],
    [
      'one hidden row',
      { rows: `${plainRows}${secretRow.replace('<row r="4"', '<row r="4" hidden="1"')}` },
      'hidden_row',
    ],
    [
      'a row of no height',
      { rows: `${plainRows}${secretRow.replace('<row r="4"', '<row r="4" ht="0" customHeight="1"')}` },
      'hidden_row',
    ],
    [
      'rows hidden by default',
      { before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>' },
      'hidden_row',
    ],
    [
      'a hidden column',
      { before: '<cols><col min="2" max="2" width="9" hidden="1"/></cols>' },
      'hidden_column',
    ],
    [
      'a column of no width',
      { before: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>' },
      'hidden_column',
    ],
    [
      'a row a filter hides',
      {
        rows: `${plainRows}${secretRow.replace('<row r="4"', '<row r="4" hidden="1"')}`,
        after: '<autoFilter ref="A1:B4"/>',
      },
      'filtered_rows',
    ],
    ['grouped rows', { rows: plainRows.replace('<row r="3"', '<row r="3" outlineLevel="1"') }, 'grouped'],
    [
      'a collapsed group',
      { rows: plainRows.replace('<row r="3"', '<row r="3" outlineLevel="1" hidden="1"') },
      'hidden_row',
    ],
    [
      'grouped columns',
      { before: '<cols><col min="2" max="2" width="9" outlineLevel="1"/></cols>' },
      'grouped',
    ],
    ['white letters on white', styled('<color rgb="FFFFFFFF"/><sz val="11"/>'), 'hidden_value'],
    ['white letters by theme', styled('<color theme="0"/><sz val="11"/>'), 'hidden_value'],
    ['nearly white letters', styled('<color rgb="FFFCFCFC"/><sz val="11"/>'), 'hidden_value'],
    [
      'black letters on black',
      styled(
        '<color rgb="FF000000"/><sz val="11"/>',
        '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>',
      ),
      'hidden_value',
    ],
    ['letters of one point', styled('<sz val="1"/>'), 'hidden_value'],
    ['a format that shows nothing', styled('<sz val="11"/>', '', ';;;'), 'hidden_value'],
    [
      'a value under a merged cell',
      { after: '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>' },
      'hidden_value',
    ],
    [
      'a rule that turns letters white',
      {
        after:
          '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
        styles: '<dxfs count="1"><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>',
      },
      'hidden_value',
    ],
    [
      'a value far below the table',
      { rows: `${plainRows}<row r="9000">${text('A9000', secretName)}</row>` },
      'far_cell',
    ],
    [
      'a value far beside the table',
      { rows: plainRows.replace('</row>', `${text('CZ1', secretName)}</row>`) },
      'far_cell',
    ],
    ['a remark', withPart('xl/comments1.xml'), 'comment'],
    ['a threaded remark', withPart('xl/threadedComments/threadedComment1.xml'), 'comment'],
    ['the people who remarked', withPart('xl/persons/person.xml'), 'comment'],
    ['the cache of a pivot', withPart('xl/pivotCache/pivotCacheRecords1.xml'), 'pivot'],
    ['a slicer', withPart('xl/slicerCaches/slicerCache1.xml'), 'pivot'],
    ['a link to another workbook', withPart('xl/externalLinks/externalLink1.xml'), 'external_link'],
    [
      'a hyperlink to a share',
      {
        sheetRels: `<Relationship Id="h1" Type="${relations}/hyperlink" Target="file://server/rahasia.xlsx" TargetMode="External"/>`,
      },
      'external_link',
    ],
    ['a connection to a database', withPart('xl/connections.xml'), 'external_link'],
    ['a data model', { more: { 'xl/model/item.data': strToU8(secretName) } }, 'data_model'],
    [
      'an embedded document',
      { more: { 'xl/embeddings/oleObject1.bin': strToU8(secretName) } },
      'embedded_file',
    ],
    ['a macro', { more: { 'xl/vbaProject.bin': strToU8('Sub Auto_Open') } }, 'macro'],
    ['an ActiveX control', withPart('xl/activeX/activeX1.xml'), 'macro'],
    ['custom XML', withPart('customXml/item1.xml'), 'custom_data'],
    ['the revisions of a shared workbook', withPart('xl/revisions/revisionLog1.xml'), 'custom_data'],
    ['who made it', withPart('docProps/core.xml'), 'metadata'],
    ['the company', withPart('docProps/app.xml'), 'metadata'],
    [
      'settings of a printer',
      { more: { 'xl/printerSettings/printerSettings1.bin': strToU8('PRN-KASAT') } },
      'metadata',
    ],
    [
      'the folder it lay in',
      {
        workbook:
          '<absPath xmlns="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\Users\\budi\\"/>',
      },
      'metadata',
    ],
    ['a chart with its numbers', withPart('xl/charts/chart1.xml'), 'drawing'],
    ['a picture', { more: { 'xl/media/image1.png': strToU8('x') } }, 'drawing'],
    ['a part nobody knows', withPart('xl/somethingNew.xml'), 'unknown_part'],
    [
      'a hidden name',
      { workbook: '<definedNames><definedName name="x" hidden="1">Data!$A$1</definedName></definedNames>' },
      'defined_name',
    ],
    [
      'a name that holds values',
      { workbook: '<definedNames><definedName name="x">{"Budi","Siti"}</definedName></definedNames>' },
      'defined_name',
    ],
    [
      'a name of a hidden sheet',
      {
        ...second('hidden'),
        workbook: '<definedNames><definedName name="x">Rahasia!$A$1</definedName></definedNames>',
      },
      'defined_name',
    ],
    [
      'words in the footer',
      { after: `<headerFooter><oddFooter>${secretName}</oddFooter></headerFooter>` },
      'header_footer',
    ],
    [
      'a list of choices',
      {
        after: `<dataValidations><dataValidation type="list" sqref="A9"><formula1>"${secretName},Siti"</formula1></dataValidation></dataValidations>`,
      },
      'custom_data',
    ],
    [
      'a NIK',
      { rows: `<row r="1">${text('A1', 'Identitas')}</row><row r="2">${text('A2', secretNik)}</row>` },
      'nik',
    ],
    ['a NIK as a number', { rows: `<row r="1">${number('A1', '3.17101450590000E15')}</row>` }, 'nik'],
    [
      'an NRP under its heading',
      { rows: `<row r="1">${text('A1', 'NRP')}</row><row r="2">${number('A2', 85101234)}</row>` },
      'nrp',
    ],
    ['a telephone number', { rows: `<row r="1">${text('A1', 'Kontak 0812-3456-7890')}</row>` }, 'phone'],
    [
      'an account beside its bank',
      { rows: `<row r="1">${text('A1', 'Rekening BRI')}${text('B1', '001201000123456')}</row>` },
      'bank_account',
    ],
  ] as Array<[string, Made, Sample['expect']]>
).map(([what, made, expect]) => ({ what, name: 'data.xlsx', make: () => aWorkbook(made), expect }))

const gate = (what: string, make: () => Buffer, expect: Sample['expect'], name = 'data.xlsx'): Sample => ({
  what,
  name,
  make,
  expect,
})

/** list: archives that lie about themselves */
export const brokenWorkbooks: Sample[] = [
  gate('bytes after the archive', () => Buffer.concat([aWorkbook(), Buffer.from(secretName)]), 'gate.broken'),
  gate(
    'bytes before the archive',
    () => Buffer.concat([Buffer.from('PK\x03\x04'), aWorkbook()]),
    'gate.type',
  ),
  gate('half of an archive', () => aWorkbook().subarray(0, 700), 'gate.broken'),
  gate(
    'a document type with an entity',
    () =>
      aWorkbook({
        more: {
          'xl/worksheets/sheet1.xml': '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
        },
      }),
    'gate.broken',
  ),
  gate(
    'XML that does not close',
    () => aWorkbook({ more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
    'gate.broken',
  ),
  gate(
    'a sheet that is not there',
    () => aWorkbook({ sheets: '<sheet name="Data" sheetId="1" r:id="rId9"/>' }),
    'gate.broken',
  ),
  gate(
    'a bomb',
    () => aWorkbook({ more: { 'xl/worksheets/sheet1.xml': new Uint8Array(100 * 1024 * 1024) } }),
    'gate.zip_limits',
  ),
  gate('a name that climbs', () => aWorkbook({ more: { 'xl/../../x.xml': 'x' } }), 'gate.broken'),
  gate('a workbook called PDF', () => aWorkbook(), 'gate.name', 'data.pdf'),
  gate('a workbook called XLSM', () => aWorkbook(), 'gate.binary_sheet', 'data.xlsm'),
  gate(
    'a workbook of the old kind',
    () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2048, '0'), 'hex'),
    'gate.old_office',
    'data.xls',
  ),
]

const dates =
  '<fonts><font><sz val="11"/></font></fonts><fills><fill/></fills><cellXfs><xf/><xf numFmtId="14"/></cellXfs>'

/** list: spreadsheets with nothing to find */
export const goodWorkbooks: Sample[] = (
  [
    ['a plain table', {}],
    [
      'dates and empty rows',
      { styles: dates, rows: `${plainRows}<row r="6">${number('A6', 46113, '1')}</row>` },
    ],
    [
      'a table of years and sums',
      {
        rows: `<row r="1">${text('A1', 'Anggaran 2026')}${number('B1', 12345678)}${number('C1', 20261201)}</row>`,
      },
    ],
    [
      'two visible sheets',
      { ...second('visible'), more: { 'xl/worksheets/sheet2.xml': sheetXml(plainRows) } },
    ],
    [
      'letters of every visible colour',
      {
        ...styled('<color rgb="FFCC0000"/><sz val="9"/>'),
        rows: `${plainRows}<row r="4">${text('A4', 'Total', '1')}</row>`,
      },
    ],
    [
      'white letters on a blue heading',
      {
        ...styled(
          '<color rgb="FFFFFFFF"/><sz val="11"/>',
          '<patternFill patternType="solid"><fgColor rgb="FF003366"/></patternFill>',
        ),
        rows: `<row r="1">${text('A1', 'Judul', '1')}</row>`,
      },
    ],
    [
      'a print area',
      {
        workbook:
          '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$3</definedName></definedNames>',
      },
    ],
    [
      'the numbers of cases and articles',
      { rows: `<row r="1">${text('A1', 'LP/B/1234/XII/2026, Pasal 363 KUHP, UU 14 Tahun 2008')}</row>` },
    ],
  ] as Array<[string, Made]>
).map(([what, made]) => ({ what, name: 'data.xlsx', make: () => aWorkbook(made), expect: 'clean' as const }))
