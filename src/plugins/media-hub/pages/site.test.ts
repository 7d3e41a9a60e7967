import { expect, it } from 'vitest'
import { kindLabel } from './site'

const site = { url: 'https://humas.example.id', name: 'Hub', kindLabels: { dpo: 'Daftar pencarian orang' } }

it.each([
  ['dpo', 'Daftar pencarian orang'],
  ['siaran_pers', 'Siaran pers'],
  ['valueOf', 'ValueOf'],
])('the kind %s reads %s', (kind, words) => expect(kindLabel(site, kind)).toBe(words))
