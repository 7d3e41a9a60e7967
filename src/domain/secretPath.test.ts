import { expect, it } from 'vitest'
import { secretPath } from './secretPath'

it.each([
  ['/surat/abc', '/surat/…'],
  ['/pratinjau/abc', '/pratinjau/…'],
  ['/pratinjau/abc/assets/1/renditions/web', '/pratinjau/…/assets/1/renditions/web'],
  ['/konfirmasi/abc', '/konfirmasi/…'],
  ['/v1/receipts/abc', '/v1/receipts/…'],
  ['/v1/receipts', '/v1/receipts'],
  ['/v1/releases/abc', '/v1/releases/abc'],
  ['/surat', '/surat'],
])('%s is logged as %s', (path, logged) => {
  expect(secretPath(path)).toBe(logged)
})
