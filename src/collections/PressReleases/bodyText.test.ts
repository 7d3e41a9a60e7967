import { expect, it } from 'vitest'
import { bodyText, embeddedAssets } from './bodyText'

const text = (words: string) => ({ type: 'text', text: words })
const block = (type: string, ...children: unknown[]) => ({ type, children })
const body = (...children: unknown[]) => ({ root: block('root', ...children) })

it.each([
  ['nothing', null, ''],
  ['no root', {}, ''],
  ['an empty paragraph', body(block('paragraph')), ''],
  [
    'two paragraphs',
    body(block('paragraph', text('Satu.')), block('paragraph', text('Dua.'))),
    'Satu.\nDua.',
  ],
  ['words of several styles', body(block('paragraph', text('Sa'), text('tu '), text('dua'))), 'Satu dua'],
  ['a line break', body(block('paragraph', text('Satu'), { type: 'linebreak' }, text('dua'))), 'Satu dua'],
  [
    'a link',
    body(block('paragraph', text('Lihat '), block('link', text('laman')), text('.'))),
    'Lihat laman.',
  ],
  [
    'a list',
    body(block('list', block('listitem', text('Satu')), block('listitem', text('Dua')))),
    'Satu\nDua',
  ],
  [
    'a list in a list',
    body(
      block(
        'list',
        block('listitem', text('Satu')),
        block('listitem', block('list', block('listitem', text('Dua')))),
      ),
    ),
    'Satu\nDua',
  ],
  [
    'heading and quote',
    body(block('heading', text('Judul')), block('quote', text('Kutipan'))),
    'Judul\nKutipan',
  ],
] as const)('reads the words of %s', (_case, value, words) => expect(bodyText(value)).toBe(words))

it('finds the assets in a body, populated or not, and no other uploads', () => {
  const upload = (relationTo: string, value: unknown) => ({ type: 'upload', relationTo, value })
  const value = body(
    upload('assets', 'a'),
    block('quote', upload('assets', { id: 'b' })),
    upload('users', 'c'),
  )
  expect(embeddedAssets(value)).toEqual(['a', 'b'])
  expect(embeddedAssets(undefined)).toEqual([])
})
