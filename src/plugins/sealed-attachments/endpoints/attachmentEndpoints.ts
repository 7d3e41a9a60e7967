import type { Endpoint } from 'payload'
import type { SealedAttachmentsOptions } from '../options'
import { handIn } from './handIn'
import { listAll } from './listAll'
import { readOne } from './readOne'

/** The doors to the files of a document, beside Payload's own. */
export const attachmentEndpoints = (slug: string, options: SealedAttachmentsOptions): Endpoint[] => [
  { path: '/:id/attachments', method: 'get', handler: listAll(slug, options) },
  { path: '/:id/attachments', method: 'post', handler: handIn(slug, options) },
  { path: '/:id/attachments/:attachment', method: 'post', handler: readOne(slug, options) },
]
