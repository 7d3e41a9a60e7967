import { expect, it } from 'vitest'
import { PUBLIC_BASE } from '../../../domain/publicItem'
import { readPublicItem } from './readPublicItem'

it('reads a face of an older hub, and makes its addresses absolute', () => {
  const older = {
    id: 'r',
    title: 'Apel',
    unit: { code: 'BJB', name: 'Polres Banjarbaru', path: ['BJB'] },
    assets: [{ id: 'a', caption: 'Apel pagi', renditions: [] }],
    urls: { html: `${PUBLIC_BASE}/rilis/apel` },
  }
  expect(readPublicItem(JSON.stringify(older), 'https://humas.example.id')).toMatchObject({
    title: 'Apel',
    keywords: [],
    embargoedUntil: null,
    rights: { holder: 'Polres Banjarbaru', notice: '© Polres Banjarbaru', terms: '' },
    assets: [{ id: 'a', caption: 'Apel pagi', creator: null, number: null, keywords: [] }],
    urls: { html: 'https://humas.example.id/rilis/apel' },
  })
})
