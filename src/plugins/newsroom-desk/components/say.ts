import type { PayloadRequest } from 'payload'

/** One of the desk's own words, in the person's language. */
export const say = (req: PayloadRequest, key: string): string =>
  (req.t as (key: string) => string)(`desk:${key}`)
