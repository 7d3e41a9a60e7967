/** What pages and feeds know of the house they stand in. */
export type Site = { url: string; name: string; kindLabels: Record<string, string>; services?: Service[] }
/** Another public page of the house, as the foot of each page names it. */
export type Service = { href: string; label: string }

/** The house as it was told to us. */
export const siteOf = ({
  publicUrl,
  siteName = 'Hub Humas',
  kindLabels = {},
  services = [],
}: {
  publicUrl: string
  siteName?: string
  kindLabels?: Record<string, string>
  services?: Service[]
}): Site => ({ url: publicUrl, name: siteName, kindLabels, services })

/** The words for a stored kind: told ones first, else the value itself made readable. */
export function kindLabel(site: Site, kind: string): string {
  if (Object.hasOwn(site.kindLabels, kind)) return site.kindLabels[kind] ?? kind
  const words = kind.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
