import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../tests/support/readPdf'
import { openPress, printed } from '../../../plugins/official-papers/jobs'
import { type PaperKind, paperTemplates } from './templates'
import { samples } from './testing/samples'

const press = openPress()
afterAll(() => press.stop())

const kinds = Object.keys(paperTemplates) as PaperKind[]
const timeZone = 'Asia/Makassar'
const frozenOf = (kind: PaperKind, data: unknown) => ({
  ...{ kind, title: paperTemplates[kind].title, number: `${paperTemplates[kind].mark}/1/III/2026/POLRES` },
  ...{ code: '7KQ2-M9XD-4TBA-HW3C', issuedOn: '2026-03-30', issuedAt: '2026-03-30T02:00:00.000Z' },
  letterhead: {
    lines: ['Kepolisian Negara Republik Indonesia', 'Polda Kalimantan Selatan', 'Polres Banjarbaru'],
    ...{ address: 'Jalan A. Yani Km 33', place: 'Banjarbaru', timeZone },
  },
  signer: { name: 'Rina Contoh', position: 'PPID Polres Banjarbaru', standIn: null },
  data: data as Record<string, unknown>,
})
const print = async (kind: PaperKind, data: unknown) => {
  const paper = printed(frozenOf(kind, paperTemplates[kind].schema.parse(data)), 'https://humas.example.id')
  const { pdf } = await press.print({
    template: `${import.meta.dirname}/${kind}.typ`,
    ...{ paper, at: new Date('2026-03-30T02:00:00Z') },
  })
  return { paper: paper as { data: unknown }, pdf: await readPdf(pdf) }
}

/** What a stored word is printed as; every other word is printed as it is. */
const wordOf: Record<string, string> = {
  us: 'Kami',
  softcopy: 'salinan elektronik',
  hardcopy: 'salinan tertulis',
  exempt: 'dikecualikan',
  partly: 'Mengabulkan sebagian',
  request: 'Pada saat ada permohonan',
  closed: 'Dikecualikan',
}
const money = new Set(['price', 'total'])

/** Everything that a paper is told, as it should stand on it. */
function told(value: unknown, key = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => told(one, key))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([inner, held]) => told(held, inner))
  if (typeof value === 'number')
    return [money.has(key) ? `Rp${value.toLocaleString('id-ID')}` : String(value).replace('.', ',')]
  return typeof value === 'string' ? [wordOf[value] ?? value] : []
}
/** Without what a line break or a hyphen at the end of a line changes. */
const bare = (text: string) => text.replaceAll(/[\s\u00ad\u2010\u200b-]/g, '')

describe('the papers of the desk', () => {
  it('have a template file each, and no file is left over', () => {
    const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.typ'))
    expect(files.sort()).toEqual(kinds.map((kind) => `${kind}.typ`).sort())
  })

  it('have a mark each that no other has', () =>
    expect(new Set(kinds.map((kind) => paperTemplates[kind].mark)).size).toBe(kinds.length))

  it.each(kinds)('%s holds everything it was told, found by another engine', async (kind) => {
    const { paper, pdf } = await print(kind, samples[kind])
    const text = bare(pdf.text)
    const missing = told(paper.data).filter((word) => !text.includes(bare(word)))
    expect(missing).toEqual([])
    for (const word of ['Rina Contoh', 'Banjarbaru, 30 Maret 2026', '7KQ2-M9XD-4TBA-HW3C'])
      expect(text).toContain(bare(word))
    expect(text).not.toContain('undefined')
  })

  it.each(kinds)('%s is tagged for a screen reader, with title and language', async (kind) => {
    const { pdf } = await print(kind, samples[kind])
    expect(pdf).toMatchObject({
      claims: '1',
      isMarked: true,
      title: expect.stringContaining(paperTemplates[kind].title),
    })
    expect(pdf.language).toMatch(/^id/)
    expect(pdf.roles).toContain('H1')
    expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'P', 'Figure']))
    const cells = pdf.structure.filter((role) => role === 'TD').length
    if (cells > 0) expect(pdf.structure.filter((role) => role === 'TH').length).toBeGreaterThan(0)
    expect(pdf.alternatives.join()).toContain('Kode QR')
  })

  it('repeat the head of a long table on each page', async () => {
    const items = samples.dik_decision.items.flatMap((item) => Array.from({ length: 60 }, () => item))
    const { pdf } = await print('dik_decision', { ...samples.dik_decision, items })
    const withTable = pdf.pages.filter((page) => page.includes('Berkas penyidikan'))
    expect(withTable.length).toBeGreaterThan(3)
    for (const page of withTable) expect(page).toContain('Akibat bila dibuka')
  })
})

describe('a paper is refused', () => {
  const { given } = samples.written_notice
  it.each([
    ['refusal_decision', 'a letter that article 17 has not', { exemption: 'k' }],
    ['refusal_decision', 'no consequence test', { consequenceTestNumber: ' ' }],
    ['extension_notice', 'eight days', { days: 8 }],
    ['extension_notice', 'no reason', { reason: '' }],
    ['written_notice', 'neither part', { given: null, notGiven: null }],
    ['written_notice', 'another holder without a name', { given: { ...given, heldBy: 'other', holder: '' } }],
    [
      'written_notice',
      'a cost that is not its price',
      { given: { ...given, costs: [{ what: 'Salinan', sheets: 2, price: 500, total: 900 }] } },
    ],
    ['written_notice', 'a refusal without a decision', { notGiven: { reason: 'exempt', exemption: 'a1' } }],
    ['keberatan_answer', 'granted without an order', { outcome: 'granted', orders: null }],
    ['keberatan_receipt', 'a ground that the law has not', { ground: 'h' }],
    ['yearly_report', 'outcomes that do not add up', { received: 1018 }],
    ['yearly_report', 'refusals without reasons', { refusals: [] }],
    ['disposition_memo', 'an identity', { applicant: samples.receipt.applicant }],
    ['receipt', 'a date that is none', { dueOn: '2026-02-30' }],
  ] as const)('%s for %s', (kind, _case, change) => {
    const { schema } = paperTemplates[kind]
    expect(schema.safeParse(samples[kind]).success).toBe(true)
    expect(schema.safeParse({ ...samples[kind], ...change }).success).toBe(false)
  })
})
