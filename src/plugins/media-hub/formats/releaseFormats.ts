import type { PublicItem } from '../../../domain/publicItem'
import type { Withdrawn } from '../endpoints/releaseItem'
import type { Site } from '../pages/site'
import { bareHtmlOf, withdrawnHtml } from './BareRelease'
import { canceledNewsml, newsmlOf } from './newsml'
import { canceledNinjs, ninjsOf } from './ninjs'
import { plainTextOf, withdrawnText } from './plainText'

/** How a release is written in one format, and what stands there once it is withdrawn. */
export type ReleaseFormat = {
  type: string
  write: (item: PublicItem, site: Site) => string
  gone: (withdrawn: Withdrawn, site: Site) => string
}

/** By the ending of the address. */
export const releaseFormats: Record<string, ReleaseFormat> = {
  ninjs: {
    type: 'application/json; charset=utf-8',
    write: (item, site) => JSON.stringify(ninjsOf(item, site)),
    gone: (withdrawn, site) => JSON.stringify(canceledNinjs(withdrawn, site)),
  },
  newsml: {
    type: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
    write: newsmlOf,
    gone: canceledNewsml,
  },
  txt: { type: 'text/plain; charset=utf-8', write: plainTextOf, gone: withdrawnText },
  html: { type: 'text/html; charset=utf-8', write: bareHtmlOf, gone: withdrawnHtml },
}
