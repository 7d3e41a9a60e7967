/** A saved filter as the public side knows it: codes of units (all below them included), kinds, keywords in small letters. */
export type Product = {
  name: string
  /** `depth` is the unit's place below the root, from 1; null when the unit is no more. */
  units: Array<{ code: string; depth: number | null }>
  kinds: string[]
  keywords: string[]
}

type Filterable = { kind: string; unit: { path: string[] }; keywords: string[] }

/** Does the item belong to one of the products? Without products everything does; what a product leaves open stays open. */
export function matchesProducts(item: Filterable, products: readonly Product[]): boolean {
  if (products.length === 0) return true
  const keywords = item.keywords.map((one) => one.trim().toLowerCase())
  return products.some(
    (product) =>
      open(product.units, ({ code, depth }) => depth !== null && item.unit.path[depth - 1] === code) &&
      open(product.kinds, (kind) => kind === item.kind) &&
      open(product.keywords, (word) => keywords.includes(word)),
  )
}

const open = <T>(filter: readonly T[], fits: (one: T) => boolean) => filter.length === 0 || filter.some(fits)

/** Whoever has a product that leaves everything open is given everything. */
export const restricting = (products: readonly Product[]): readonly Product[] =>
  products.some(({ units, kinds, keywords }) => units.length + kinds.length + keywords.length === 0)
    ? []
    : products

/**
 * The same over media_hub_items; of what is withdrawn the keywords are no more, so its unit and kind decide.
 * @param of the name of the table or its alias
 */
export function productsSql(
  products: readonly Product[],
  param: (value: unknown) => string,
  of = 'media_hub_items',
): string {
  if (products.length === 0) return 'true'
  return `(${products.map((product) => `(${productSql(product, param, of)})`).join(' or ')})`
}

function productSql(
  { units, kinds, keywords }: Product,
  param: (value: unknown) => string,
  of: string,
): string {
  const known = units.filter(({ depth }) => depth !== null && depth >= 1 && depth <= 6)
  const inUnits = known.map(({ code, depth }) => `${of}.unit_${depth} = ${param(code)}`).join(' or ')
  return [
    units.length === 0 ? 'true' : inUnits === '' ? 'false' : `(${inUnits})`,
    kinds.length === 0 ? 'true' : `${of}.kind = any (${param(kinds)}::text[])`,
    keywords.length === 0
      ? 'true'
      : `(${of}.keywords && ${param(keywords)}::text[] or ${of}.state = 'withdrawn')`,
  ].join(' and ')
}
