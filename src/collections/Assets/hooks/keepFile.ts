import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** What is computed from the bytes of a file; a form sends it back, nobody decides it. */
const computed = [
  'filename',
  'url',
  'thumbnailURL',
  'mimeType',
  'filesize',
  'width',
  'height',
  'focalX',
  'focalY',
  'sizes',
  'prefix',
]

/**
 * The file of an asset comes with its creation and stays as it came. Payload would crop or refocus a stored one by
 * a query parameter or a focal point, over the original and under the renditions that are already public, and would
 * fetch a file from an address named in place of one.
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (asksForEdits(req.query?.uploadEdits)) throw fixed()
  if (operation === 'create' && !req.file) throw missing()
  const { data, ...others } = args as { data?: Record<string, unknown> }
  if (!data) return args
  const told = Object.entries(data).filter(([field]) => !computed.includes(field))
  return { ...others, data: Object.fromEntries(told) } as typeof args
}

const asksForEdits = (edits: unknown): boolean =>
  typeof edits === 'object' && edits !== null ? Object.keys(edits).length > 0 : Boolean(edits)

const fixed = () =>
  new APIError(
    'Berkas tidak dapat dipotong atau diubah di sini. Unggah hasilnya sebagai materi baru. / A file is not cropped or changed here.',
    409,
    { code: 'file.fixed' },
    true,
  )

const missing = () =>
  new APIError('Tidak ada berkas yang diunggah. / No file was sent.', 400, { code: 'file.missing' }, true)
