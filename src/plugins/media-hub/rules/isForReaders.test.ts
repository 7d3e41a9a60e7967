import { expect, it } from 'vitest'
import { isForReaders } from './isForReaders'

it.each([
  ['/', true],
  ['/?q=banjir', true],
  ['/rilis/pelatihan-ab12', true],
  ['/v1x', true],
  ['/v1/assets/a/renditions/preview', true],
  ['/v1/assets/a', false],
  ['/v1/releases?limit=5', false],
  ['/v1', false],
  ['/feeds/releases.atom', false],
  ['/oai?verb=Identify', false],
  ['/websub', false],
])('%s', (address, is) => expect(isForReaders(address)).toBe(is))
