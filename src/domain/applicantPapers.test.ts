import { describe, expect, it } from 'vitest'
import { papers, papersMissing, papersNeeded } from './applicantPapers'

describe('the papers of an applicant', () => {
  it.each([
    ['a person shows a KTP', 'person', ['ktp'], []],
    ['a person without one', 'person', [], ['ktp']],
    [
      'a group shows those of all members and their mandate',
      'group',
      ['ktp_semua_anggota'],
      ['surat_kuasa_kelompok'],
    ],
    [
      'a KTP alone does not speak for a group',
      'group',
      ['ktp'],
      ['ktp_semua_anggota', 'surat_kuasa_kelompok'],
    ],
    ['a legal body', 'legal_body', ['ad_art'], ['pengesahan_badan_hukum', 'ktp_pengurus']],
    [
      'a proxy needs the special power with stamp duty',
      'proxy',
      ['ktp_penerima_kuasa'],
      ['ktp_pemberi_kuasa', 'surat_kuasa_khusus'],
    ],
    ['more than needed is no fault', 'person', ['ktp', 'ad_art'], []],
  ] as const)('%s', (_case, kind, shown, missing) => expect(papersMissing(kind, shown)).toEqual(missing))

  it('have a name each, and none is needed of nobody', () => {
    const needed = new Set(Object.values(papersNeeded).flat())
    expect(new Set(Object.keys(papers))).toEqual(needed)
  })
})
