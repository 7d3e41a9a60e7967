import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { aPhoto } from './pdfs'
import { type Sample, secretName, secretNik } from './sample'

const sample =
  (name: string) =>
  (what: string, make: Sample['make'], expect: Sample['expect']): Sample => ({ what, name, make, expect })
const jpeg = sample('foto.jpg')
const png = sample('foto.png')
const webp = sample('foto.webp')
const csv = sample('data.csv')
const txt = sample('jawaban.txt')
const docx = sample('surat.docx')
const pptx = sample('paparan.pptx')
const text = (words: string) => () => Buffer.from(words)

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`
const run = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`

/** A DOCX of one part and what is added. */
function aDocument(
  body = paragraph(run('Jawaban atas permohonan.')),
  more: Record<string, string> = {},
): Buffer {
  return zipped({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    ...more,
  })
}

function aPresentation(slide: string, more: Record<string, string> = {}): Buffer {
  return zipped({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
    'ppt/presentation.xml': '<presentation/>',
    'ppt/slides/slide1.xml': slide,
    ...more,
  })
}

const zipped = (files: Record<string, string>): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, strToU8(words)]))),
  )

const openDocument = (mime: string): Buffer =>
  Buffer.from(zipSync({ mimetype: [strToU8(mime), { level: 0 }], 'content.xml': strToU8('<x/>') }))

/** A picture whose erased corner still has its colours. */
const erased = (): Promise<Buffer> => {
  const data = Buffer.alloc(64 * 64 * 4, 200)
  for (let at = 0; at < 64 * 20; at++) {
    data[at * 4] = (at * 37) % 256
    data[at * 4 + 3] = 0
  }
  return sharp(data, { raw: { width: 64, height: 64, channels: 4 } })
    .png()
    .toBuffer()
}

