import { expect, it } from 'vitest'
import { fiveWOneH, pressReleaseProblems } from './pressReleaseCompleteness'

const whole = {
  title: 'Pelatihan operator humas',
  lead: 'Kapolres membuka pelatihan operator humas di aula Polres Banjarbaru, Senin.',
  bodyText: 'Kegiatan digelar dengan tatap muka agar berita cepat terbit.',
  place: 'Banjarbaru',
  occurredAt: '2026-11-02T01:00:00Z',
}
const found = (text: Parameters<typeof fiveWOneH>[0]) =>
  fiveWOneH(text)
    .filter((answer) => answer.found)
    .map(({ question }) => question)

it('finds all six answers in a whole text, and none in an empty one', () => {
  expect(found(whole)).toEqual(['what', 'who', 'when', 'where', 'why', 'how'])
  expect(found({})).toEqual([])
})

it.each([
  ['what', { title: '' }],
  ['what', { lead: 'Polisi dengan.' }],
  ['who', { lead: 'Pelatihan penulisan berita dibuka di aula pada Senin pagi ini.' }],
  ['when', { occurredAt: null }],
  ['where', { place: ' ' }],
  ['why', { bodyText: 'Kegiatan digelar dengan tatap muka.' }],
  ['how', { bodyText: 'Supaya berita cepat terbit.' }],
] as const)('misses %s when the text lacks it', (question, change) => {
  expect(found({ ...whole, ...change })).not.toContain(question)
})

it('does not take a part of a word for an answer', () => {
  const text = { lead: 'x'.repeat(40), bodyText: 'Pegunungan Meratus berkawarga.' }
  expect(found(text)).toEqual([])
})

it.each([
  ['nothing', {}, []],
  ['a blank title', { title: '  ' }, ['completeness.title']],
  ['no lead', { lead: null }, ['completeness.lead']],
  ['no body', { bodyText: '' }, ['completeness.body']],
  ['no place', { place: undefined }, ['completeness.place']],
  ['no time', { occurredAt: '' }, ['completeness.occurredAt']],
] as const)('asks for what keeps a text from review: %s', (_case, change, codes) => {
  expect(pressReleaseProblems({ ...whole, ...change }).map(({ code }) => code)).toEqual(codes)
})
