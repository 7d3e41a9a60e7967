import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFHexString,
  PDFName,
  PDFOperator,
  type PDFPage,
  PDFString,
  rgb,
  StandardFonts,
  TextRenderingMode,
  setTextRenderingMode,
} from '@cantoo/pdf-lib'
import sharp from 'sharp'
import { type Sample, secretName, secretNik } from './sample'

type Making = { document: PDFDocument; page: PDFPage; font: PDFFont }

const black = rgb(0, 0, 0)
const white = rgb(1, 1, 1)

/** A letter of one page, and whatever is done to it. */
export async function aPdf(
  change: (making: Making) => void | Promise<void> = () => undefined,
  turned = 0,
): Promise<Buffer> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage([595, 842])
  page.drawText('PEJABAT PENGELOLA INFORMASI DAN DOKUMENTASI', { x: 60, y: 760, size: 13, font })
  page.drawText('Nomor: B/12/XII/2026 tanggal 1 Desember 2026', { x: 60, y: 735, size: 11, font })
  page.drawText('Jumlah laporan yang diterima: 1.234 perkara.', { x: 60, y: 700, size: 11, font })
  page.drawText('Pelapor:', { x: 60, y: 660, size: 11, font })
  if (turned) page.setRotation(degrees(turned))
  await change({ document, page, font })
  return Buffer.from(await document.save({ useObjectStreams: false, addDefaultPage: false }))
}

const secret = ({ page, font }: Making, more = {}): void =>
  page.drawText(secretName, { x: 110, y: 660, size: 11, font, ...more })
const boxOver = ({ page }: Making, color = black): void =>
  page.drawRectangle({ x: 106, y: 654, width: 90, height: 20, color })

/** A photo with detail all over. */
export const aPhoto = (width = 240, height = 160): Promise<Buffer> =>
  sharp(
    Buffer.from(
      Array.from(
        { length: width * height * 3 },
        (_one, at) => ((at * 7919) % 256) ^ (Math.floor(at / (width * 3)) % 256),
      ),
    ),
    { raw: { width, height, channels: 3 } },
  )
    .jpeg()
    .toBuffer()

/** A page that was scanned: its words are pixels. */
export const aScan = (words = secretName): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1190" height="1684"><rect width="100%" height="100%" fill="white"/><text x="120" y="200" font-size="28" font-family="sans-serif">Laporan hasil pemeriksaan</text><text x="120" y="364" font-size="28" font-family="sans-serif">${words}</text></svg>`,
    ),
  )
    .jpeg({ quality: 90 })
    .toBuffer()

async function photoOn(
  { document, page }: Making,
  place = { x: 60, y: 300, width: 240, height: 160 },
): Promise<void> {
  page.drawImage(await document.embedJpg(await aPhoto()), place)
}

function hiddenLayer({ document, page, font }: Making, off: boolean): void {
  const layer = document.context.register(
    document.context.obj({ Type: 'OCG', Name: PDFString.of('Rahasia') }),
  )
  document.catalog.set(
    PDFName.of('OCProperties'),
    document.context.obj({ OCGs: [layer], D: off ? { OFF: [layer] } : { ON: [layer] } }),
  )
  page.node.Resources()?.set(PDFName.of('Properties'), document.context.obj({ MC0: layer }))
  page.pushOperators(PDFOperator.of('BDC' as never, [PDFName.of('OC'), PDFName.of('MC0')]))
  page.drawText(secretName, { x: 60, y: 600, size: 11, font })
  page.pushOperators(PDFOperator.of('EMC' as never))
}

function annotate({ document, page }: Making, entries: Record<string, unknown>): void {
  const one = document.context.register(
    document.context.obj({ Type: 'Annot', Rect: [60, 60, 200, 90], ...entries } as never),
  )
  page.node.addAnnot(one)
}

const info = (making: Making, set: (document: PDFDocument) => void): void => set(making.document)
const xmp = ({ document }: Making, properties: string): void => {
  const packet = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">${properties}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
  const stream = document.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream))
}

