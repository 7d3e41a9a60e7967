/** What pages and feeds know of the house they stand in. */
export type Site = { url: string; name: string; kindLabels: Record<string, string> }

/** The house as it was told to us. */
export const siteOf = ({
  publicUrl,
  siteName = 'Hub Humas',
  kindLabels = {},
}: {
  publicUrl: string
  siteName?: string
  kindLabels?: Record<string, string>
}): Site => ({ url: publicUrl, name: siteName, kindLabels })

/** The words for a stored kind: told ones first, else the value itself made readable. */
export function kindLabel(site: Site, kind: string): string {
  if (Object.hasOwn(site.kindLabels, kind)) return site.kindLabels[kind] ?? kind
  const words = kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
