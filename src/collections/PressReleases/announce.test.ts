import { expect, it } from 'vitest'
import { announces, withdrawalReason } from './announce'

const corrected = (at: string | null) => ({ stage: 'published', correction: { at } })

it.each([
  ['a first publication', { stage: 'published' }, { stage: 'approved' }, 'published'],
  ['a publication without a past', { stage: 'published' }, undefined, 'published'],
  [
    'a publication with an old correction',
    corrected('2026-01-01T00:00:00Z'),
    { stage: 'scheduled' },
    'published',
  ],
  ['a withdrawal', { stage: 'withdrawn' }, { stage: 'published' }, 'withdrawn'],
  ['the archiving of something withdrawn', { stage: 'archived' }, { stage: 'withdrawn' }, undefined],
  ['a first correction', corrected('2026-01-01T00:00:00Z'), corrected(null), 'corrected'],
  ['a second correction', corrected('2026-01-02T00:00:00Z'), corrected('2026-01-01T00:00:00Z'), 'corrected'],
  [
    'an edit towards a correction',
    corrected('2026-01-01T00:00:00Z'),
    corrected('2026-01-01T00:00:00.000Z'),
    undefined,
  ],
  ['an edit of a published text', { stage: 'published' }, { stage: 'published' }, undefined],
  ['an approval', { stage: 'approved' }, { stage: 'in_review' }, undefined],
  ['an edit of something withdrawn', { stage: 'withdrawn' }, { stage: 'withdrawn' }, undefined],
] as const)('of %s', (_case, doc, before, said) => expect(announces(doc, before)).toBe(said))

it('gives the reason of a withdrawal', () => {
  expect(withdrawalReason({ withdrawal: { reason: 'Keliru' } })).toBe('Keliru')
  expect(withdrawalReason({})).toBe('')
})
