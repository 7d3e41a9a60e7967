import { createHash } from 'node:crypto'
import type { CollectionBeforeChangeHook } from 'payload'
import { fileKinds } from '../fileKinds'

/** Writes down what the bytes are: kind, fingerprint, and the name they came with. */
export const stampFile: CollectionBeforeChangeHook = ({ data, req }) => {
  const file = req.file as (typeof req.file & { originalFilename?: string }) | undefined
  if (!file?.originalFilename) return data
  data.kind = fileKinds[file.mimetype]?.kind
  data.sha256 = createHash('sha256').update(file.data).digest('hex')
  data.originalFilename = file.originalFilename.slice(0, 250)
  return data
}
