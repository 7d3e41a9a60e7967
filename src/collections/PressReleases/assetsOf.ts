import { embeddedAssets } from './bodyText'

/** The ids of everything a release shows: attached, and inside its text. */
export const assetsOf = (doc: { assets?: unknown; body?: unknown }): string[] => [
  ...idsOf(doc.assets),
  ...embeddedAssets(doc.body),
]

/** The same, as the database can be asked about them: a text may name anything. */
export const storedAssetsOf = (doc: Parameters<typeof assetsOf>[0]): string[] =>
  assetsOf(doc).filter((id) => isUuid.test(id))

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const idsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((entry) => String((entry as { id?: unknown })?.id ?? entry)) : []
