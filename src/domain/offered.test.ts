import { expect, it } from 'vitest'
import { isAssetOffered, isReleaseOffered } from './offered'

const now = new Date('2026-11-23T00:00:00Z')
const release = { offered: true, stage: 'published', classification: 'berkala', amended: false }
const asset = { offered: true, stage: 'active', classification: null, flags: ['victim'] }

it.each([
  ['a published release that is offered', {}, true],
  ['one that nobody offered', { offered: false }, false],
  ['one on its way', { stage: 'approved' }, false],
  ['one taken back', { stage: 'withdrawn' }, false],
  ['one with edits nobody approved', { amended: true }, false],
  ['exempt information', { classification: 'dikecualikan' }, false],
  ['an embargo that holds', { embargoUntil: '2026-11-23T00:00:01Z' }, false],
  ['an embargo that is over', { embargoUntil: '2026-11-23T00:00:00Z' }, true],
])('%s: %o', (_case, change, open) => expect(isReleaseOffered({ ...release, ...change }, now)).toBe(open))

it.each([
  ['an asset in use that is offered', {}, true],
  ['one that nobody offered', { offered: null }, false],
  ['one put away', { stage: 'archived' }, false],
  ['exempt information', { classification: 'dikecualikan' }, false],
  ['a child', { flags: ['child'] }, false],
  ['sexual violence', { flags: ['victim', 'sexual_violence'] }, false],
  ['a suspect to be seen', { flags: ['suspect_visible'] }, false],
])('%s: %o', (_case, change, open) => expect(isAssetOffered({ ...asset, ...change })).toBe(open))
