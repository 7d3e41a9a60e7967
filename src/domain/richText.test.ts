import { describe, expect, it } from 'vitest'
import { richTextFaults } from './richText'

const text = { type: 'text', text: 'Halo' }
const wrap = (...children: unknown[]) => ({ root: { type: 'root', children } })
const link = (url: unknown) =>
  wrap({ type: 'paragraph', children: [{ type: 'link', fields: { url }, children: [text] }] })

describe('a rich text', () => {
  it('may hold headings, lists, quotes, links and assets', () => {
    const body = wrap(
      { type: 'heading', tag: 'h2', children: [text] },
      { type: 'list', tag: 'ul', children: [{ type: 'listitem', children: [text] }] },
      { type: 'quote', children: [text] },
      { type: 'upload', relationTo: 'assets', value: 'a' },
    )
    expect(richTextFaults(body)).toEqual([])
    expect(richTextFaults(link('https://polri.go.id'))).toEqual([])
  })

  it.each([
    ['a string', 'x', 'richtext.no_root'],
    ['children that are a number', { root: { type: 'root', children: 5 } }, 'richtext.no_children'],
    ['a node nobody knows', wrap({ type: 'script', children: [] }), 'richtext.unknown_node'],
    [
      'a node named like a thing every object has',
      wrap({ type: 'constructor', children: [] }),
      'richtext.unknown_node',
    ],
    ['a first-level heading', wrap({ type: 'heading', tag: 'h1', children: [] }), 'richtext.unknown_tag'],
    [
      'a text that is an object',
      wrap({ type: 'paragraph', children: [{ type: 'text', text: {} }] }),
      'richtext.no_text',
    ],
    ['a script in a link', link('javascript:alert(1)'), 'richtext.unsafe_link'],
    ['data in a link', link('data:text/html,x'), 'richtext.unsafe_link'],
    ['an address without a scheme', link('//jahat.example'), 'richtext.unsafe_link'],
    [
      'an upload from elsewhere',
      wrap({ type: 'upload', relationTo: 'users', value: 'a' }),
      'richtext.no_asset',
    ],
  ])('refuses %s', (_case, body, code) => expect(richTextFaults(body)[0]?.code).toBe(code))

  it('has an end to its depth', () => {
    let node: unknown = text
    for (let level = 0; level < 40; level += 1) node = { type: 'quote', children: [node] }
    expect(richTextFaults(wrap(node))[0]?.code).toBe('richtext.too_large')
  })
})
