import { expect, it } from 'vitest'
import { matchesProducts, type Product, productsSql, restricting } from './matchesProducts'

const item = { kind: 'giat', unit: { path: ['POLRI', 'KALSEL', 'BJB'] }, keywords: ['Narkoba', 'apel'] }
const product = (filter: Partial<Product>): Product => ({
  name: 'Produk',
  units: [],
  kinds: [],
  keywords: [],
  ...filter,
})

it.each([
  ['no product', [], true],
  ['a product that leaves all open', [product({})], true],
  ['the unit itself', [product({ units: [{ code: 'BJB', depth: 3 }] })], true],
  ['a unit above it', [product({ units: [{ code: 'KALSEL', depth: 2 }] })], true],
  ['another unit', [product({ units: [{ code: 'LPG', depth: 2 }] })], false],
  ['a unit that is no more', [product({ units: [{ code: 'BJB', depth: null }] })], false],
  ['one of its kinds', [product({ kinds: ['imbauan', 'giat'] })], true],
  ['another kind', [product({ kinds: ['imbauan'] })], false],
  ['one of its keywords, in small letters', [product({ keywords: ['narkoba', 'lalu lintas'] })], true],
  ['another keyword', [product({ keywords: ['lalu lintas'] })], false],
  [
    'unit and kind, of which one does not fit',
    [product({ units: [{ code: 'BJB', depth: 3 }], kinds: ['dpo'] })],
    false,
  ],
  ['one product of two', [product({ kinds: ['dpo'] }), product({ keywords: ['apel'] })], true],
] as const)('%s', (_case, products, fits) => expect(matchesProducts(item, [...products])).toBe(fits))

it('gives everything to whoever has a product that leaves all open', () => {
  expect(restricting([product({ kinds: ['dpo'] }), product({})])).toEqual([])
  expect(restricting([product({ kinds: ['dpo'] })])).toHaveLength(1)
})

it('asks the database with values, never with words in the statement', () => {
  const values: unknown[] = []
  const hostile = product({ units: [{ code: "x' or true --", depth: 2 }], kinds: ["'"], keywords: ["'"] })
  const sql = productsSql([hostile], (value) => `$${values.push(value)}`)
  expect(sql).toBe(
    '(((media_hub_items.unit_2 = $1) and media_hub_items.kind = any ($2::text[]) and ' +
      "(media_hub_items.keywords && $3::text[] or media_hub_items.state = 'withdrawn')))",
  )
  expect(values).toEqual(["x' or true --", ["'"], ["'"]])
})
