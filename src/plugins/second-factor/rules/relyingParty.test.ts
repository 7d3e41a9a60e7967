import { expect, it } from 'vitest'
import { relyingPartyAt } from './relyingParty'

it.each([
  ['https://humas.example.go.id', { id: 'humas.example.go.id', origin: 'https://humas.example.go.id' }],
  [
    'https://humas.example.go.id:8443',
    { id: 'humas.example.go.id', origin: 'https://humas.example.go.id:8443' },
  ],
  ['http://localhost:3000', { id: 'localhost', origin: 'http://localhost:3000' }],
  ['http://humas.example.go.id', null],
  ['http://127.0.0.1:3000', null],
  ['https://10.1.2.3', null],
  ['https://[::1]:3000', null],
] as const)('%s', (publicUrl, party) => expect(relyingPartyAt(publicUrl)).toEqual(party))
