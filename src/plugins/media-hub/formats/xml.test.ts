import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parsedXml } from '../testing/judges'
import { cleanText, xmlDocument } from './xml'

const reread = (xml: string, path: string) => {
  const document = parsedXml(xml)
  try {
    return document.find(path).map(({ content }) => content)
  } finally {
    document.dispose()
  }
}

it('brings any text through another parser as it went in, entities and markup in it untouched', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('&lt;b&gt; &amp;lt; &#0; ]]> <!-- "\'', ' a\n\tb ', '👮🏽‍♀️'),
  )
  fc.assert(
    fc.property(text, (value) => {
      const xml = xmlDocument({
        a: { '@b': value, c: [{ '#': value }, { '@x': 1, '#': value }], d: undefined },
      })
      expect(reread(xml, '/a/c')).toEqual([cleanText(value), cleanText(value)])
      expect(reread(xml, '/a/@b')).toEqual([cleanText(value)])
      expect(reread(xml, '/a/d')).toEqual([])
    }),
  )
})

it('leaves out what XML cannot hold, and nothing else', () => {
  expect(cleanText('a\u0000b\u0085c\ud800d\ufffee\r\nf\tg 😀\u2028')).toBe('abcde\nf\tg 😀\u2028')
})