/** A second version appended to the first: the page now shows something else, the file still holds both. */
async function updated(): Promise<Buffer> {
  const first = await aPdf((making) => secret(making))
  const document = await PDFDocument.load(first, { updateMetadata: false })
  const [page] = document.getPages()
  if (!page) throw new Error('no page')
  const snapshot = document.takeSnapshot()
  snapshot.markRefForSave(page.ref)
  page.node.set(PDFName.of('Contents'), document.context.obj([]))
  const tail = await document.saveIncremental(snapshot)
  return Buffer.concat([first, Buffer.from(tail)])
}

const bad = (what: string, make: Sample['make'], expect: Sample['expect'], found = ''): Sample => ({
  what,
  name: 'surat.pdf',
  make,
  expect,
  ...(found ? { secret: found } : {}),
})
const turns = [0, 90, 180, 270]

/** list: PDFs that must not leave as they are */
export const badPdfs: Sample[] = [
  ...turns.map((turn) =>
    bad(
      `a name under a black box, turned ${turn}`,
      () => aPdf((m) => (secret(m), boxOver(m)), turn),
      'hidden_text',
      secretName,
    ),
  ),
  bad(
    'a name under a white box',
    () => aPdf((m) => (secret(m), boxOver(m, white))),
    'hidden_text',
    secretName,
  ),
  bad(
    'half a line under a box',
    () =>
      aPdf(
        (m) => (
          m.page.drawText(`Nama: ${secretName}`, { x: 70, y: 660, size: 11, font: m.font }), boxOver(m)
        ),
      ),
    'hidden_text',
    'Rahasia',
  ),
  bad(
    'a name under a picture',
    () => aPdf(async (m) => (secret(m), await photoOn(m, { x: 100, y: 640, width: 120, height: 50 }))),
    'hidden_text',
    secretName,
  ),
  bad('white letters', () => aPdf((m) => secret(m, { color: white })), 'hidden_text', secretName),
  bad(
    'nearly white letters',
    () => aPdf((m) => secret(m, { color: rgb(0.98, 0.98, 0.98) })),
    'hidden_text',
    secretName,
  ),
  bad(
    'letters without ink',
    () =>
      aPdf((m) => {
        m.page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible))
        secret(m)
      }),
    'hidden_text',
    secretName,
  ),
  bad('letters seen through wholly', () => aPdf((m) => secret(m, { opacity: 0 })), 'hidden_text', secretName),
  bad('letters of no size', () => aPdf((m) => secret(m, { size: 0.2 })), 'hidden_text', secretName),
  ...turns.map((turn) =>
    bad(
      `a name outside the crop box, turned ${turn}`,
      () =>
        aPdf(
          (m) => (
            m.page.drawText(secretName, { x: 60, y: 20, size: 11, font: m.font }),
            m.page.setCropBox(0, 60, 595, 782)
          ),
          turn,
        ),
      'hidden_text',
      secretName,
    ),
  ),
  bad(
    'a name outside the page',
    () => aPdf((m) => m.page.drawText(secretName, { x: 60, y: -80, size: 11, font: m.font })),
    'hidden_text',
    secretName,
  ),
  bad(
    'a name clipped away',
    () =>
      aPdf((m) => {
        m.page.pushOperators(PDFOperator.of('q' as never), PDFOperator.of('0 0 5 5 re W n' as never))
        secret(m)
        m.page.pushOperators(PDFOperator.of('Q' as never))
      }),
    'hidden_text',
    secretName,
  ),
  bad('a name in a hidden layer', () => aPdf((m) => hiddenLayer(m, true)), 'hidden_text', secretName),
  bad('a hidden layer', () => aPdf((m) => hiddenLayer(m, true)), 'hidden_layer'),
  bad('a layer that can be switched off', () => aPdf((m) => hiddenLayer(m, false)), 'hidden_layer'),
  bad(
    'a name under a box of a form',
    () =>
      aPdf(async (m) => {
        const inner = await PDFDocument.create()
        const font = await inner.embedFont(StandardFonts.Helvetica)
        const page = inner.addPage([200, 60])
        page.drawText(secretName, { x: 10, y: 20, size: 11, font })
        page.drawRectangle({ x: 0, y: 10, width: 120, height: 30, color: black })
        const [form] = await m.document.embedPdf(await inner.save())
        if (form) m.page.drawPage(form, { x: 60, y: 500 })
      }),
    'hidden_text',
    secretName,
  ),
  bad(
    'words that stand for others',
    () =>
      aPdf((m) => {
        m.page.pushOperators(
          PDFOperator.of('BDC' as never, [
            PDFName.of('Span'),
            m.document.context.obj({ ActualText: PDFHexString.fromText(secretName) }) as never,
          ]),
          PDFOperator.of('EMC' as never),
        )
      }),
    'hidden_text',
    secretName,
  ),
  bad(
    'a black box over a part of a photo',
    () =>
      aPdf(async (m) => {
        await photoOn(m)
        m.page.drawRectangle({ x: 100, y: 340, width: 80, height: 60, color: black })
      }),
    'hidden_picture',
  ),
  bad(
    'a white box over a part of a photo',
    () =>
      aPdf(async (m) => {
        await photoOn(m)
        m.page.drawRectangle({ x: 100, y: 340, width: 80, height: 60, color: white })
      }),
    'hidden_picture',
  ),
  bad(
    'a scan with a box over its words',
    () =>
      aPdf(async ({ document, page }) => {
        page.drawImage(await document.embedJpg(await aScan()), { x: 0, y: 0, width: 595, height: 842 })
        page.drawRectangle({ x: 50, y: 650, width: 200, height: 30, color: black })
      }),
    'hidden_picture',
  ),
  bad(
    'a photo over a photo',
    () =>
      aPdf(async (m) => {
        await photoOn(m)
        m.page.drawImage(
          await m.document.embedJpg(
            await sharp({ create: { width: 90, height: 90, channels: 3, background: '#336699' } })
              .jpeg()
              .toBuffer(),
          ),
          { x: 100, y: 320, width: 90, height: 90 },
        )
      }),
    'hidden_picture',
  ),
  bad(
    'a drawn signature under a box',
    () =>
      aPdf(({ page }) => {
        for (let at = 0; at < 12; at++)
          page.drawLine({
            start: { x: 60 + at * 8, y: 300 },
            end: { x: 68 + at * 8, y: 330 },
            thickness: 1.5,
            color: black,
          })
        page.drawRectangle({ x: 50, y: 290, width: 130, height: 50, color: rgb(0.1, 0.1, 0.1) })
      }),
    'hidden_picture',
  ),
  bad(
    'a photo cut off by the page',
    () => aPdf((m) => photoOn(m, { x: -120, y: 300, width: 240, height: 160 })),
    'hidden_picture',
  ),
  bad(
    'a photo cropped by a clip',
    () =>
      aPdf(async (m) => {
        m.page.pushOperators(PDFOperator.of('q' as never), PDFOperator.of('60 300 80 80 re W n' as never))
        await photoOn(m)
        m.page.pushOperators(PDFOperator.of('Q' as never))
      }),
    'hidden_picture',
  ),
  bad('an author', () => aPdf((m) => info(m, (d) => d.setAuthor(secretName))), 'metadata', secretName),
  bad('a title', () => aPdf((m) => info(m, (d) => d.setTitle('Draf Budi v3'))), 'metadata'),
  bad(
    'a field of its own in the information',
    () =>
      aPdf((m) => {
        const dict = m.document.context.obj({ Company: PDFString.of('Polres') })
        m.document.context.trailerInfo.Info = m.document.context.register(dict)
      }),
    'metadata',
  ),
  bad(
    'an XMP creator',
    () =>
      aPdf((m) =>
        xmp(
          m,
          `<dc:creator><rdf:Seq xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li>${secretName}</rdf:li></rdf:Seq></dc:creator>`,
        ),
      ),
    'metadata',
    secretName,
  ),
  bad('broken XMP', () => aPdf((m) => xmp(m, '<dc:creator>')), 'gate.broken'),
  bad(
    'an attached file',
    () =>
      aPdf(async ({ document }) =>
        document.attach(Buffer.from(secretName), 'data.xlsx', { mimeType: 'text/plain' }),
      ),
    'embedded_file',
  ),
  bad(
    'JavaScript',
    () => aPdf(({ document }) => document.addJavaScript('x', 'app.alert(1)')),
    'active_content',
  ),
  bad(
    'an action that starts a program',
    () =>
      aPdf(({ document }) =>
        document.catalog.set(
          PDFName.of('OpenAction'),
          document.context.obj({ S: 'Launch', F: PDFString.of('cmd.exe') }),
        ),
      ),
    'active_content',
  ),
  bad(
    'a link to a local file',
    () =>
      aPdf((m) => annotate(m, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('file:///c:/rahasia') } })),
    'active_content',
  ),
  bad(
    'a remark',
    () => aPdf((m) => annotate(m, { Subtype: 'Text', Contents: PDFString.of(secretName) })),
    'annotation',
    secretName,
  ),
  bad(
    'a redaction that was marked and never applied',
    () => aPdf((m) => (secret(m), annotate(m, { Subtype: 'Redact', Rect: [106, 654, 196, 674] }))),
    'annotation',
  ),
  bad(
    'a black square laid over a name',
    () =>
      aPdf((m) => (secret(m), annotate(m, { Subtype: 'Square', Rect: [106, 654, 196, 674], IC: [0, 0, 0] }))),
    'annotation',
  ),
  bad(
    'a form that is filled in',
    () =>
      aPdf(({ document, page }) => {
        const field = document.getForm().createTextField('nama')
        field.setText(secretName)
        field.addToPage(page, { x: 60, y: 400, width: 200, height: 20 })
      }),
    'form_field',
    secretName,
  ),
  bad('an appended second version', updated, 'earlier_version'),
  bad(
    'an object nobody refers to',
    () => aPdf(({ document }) => void document.context.register(document.context.stream(secretName))),
    'earlier_version',
  ),
  bad(
    'words of an orphan',
    () =>
      aPdf(
        ({ document }) =>
          void document.context.register(document.context.obj({ Note: PDFString.of(secretName) })),
      ),
    'earlier_version',
    secretName,
  ),
  bad(
    'a picture that is never drawn',
    () =>
      aPdf(async (m) => {
        const image = await m.document.embedJpg(await aPhoto())
        await image.embed()
        m.page.node.setXObject(PDFName.of('Hidden'), image.ref)
      }),
    'unused_object',
  ),
  bad(
    'a photo with EXIF',
    () =>
      aPdf(async ({ document, page }) =>
        page.drawImage(
          await document.embedJpg(
            await sharp(await aPhoto())
              .withExif({ IFD0: { Artist: secretName } })
              .jpeg()
              .toBuffer(),
          ),
          { x: 60, y: 300, width: 240, height: 160 },
        ),
      ),
    'metadata',
  ),
  bad(
    'a thumbnail of the page',
    () =>
      aPdf(({ document, page }) =>
        page.node.set(
          PDFName.of('Thumb'),
          document.context.register(
            document.context.stream('x', {
              Width: 1,
              Height: 1,
              ColorSpace: 'DeviceGray',
              BitsPerComponent: 8,
            }),
          ),
        ),
      ),
    'metadata',
  ),
  bad(
    'private data of a program',
    () =>
      aPdf(({ document, page }) =>
        page.node.set(
          PDFName.of('PieceInfo'),
          document.context.obj({ App: { Private: PDFString.of(secretName) } }),
        ),
      ),
    'custom_data',
  ),
  bad(
    'bytes after the end',
    async () => Buffer.concat([await aPdf(), Buffer.from(`\n${secretName}`)]),
    'foreign_bytes',
  ),
  bad(
    'bytes before the beginning',
    async () => Buffer.concat([Buffer.from(`${secretName}\n`), await aPdf()]),
    'gate.type',
  ),
  bad('half a file', async () => (await aPdf()).subarray(0, 900), 'gate.broken'),
  bad(
    'a file locked with a password',
    async () => {
      const document = await PDFDocument.load(await aPdf())
      document.encrypt({ userPassword: 'x', ownerPassword: 'y' })
      return Buffer.from(await document.save())
    },
    'gate.encrypted',
  ),
  bad(
    'a file locked against copying only',
    async () => {
      const document = await PDFDocument.load(await aPdf())
      document.encrypt({ ownerPassword: 'y' })
      return Buffer.from(await document.save())
    },
    'gate.encrypted',
  ),
  bad(
    'a NIK',
    () => aPdf((m) => m.page.drawText(`NIK ${secretNik}`, { x: 110, y: 660, size: 11, font: m.font })),
    'nik',
  ),
  bad(
    'a NIK in groups',
    () => aPdf((m) => m.page.drawText('3171 0145 0590 0003', { x: 110, y: 660, size: 11, font: m.font })),
    'nik',
  ),
  bad(
    'a plate',
    () => aPdf((m) => m.page.drawText('B 1234 XYZ', { x: 110, y: 660, size: 11, font: m.font })),
    'plate',
  ),
  bad(
    'a telephone number',
    () => aPdf((m) => m.page.drawText('+62 812-3456-7890', { x: 110, y: 660, size: 11, font: m.font })),
    'phone',
  ),
  bad(
    'an e-mail address',
    () => aPdf((m) => m.page.drawText('budi.rahasia@contoh.id', { x: 110, y: 660, size: 11, font: m.font })),
    'email',
  ),
  bad(
    'an NRP after a rank',
    () => aPdf((m) => m.page.drawText('AKP Budi NRP 85101234', { x: 110, y: 660, size: 11, font: m.font })),
    'nrp',
  ),
]

