import { expect, it } from 'vitest'
import { pressReleaseWorkflow } from './steps'

const release = {
  id: 'r',
  unit: 'u',
  kind: 'giat',
  title: 'Judul',
  assets: ['a', 'b'],
  flags: ['victim', 'child'],
}
const words = (changes: object) => pressReleaseWorkflow.content({ ...release, ...changes } as never)

it.each([
  ['another photo', { assets: ['a', 'c'] }],
  ['a photo less', { assets: ['a'] }],
  ['another kind', { kind: 'imbauan' }],
  ['another care flag', { flags: ['victim'] }],
  ['another lead', { lead: 'Teras' }],
])('%s is another text: whoever made it may not approve it', (_case, changes) => {
  expect(words(changes)).not.toEqual(words({}))
})

it('is the same text however its flags are ordered and its photos are told', () => {
  expect(words({ flags: ['child', 'victim'], assets: [{ id: 'a' }, 'b'] })).toEqual(words({}))
})
