/** What pages and feeds know of the house they stand in. */
export type Site = { url: string; name: string; kindLabels: Record<string, string> }

/** The words for a stored kind: told ones first, else the value itself made readable. */
export function kindLabel(site: Site, kind: string): string {
  const told = site.kindLabels[kind]
  if (told) return told
  const words = kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
