import { embeddedAssets } from './bodyText'

/** The ids of everything a release shows: attached, and inside its text. */
export const assetsOf = (doc: { assets?: unknown; body?: unknown }): string[] => [
  ...idsOf(doc.assets),
  ...embeddedAssets(doc.body),
]

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((entry) => String((entry as { id?: unknown })?.id ?? entry)) : []
