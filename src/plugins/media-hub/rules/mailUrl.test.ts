import { expect, it } from 'vitest'
import { asEndpointUrl, isMailUrl } from './mailUrl'

it.each([
  [' Redaksi@Media.example.id ', 'mailto:redaksi@media.example.id'],
  ['MAILTO:redaksi@media.example.id', 'mailto:redaksi@media.example.id'],
  ['https://media.example.id/hook', 'https://media.example.id/hook'],
  ['https://user@media.example.id', 'https://user@media.example.id'],
  ['redaksi@media', 'redaksi@media'],
])('keeps %j as %j', (text, url) => expect(asEndpointUrl(text)).toBe(url))

it.each([
  ['mailto:redaksi@media.example.id', true],
  ['mailto:a@media.example.id,b@media.example.id', false],
  ['mailto:a@media.example.id?bcc=b@media.example.id', false],
  ['mailto:a@media.example.id\r\nBcc: b@media.example.id', false],
  ['mailto:', false],
  ['https://media.example.id', false],
])('says of %j whether it is one mail address', (url, is) => expect(isMailUrl(url)).toBe(is))
