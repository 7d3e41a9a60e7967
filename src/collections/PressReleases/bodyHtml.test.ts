import { expect, it } from 'vitest'
import { bodyHtml } from './bodyHtml'

type Parts = Record<string, unknown>
const text = (words: string, format = 0) => ({ type: 'text', text: words, format, version: 1 })
const block = (type: string, children: unknown[], more: Parts = {}) => ({
  type,
  children,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  ...more,
})
const html = (...children: unknown[]) => bodyHtml({ root: block('root', children) }, new Map())
const link = (url: unknown) =>
  html(
    block('paragraph', [
      block('link', [text('laman')], { fields: { url, newTab: true, linkType: 'custom' } }),
    ]),
  )
const evil = `"><script>alert(1)</script>' onload='x`

it('writes plain semantic HTML', () => {
  const written = html(
    block('heading', [text('Judul')], { tag: 'h2' }),
    block('paragraph', [text('Biasa, '), text('tebal', 1), text(' dan '), text('keduanya', 3)]),
    block('list', [block('listitem', [text('Satu')], { value: 1 })], {
      tag: 'ul',
      listType: 'bullet',
      start: 1,
    }),
    block('quote', [text('Kutipan')]),
  )
  expect(written).toBe(
    '<h2>Judul</h2><p>Biasa, <strong>tebal</strong> dan <strong><em>keduanya</em></strong></p>' +
      '<ul><li>Satu</li></ul><blockquote>Kutipan</blockquote>',
  )
})

it('is empty for an empty body', () => {
  expect(bodyHtml(null, new Map())).toBe('')
  expect(bodyHtml(undefined, new Map())).toBe('')
})

it.each([
  ['text', block('paragraph', [text(evil)])],
  ['a heading', block('heading', [text(evil)], { tag: 'h2' })],
  [
    'a list',
    block('list', [block('listitem', [text(evil)], { value: evil, checked: evil })], {
      tag: 'ul',
      listType: evil,
      start: evil,
    }),
  ],
  ['a heading’s tag', block('heading', [text('x')], { tag: 'script src=//jahat.example' })],
  ['an alignment', block('paragraph', [text('x')], { format: evil, indent: evil })],
  ['a style', block('paragraph', [{ ...text('x'), style: evil }], { textStyle: evil })],
] as const)('lets nothing run that stands in %s', (_case, node) => {
  const written = html(node)
  expect(written).not.toMatch(/<script|<[^>]*\son\w+\s*=/i)
})

it.each(['https://polri.go.id/?a=1&b="2"', 'mailto:humas@polri.example', 'tel:110', '/berita', '#kontak'])(
  'links to %s',
  (url) => {
    expect(link(url)).toMatch(/^<p><a href="[^"<>]+" rel="noopener">laman<\/a><\/p>$/)
  },
)

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//jahat.example',
  '',
  undefined,
  5,
])('keeps the words but not the link to %j', (url) => expect(link(url)).toBe('<p>laman</p>'))

const upload = (value: unknown) => ({ type: 'upload', relationTo: 'assets', value, version: 1 })
const large = { filename: 'l.jpg', width: 1920, height: 1280 }
const preview = { filename: 'p.jpg', width: 1024, height: 683 }
const figureOf = (asset: Parts) =>
  bodyHtml({ root: block('root', [upload('a')]) }, new Map([['a', { id: 'a', ...asset }]]))

it('shows an asset by its public rendition, with caption and credit', () => {
  const written = figureOf({
    headline: 'Aula',
    caption: 'Suasana <aula>',
    credit: 'Humas',
    sizes: { large, preview },
  })
  expect(written).toContain('src="https://hub.invalid/v1/assets/a/renditions/large"')
  expect(written).toContain('width="1920" height="1280"')
  expect(written).toContain('<figcaption>Suasana &#60;aula&#62; Foto: Humas</figcaption>')
  expect(figureOf({ headline: evil, credit: evil, sizes: { large } })).not.toMatch(/<script|["'] onload/i)
})

it('falls back to the preview where there is no large one, and shows nothing without either', () => {
  const none = { filename: null, width: null, height: null }
  expect(figureOf({ sizes: { large: none, preview } })).toMatch(/renditions\/preview" alt="" width="1024"/)
  expect(figureOf({ sizes: { large: none, preview: none } })).toBe('')
  expect(figureOf({})).toBe('')
  expect(html(upload('stranger'))).toBe('')
})
