import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Item } from './endpoints/items'
import { catalogueOf } from './formats/catalogue'
import { csvOf } from './formats/csv'
import { placeOf, wordOf } from './rules/cursor'
import { BadQuestion, questionOf } from './rules/question'

const label = { id: 'Ringkasan', en: 'Summary' }
const columns = [
  { name: 'summary', label },
  { name: 'forms', label },
]
const item: Item = {
  id: '019a0000-0000-7000-8000-000000000001',
  title: 'Rencana kerja "2026", edisi satu',
  told: { summary: '=HYPERLINK("x")', forms: ['cetak', 'daring'] },
  unit: { code: 'BJB', name: 'Polres Banjarbaru', path: ['POLRI', 'BJB'] },
  version: 2,
  decidedAt: '2026-11-30T02:00:00.000Z',
}

describe('the list as CSV', () => {
  it('comes out of a parser as it went in, with formulas made harmless', () => {
    const text = csvOf([item], columns, (id) => `https://humas.example.id/daftar/${id}`)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(parse(text, { bom: true, columns: true })).toEqual([
      {
        ...{ id: item.id, title: item.title, summary: `'=HYPERLINK("x")`, forms: 'cetak; daring' },
        ...{ unit: 'BJB', unitName: 'Polres Banjarbaru', version: '2', decidedAt: item.decidedAt },
        url: `https://humas.example.id/daftar/${item.id}`,
      },
    ])
  })
})

describe('the catalogue', () => {
  const told = catalogueOf({
    ...{ self: 'https://hub.example/v1/list.jsonld', page: 'https://hub.example/list', publisher: 'Hub' },
    ...{ title: { id: 'Daftar', en: 'List' }, about: { id: 'Isi', en: 'Content' } },
    files: [
      {
        ...{ href: 'https://hub.example/v1/list.csv', mediaType: 'text/csv', isWhole: true },
        title: { id: 'CSV', en: 'CSV' },
      },
      {
        ...{ href: 'https://hub.example/v1/list', mediaType: 'application/json', isWhole: false },
        title: { id: 'JSON', en: 'JSON' },
      },
    ],
    span: { from: '2026-01-01T00:00:00.000Z', to: '2026-11-30T02:00:00.000Z' },
  })

  /** Terms that https://www.w3.org/TR/vocab-dcat-3/ gives each class, of those that a list like this one may use. */
  const resource = ['title', 'description', 'publisher', 'issued', 'modified', 'language'].map(
    (name) => `http://purl.org/dc/terms/${name}`,
  )
  const dcat = (...names: string[]) => names.map((name) => `http://www.w3.org/ns/dcat#${name}`)
  const may: Record<string, string[]> = {
    'http://www.w3.org/ns/dcat#Catalog': [
      ...resource,
      ...dcat('dataset'),
      'http://xmlns.com/foaf/0.1/homepage',
    ],
    'http://www.w3.org/ns/dcat#Dataset': [...resource, ...dcat('distribution', 'landingPage', 'keyword')],
    'http://www.w3.org/ns/dcat#Distribution': [
      'http://purl.org/dc/terms/title',
      ...dcat('accessURL', 'downloadURL', 'mediaType'),
    ],
    'http://xmlns.com/foaf/0.1/Agent': ['http://xmlns.com/foaf/0.1/name'],
    'http://www.w3.org/2001/XMLSchema#dateTime': [],
  }
  const context: Record<string, string> = told['@context']
  const expanded = (term: string) => {
    const [prefix = '', name] = term.split(':')
    const vocabulary = context[prefix]
    if (!vocabulary) throw new Error(`${term} is of no vocabulary`)
    return `${vocabulary}${name}`
  }
  const nodes = (value: unknown): Array<Record<string, unknown>> => {
    if (Array.isArray(value)) return value.flatMap(nodes)
    if (!value || typeof value !== 'object') return []
    return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodes)]
  }

  it('uses terms of DCAT 3 where DCAT 3 has them', () => {
    const typed = nodes({ ...told, '@context': [] }).filter((node) => '@type' in node)
    const classes = typed.map((node) => expanded(String(node['@type'])))
    expect(classes).toContain('http://www.w3.org/ns/dcat#Catalog')
    for (const [at, node] of typed.entries()) {
      const used = Object.keys(node).filter((key) => !key.startsWith('@'))
      expect(may[classes[at] ?? '']).toEqual(expect.arrayContaining(used.map(expanded)))
    }
  })

  it('has one dataset with an address for each form, whole files to download', () => {
    expect(told['dcat:dataset']).toHaveLength(1)
    const [dataset] = told['dcat:dataset']
    expect(dataset?.['dcat:distribution']).toMatchObject([
      {
        '@type': 'dcat:Distribution',
        'dcat:accessURL': { '@id': 'https://hub.example/v1/list.csv' },
        'dcat:downloadURL': { '@id': 'https://hub.example/v1/list.csv' },
        'dcat:mediaType': { '@id': 'https://www.iana.org/assignments/media-types/text/csv' },
      },
      { 'dcat:accessURL': { '@id': 'https://hub.example/v1/list' } },
    ])
    expect(dataset?.['dcat:distribution'][1]).not.toHaveProperty('dcat:downloadURL')
    const ids = nodes(told).flatMap((node) => ('@type' in node && '@id' in node ? [node['@id']] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('a question', () => {
  const names = { words: 'q', unit: 'unit', after: 'cursor', limit: 'limit' }
  const ask = (query: string) => questionOf(`/v1/list?${query}`, names)

  it('is read with its words, its unit and its place', () => {
    const place = { key: 'rencana kerja', id: item.id }
    expect(ask(`q=Rencana%20%20KERJA&unit=BJB&limit=100&cursor=${wordOf(place)}`)).toEqual({
      ...{ words: ['rencana', 'kerja'], unit: 'BJB', after: place, limit: 100 },
    })
    expect(ask('q=&unit=')).toEqual({ words: [], unit: null, after: null, limit: 20 })
  })

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=', 'limit'],
    ['cursor=x', 'cursor'],
    [`cursor=${Buffer.from('["a"]').toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from('["a\\u0000","b"]').toString('base64url')}`, 'cursor'],
    ['nothing=1', 'nothing'],
    ['q=a&q=b', 'q'],
    ['q=%00', 'q'],
    [`q=${'a'.repeat(201)}`, 'q'],
    [`q=${'a+'.repeat(13)}`, 'q'],
  ])('%s is refused by its name', (query, parameter) => {
    expect(() => ask(query)).toThrow(BadQuestion)
    expect(() => ask(query)).toThrow(expect.objectContaining({ parameter }))
  })

  it('of another door knows only what that door takes', () =>
    expect(() => questionOf('/v1/list.csv?limit=5', { words: 'q', unit: 'unit' })).toThrow(BadQuestion))
})

it('a place comes out of its word', () => {
  const place = { key: 'ñandu “é”', id: 'x' }
  expect(placeOf(wordOf(place))).toEqual(place)
})