const good = (what: string, make: Sample['make']): Sample => ({
  what,
  name: 'surat.pdf',
  make,
  expect: 'clean',
})

/** list: PDFs with nothing to find */
export const goodPdfs: Sample[] = [
  ...turns.map((turn) => good(`a letter, turned ${turn}`, () => aPdf(undefined, turn))),
  good('a letter with a crop box that cuts nothing', () =>
    aPdf(({ page }) => page.setCropBox(10, 10, 575, 822)),
  ),
  good('a photo', () => aPdf((making) => photoOn(making))),
  good('a photo with a caption over it', () =>
    aPdf(async (making) => {
      await photoOn(making)
      making.page.drawText('Apel pagi', { x: 80, y: 320, size: 14, font: making.font, color: white })
    }),
  ),
  good('a scanned page', () =>
    aPdf(async ({ document, page }) => {
      page.drawImage(await document.embedJpg(await aScan()), { x: 0, y: 0, width: 595, height: 290 })
    }),
  ),
  good('a table with shaded rows', () =>
    aPdf(({ page, font }) => {
      for (let row = 0; row < 8; row++) {
        page.drawRectangle({
          x: 60,
          y: 300 + row * 20,
          width: 400,
          height: 20,
          color: row % 2 ? rgb(0.9, 0.93, 1) : white,
          borderColor: black,
          borderWidth: 0.5,
        })
        page.drawText(`Polsek ${row + 1}: ${row * 13} perkara`, { x: 66, y: 306 + row * 20, size: 10, font })
      }
    }),
  ),
  good('white letters on a dark heading', () =>
    aPdf(({ page, font }) => {
      page.drawRectangle({ x: 60, y: 400, width: 300, height: 30, color: rgb(0, 0.2, 0.4) })
      page.drawText('STATISTIK', { x: 70, y: 410, size: 14, font, color: white })
    }),
  ),
  good('a black bar with nothing under it', () => aPdf((making) => boxOver(making))),
  good('bold made by writing twice', () =>
    aPdf(({ page, font }) => {
      for (const x of [60, 60.3]) page.drawText('TEBAL', { x, y: 500, size: 14, font })
    }),
  ),
  good('a bar chart', () =>
    aPdf(({ page }) => {
      for (let bar = 0; bar < 6; bar++)
        page.drawRectangle({
          x: 60 + bar * 40,
          y: 300,
          width: 30,
          height: 20 + bar * 18,
          color: rgb(0.2, 0.4, 0.8),
        })
    }),
  ),
  good('a link to a public page', () =>
    aPdf((making) =>
      annotate(making, {
        Subtype: 'Link',
        A: { S: 'URI', URI: PDFString.of('https://ppid.example.go.id/') },
      }),
    ),
  ),
  good('XMP that names the program', () =>
    aPdf((making) => xmp(making, '<xmp:CreatorTool>Typst</xmp:CreatorTool><pdfaid:part>2</pdfaid:part>')),
  ),
  good('an office address', () =>
    aPdf(({ page, font }) => page.drawText('ppid@contoh.go.id', { x: 60, y: 600, size: 11, font })),
  ),
]
