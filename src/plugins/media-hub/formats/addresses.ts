import type { Site } from '../pages/site'

/** The lasting identifier of a release: its address in the content API. */
export const releaseUri = (site: Site, id: string): string =>
  `${site.url}/v1/releases/${encodeURIComponent(id)}`

export const assetUri = (site: Site, id: string): string => `${site.url}/v1/assets/${encodeURIComponent(id)}`

export const unitUri = (site: Site, code: string): string =>
  `${site.url}/v1/units/${encodeURIComponent(code)}`
