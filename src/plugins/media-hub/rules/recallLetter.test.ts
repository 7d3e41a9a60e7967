import { expect, it } from 'vitest'
import { type Recalled, recallLetter } from './recallLetter'

const recalled: Recalled = {
  outletId: 'o-1',
  outletName: 'Radar Banua',
  contact: 'redaksi@radar.example.id',
  itemId: 'r-1',
  version: 2,
  action: 'withdrawn',
  number: 'SP/12/XI/2026/POLRES BANJARBARU',
  slug: 'tersangka-ab12',
  why: 'Memuat nama anak.',
  at: '2026-11-20T06:12:44.120Z',
  link: 'https://humas.example.id/konfirmasi/abc',
}

it.each([
  ['withdrawn', '[CABUT]', 'Turunkan naskah', 'Alasan: Memuat nama anak.'],
  ['corrected', '[RALAT PENTING]', 'Ganti naskah lama', 'Ralat: Memuat nama anak.'],
] as const)('of what was %s says what to do, why, and where to confirm', (action, mark, act, why) => {
  const { subject, text } = recallLetter({ ...recalled, action }, 'https://humas.example.id')
  expect(subject).toContain(mark)
  expect(subject).toContain(recalled.number)
  expect(text).toContain(act)
  expect(text).toContain(why)
  expect(text).toContain('20 November 2026')
  expect(text).toContain(recalled.link)
  expect(text).toContain('https://humas.example.id/rilis/tersangka-ab12')
})

it('names a release without a number by its address', () => {
  expect(recallLetter({ ...recalled, number: null }, 'https://h.example').subject).toContain('tersangka-ab12')
})
