import type { Site } from './site'
import { pagePolicy } from './style'

/** Headers of a page with a button behind a secret link: kept by no cache, told to no other site, found by no search. */
export const privateFormHeaders = ({ url }: Site) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
  'content-security-policy': pagePolicy(new URL(url).origin).replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
})
