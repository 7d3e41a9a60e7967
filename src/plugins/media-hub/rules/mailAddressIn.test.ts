import { expect, it } from 'vitest'
import { mailAddressIn } from './mailAddressIn'

it.each([
  ['redaksi@media.example.id', 'redaksi@media.example.id'],
  ['Meja berita (Budi), 0811-555-123, meja.berita@media.co.id.', 'meja.berita@media.co.id'],
  ['Budi <budi@media.example.id>; siti@media.example.id', 'budi@media.example.id'],
  ['0811-555-123', undefined],
  ['@media', undefined],
  ['a@b', undefined],
  [null, undefined],
])('reads %j as %j', (contact, address) => expect(mailAddressIn(contact)).toBe(address))