/** list: pictures, texts and office files that must not leave as they are */
export const badOthers: Sample[] = [
  jpeg(
    'a photo that says where it was taken',
    async () =>
      sharp(await aPhoto())
        .withExif({ IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 10/1 0/1' } })
        .jpeg()
        .toBuffer(),
    'metadata',
  ),
  jpeg(
    'a photo with its photographer',
    async () =>
      sharp(await aPhoto())
        .withExif({ IFD0: { Artist: secretName } })
        .jpeg()
        .toBuffer(),
    'metadata',
  ),
  jpeg(
    'a photo with XMP',
    async () =>
      sharp(await aPhoto())
        .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
        .jpeg()
        .toBuffer(),
    'metadata',
  ),
  jpeg(
    'a photo with something after its end',
    async () => Buffer.concat([await aPhoto(), Buffer.from(secretName)]),
    'foreign_bytes',
  ),
  jpeg('a photo that breaks off', async () => (await aPhoto()).subarray(0, 2000), 'gate.broken'),
  jpeg('a page called photo', () => Buffer.from('<html><script>alert(1)</script></html>'), 'gate.type'),
  png(
    'a picture with a text in it',
    async () =>
      withChunk(
        await sharp(await aPhoto())
          .png()
          .toBuffer(),
        'tEXt',
        `Author\0${secretName}`,
      ),
    'metadata',
  ),
  png(
    'a picture cropped in place',
    async () =>
      Buffer.concat([
        await sharp(await aPhoto())
          .png()
          .toBuffer(),
        Buffer.from(secretName),
      ]),
    'foreign_bytes',
  ),
  png('a picture with an erased corner', erased, 'hidden_picture'),
  webp(
    'a picture with EXIF',
    async () =>
      sharp(await aPhoto())
        .withExif({ IFD0: { Artist: secretName } })
        .webp()
        .toBuffer(),
    'metadata',
  ),
  png(
    'a drawing with a script',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'gate.type',
  ),
  csv('a NIK', text(`Nama,Identitas\nBudi,${secretNik}\n`), 'nik'),
  csv('a formula', text('Nama,Nilai\n=HYPERLINK("http://x"),1\n'), 'formula_like'),
  csv('an NRP under its heading', text('Nama;NRP\nBudi;85101234\n'), 'nrp'),
  csv('letters of another alphabet’s bytes', () => Buffer.from([0x4e, 0xe9, 0x2c, 0x31]), 'gate.encoding'),
  txt('a telephone number', text('Hubungi 081234567890'), 'phone'),
  txt('an account', text('Rekening BCA 1234567890 atas nama Budi'), 'bank_account'),
  txt('a civil servant', text('NIP 198505142010121003'), 'nip'),
  txt('letters that do not show', text('biasa\u200bsaja'), 'hidden_text'),
  txt('bytes that are no text', () => Buffer.from([0x41, 0x00, 0x42]), 'gate.encoding'),
  txt('nothing', () => Buffer.alloc(0), 'gate.empty'),
  docx(
    'an insertion',
    () =>
      aDocument(
        paragraph(`<w:ins w:author="${secretName}" w:date="2026-01-01T00:00:00Z">${run('tambahan')}</w:ins>`),
      ),
    'tracked_change',
  ),
  docx(
    'a deletion',
    () => aDocument(paragraph(`<w:del w:author="x"><w:r><w:delText>${secretName}</w:delText></w:r></w:del>`)),
    'tracked_change',
  ),
  docx('hidden letters', () => aDocument(paragraph(run(secretName, '<w:vanish/>'))), 'hidden_text'),
  docx(
    'white letters',
    () => aDocument(paragraph(run(secretName, '<w:color w:val="FFFFFF"/>'))),
    'hidden_text',
  ),
  docx(
    'letters of a hidden style',
    () =>
      aDocument(paragraph(run(secretName, '<w:rStyle w:val="H"/>')), {
        'word/styles.xml': `<w:styles xmlns:w="${word}"><w:style w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`,
      }),
    'hidden_text',
  ),
  docx(
    'a remark',
    () =>
      aDocument(undefined, {
        'word/comments.xml': `<w:comments xmlns:w="${word}"><w:comment>${paragraph(run(secretName))}</w:comment></w:comments>`,
      }),
    'comment',
  ),
  docx(
    'an attached workbook',
    () => aDocument(undefined, { 'word/embeddings/data.xlsx': secretName }),
    'embedded_file',
  ),
  docx(
    'who wrote it',
    () => aDocument(undefined, { 'docProps/core.xml': `<x>${secretName}</x>` }),
    'metadata',
  ),
  docx(
    'a footer',
    () =>
      aDocument(undefined, {
        'word/footer1.xml': `<w:ftr xmlns:w="${word}">${paragraph(run('draf 3'))}</w:ftr>`,
      }),
    'header_footer',
  ),
  docx('custom XML', () => aDocument(undefined, { 'customXml/item1.xml': '<x>1</x>' }), 'custom_data'),
  docx('a macro', () => aDocument(undefined, { 'word/vbaProject.bin': 'x' }), 'macro'),
  pptx('a hidden slide', () => aPresentation('<sld show="0"><t>Rahasia</t></sld>'), 'hidden_slide'),
  pptx(
    'notes of the speaker',
    () => aPresentation('<sld/>', { 'ppt/notesSlides/notesSlide1.xml': '<x>Rahasia</x>' }),
    'notes',
  ),
  sample('data.ods')(
    'an OpenDocument sheet',
    () => openDocument('application/vnd.oasis.opendocument.spreadsheet'),
    'gate.open_document',
  ),
  sample('surat.odt')(
    'an OpenDocument text',
    () => openDocument('application/vnd.oasis.opendocument.text'),
    'gate.open_document',
  ),
  sample('arsip.zip')('an archive', () => zipped({ 'a.txt': 'x' }), 'gate.type'),
  sample('program.exe')(
    'a program',
    () => Buffer.from('4d5a90000300000004000000ffff0000'.padEnd(512, '0'), 'hex'),
    'gate.type',
  ),
  sample('film.gif')(
    'a moving picture',
    () => Buffer.from('R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=', 'base64'),
    'gate.type',
  ),
]

/** list: pictures and texts with nothing to find */
export const goodOthers: Sample[] = [
  jpeg('a photo of pixels alone', () => aPhoto(), 'clean'),
  png(
    'a picture of pixels alone',
    async () =>
      sharp(await aPhoto())
        .png()
        .toBuffer(),
    'clean',
  ),
  webp(
    'a picture of pixels alone',
    async () =>
      sharp(await aPhoto())
        .webp()
        .toBuffer(),
    'clean',
  ),
  png(
    'a logo on nothing',
    () =>
      sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
        .png()
        .toBuffer(),
    'clean',
  ),
  csv('a table', text('Satuan;Jumlah\nPolres Contoh;-12\nPolsek B;3\n'), 'clean'),
  txt(
    'an answer',
    text(
      'Jawaban atas permohonan nomor PPID/12/XII/2026 tanggal 1 Desember 2026.\nRp 12.345.678.901 untuk 2025, hubungi 110.',
    ),
    'clean',
  ),
  txt(
    'law and numbers',
    text(
      'UU 14 Tahun 2008 Pasal 17 huruf h angka 3; LP/B/1234/XII/2026; Perkap B 21 TAHUN 2011; P 21; 20261201',
    ),
    'clean',
  ),
]

/** Puts a chunk behind the header of a PNG; readers check no sum of what they do not know. */
function withChunk(bytes: Buffer, name: string, words: string): Buffer {
  const chunk = Buffer.alloc(12 + Buffer.byteLength(words, 'latin1'))
  chunk.writeUInt32BE(chunk.length - 12)
  chunk.write(name, 4, 'latin1')
  chunk.write(words, 8, 'latin1')
  chunk.writeUInt32BE(crc32(chunk.subarray(4, chunk.length - 4)), chunk.length - 4)
  return Buffer.concat([bytes.subarray(0, 33), chunk, bytes.subarray(33)])
}
