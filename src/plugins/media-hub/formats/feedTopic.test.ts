import { describe, expect, it } from 'vitest'
import { Problem } from '../endpoints/problem'
import { readTopic, topicAt, topicUrl } from './feedTopic'

const SITE = 'https://humas.example.id'
const canonical = (format: string, query: string, site = SITE) =>
  topicUrl(site, readTopic(format, `/feeds/releases.${format}${query}`))

describe('a feed has one address', () => {
  it.each([
    ['no filter', 'atom', '', '.atom'],
    ['a question mark alone', 'atom', '?', '.atom'],
    ['every filter', 'rss', '?unit=BJB&kind=dpo&keyword=apel', '.rss?unit=BJB&kind=dpo&keyword=apel'],
    ['in another order', 'json', '?keyword=apel&kind=dpo&unit=BJB', '.json?unit=BJB&kind=dpo&keyword=apel'],
    ['a space as plus', 'atom', '?keyword=apel+siaga', '.atom?keyword=apel%20siaga'],
    ['a space as percent', 'atom', '?keyword=apel%20siaga', '.atom?keyword=apel%20siaga'],
    [
      'capitals and spaces around a keyword, which the feed does not tell apart',
      'atom',
      '?keyword=%20Apel%20',
      '.atom?keyword=apel',
    ],
    ['letters of a code, which it does', 'atom', '?unit=Bjb', '.atom?unit=Bjb'],
    ['signs that mean something in an address', 'atom', '?unit=A%26B%3Dc%23', '.atom?unit=A%26B%3Dc%23'],
    ['letters written without percent', 'atom', '?keyword=künye', '.atom?keyword=k%C3%BCnye'],
  ])('%s', (_case, format, query, address) =>
    expect(canonical(format, query)).toBe(`${SITE}/feeds/releases${address}`),
  )

  it('which leads to the same feed again', () => {
    const address = canonical('atom', '?keyword=Apel+%26+siaga&unit=A%2BB')
    expect(topicUrl(SITE, topicAt(SITE, address) ?? { format: 'rss' })).toBe(address)
  })

  it.each([
    ['another format', 'xml', '', 404],
    ['a name every object has', 'constructor', '', 404],
    ['an unknown filter', 'atom', '?place=x', 400],
    ['a filter twice', 'atom', '?unit=A&unit=B', 400],
    ['an empty filter', 'atom', '?keyword=%20', 400],
  ])('and %s is refused', (_case, format, query, status) => {
    expect(() => canonical(format, query)).toThrow(Problem)
    expect(() => canonical(format, query)).toThrow(expect.objectContaining({ status }))
  })
})

it.each([
  ['our feed', `${SITE}/feeds/releases.atom`, true],
  ['our feed, filtered', `${SITE}/feeds/releases.json?unit=BJB`, true],
  ['another host', 'https://humas.example.com/feeds/releases.atom', false],
  ['a host that begins like ours', `${SITE}.evil.example/feeds/releases.atom`, false],
  ['ours as a name before the host', 'https://humas.example.id@evil.example/feeds/releases.atom', false],
  ['another port', 'https://humas.example.id:8443/feeds/releases.atom', false],
  ['without TLS', 'http://humas.example.id/feeds/releases.atom', false],
  ['a format that is none', `${SITE}/feeds/releases.xml`, false],
  ['another page of ours', `${SITE}/v1/releases`, false],
  ['no address', 'feeds/releases.atom', false],
])('%s: %s is a topic: %s', (_case, address, is) => expect(topicAt(SITE, address) !== undefined).toBe(is))

it('knows a hub that lives in a folder', () => {
  const site = 'https://example.id/humas'
  expect(topicAt(site, `${site}/feeds/releases.atom`)).toEqual({ format: 'atom' })
  expect(topicAt(site, 'https://example.id/feeds/releases.atom')).toBeUndefined()
})
