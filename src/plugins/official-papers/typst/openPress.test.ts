import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../tests/support/readPdf'
import { aFrozenPaper } from '../testing/aFrozenPaper'
import { printed } from '../rules/printed'
import { openPress } from './openPress'

const press = openPress()
afterAll(() => press.stop())

const template = path.resolve('src/plugins/official-papers/testing/templates/plain.typ')
const at = new Date('2026-12-01T02:00:00Z')
const print = async (text: string, more = {}) => {
  const frozen = aFrozenPaper({ data: { text, receivedAt: '2026-12-01T01:15:00.000Z' }, ...more })
  return press.print({ template, paper: printed(frozen, 'https://humas.example.id'), at })
}

describe('a paper', () => {
  it('holds letterhead, number, signer, place, date and the way to its check, found by another engine', async () => {
    const { pdf, pages } = await print('Isi surat')
    const { text } = await readPdf(pdf)
    expect(pages).toBe(1)
    for (const word of [
      ...['KEPOLISIAN NEGARA REPUBLIK INDONESIA', 'RESOR BANJARBARU', 'Jalan A. Yani Km 33'],
      ...['Nomor: TBP/1/XII/2026/POLRES BANJARBARU', 'Isi surat', '1 Desember 2026 pukul 09.15 WITA'],
      ...['Banjarbaru, 1 Desember 2026', 'a.n. Kapolres Banjarbaru', 'PPID Polres Banjarbaru', 'Rina Contoh'],
      ...['https://humas.example.id/verifikasi/7KQ2-M9XD-4TBA-HW3C', 'Halaman 1 dari 1'],
    ])
      expect(text).toContain(word)
  })

  it('is a tagged document with title, language and a picture that is described', async () => {
    const { title, language, isMarked, roles, alternatives, claims } = await readPdf((await print('Isi')).pdf)
    expect(title).toBe('Surat contoh TBP/1/XII/2026/POLRES BANJARBARU')
    expect(language).toMatch(/^id/)
    expect(isMarked).toBe(true)
    expect(claims).toBe('1')
    expect(roles).toEqual(
      expect.arrayContaining(['Document', 'H1', 'P', 'Figure', 'Table', 'TH', 'TD', 'Link']),
    )
    expect(alternatives.join()).toContain('Kode QR menuju halaman pemeriksaan')
  })

  it('comes out of the same order with the same bytes', async () => {
    const [one, other] = [await print('Isi'), await print('Isi')]
    expect(one.pdf.equals(other.pdf)).toBe(true)
    expect(one.pdf.equals((await print('Isa')).pdf)).toBe(false)
  })
})

describe('the text of a stranger', () => {
  it.each([
    ['#read("/etc/passwd") #import "x.typ" #panic()'],
    ['*tebal* _miring_ $x^2$ `kode` <label> @rujukan // komentar /* */'],
    ['= Judul - butir + nomor / istilah: \\ ~ \\u{41}'],
    ['"kutip" \'tunggal\' ]] )) }} [[ (( {{ #let x = 1'],
    ['<script>alert(1)</script> %PDF-1.7 <</S/JavaScript>>'],
  ])('stands there letter for letter: %s', async (hostile) => {
    const { text } = await readPdf((await print(hostile)).pdf)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(hostile)
  })

  it('is broken where a word is longer than the line, and loses nothing', async () => {
    const word = 'abcdefghij0123456789'.repeat(60)
    const { pdf } = await print(word)
    const { text, widest } = await readPdf(pdf)
    expect(text.replaceAll(/\s/g, '')).toContain(word)
    expect(widest).toBeLessThan(595 - 55)
  })

  it('keeps what another script writes, and spells out what no font on board can draw', async () => {
    const { text } = await readPdf((await print('مرحبا 漢字 👨‍👩‍👧 ok')).pdf)
    expect(text).toContain('[U+6F22][U+5B57] [U+1F468][U+1F469][U+1F467] ok')
    expect(text).toMatch(/[\u0600-\u06ff\ufe70-\ufeff]{3}/)
  })

  it('cannot turn the direction of the line or hide a control character', async () => {
    const { text } = await readPdf((await print('awal\u202Etxt.exe\u0000\u0007 akhir\r\nbaris')).pdf)
    expect(text).toContain('awaltxt.exe akhir')
    expect(text).toContain('baris')
  })
})

describe('the press', () => {
  it('goes on after a template with a fault, and says which', async () => {
    const broken = path.resolve('src/plugins/official-papers/testing/templates/broken.typ')
    await expect(press.print({ template: broken, paper: {}, at })).rejects.toThrow(/broken\.typ does not set/)
    expect((await print('Isi')).pages).toBe(1)
  })

  it('reads nothing outside the folder of its templates', async () => {
    const outside = path.resolve('src/plugins/official-papers/testing/templates/outside.typ')
    await expect(press.print({ template: outside, paper: {}, at })).rejects.toThrow(
      /outside\.typ does not set/,
    )
  })

  it('ends a paper that takes too long, in the middle of it, and prints the next one', async () => {
    const impatient = openPress({ longestMs: 6000 })
    const endless = path.resolve('src/plugins/official-papers/testing/templates/endless.typ')
    await expect(impatient.print({ template: endless, paper: {}, at })).rejects.toThrow(/longer than 6000 ms/)
    const frozen = aFrozenPaper({ data: { text: 'Isi' } })
    const next = impatient.print({ template, paper: printed(frozen, 'https://humas.example.id'), at })
    expect((await next).pages).toBe(1)
    impatient.stop()
  })
})
