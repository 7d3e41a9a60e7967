import { randomBytes } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import sharp from 'sharp'
import { fileKinds, mostPixels } from '../fileKinds'

type IncomingFile = NonNullable<PayloadRequest['file']> & { originalFilename?: string }

/**
 * Decides what a file is from its bytes, refuses what we do not take, and gives it a name that
 * cannot be guessed. The name and type that the sender claims play no part.
 */
export const inspectFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file as IncomingFile | undefined
  if (!file || (operation !== 'create' && operation !== 'update') || file.originalFilename) return args
  if (operation === 'update') {
    throw refusal(
      'file.fixed',
      'Berkas tidak dapat diganti: naskah yang terbit merujuk kepadanya. Unggah sebagai materi baru.',
      409,
    )
  }
  const detected = await fileTypeFromBuffer(file.data)
  const known = detected && fileKinds[detected.mime.split(';')[0] ?? '']
  if (!detected || !known) {
    throw refusal(
      'file.type',
      'Jenis berkas ini tidak diterima. Kirim foto (JPEG, PNG, WebP), video, audio, PDF, atau DOCX.',
      415,
    )
  }
  if (known.kind === 'photo') await refuseFlood(file.data)
  file.originalFilename = file.name
  file.mimetype = detected.mime.split(';')[0] ?? detected.mime
  file.name = `${randomBytes(16).toString('hex')}.${known.ext}`
  return args
}

/** A small file can unfold into gigabytes of pixels; the header tells before anything is decoded. */
async function refuseFlood(data: Buffer): Promise<void> {
  const { width, height } = await readHeader(data)
  if (width * height > mostPixels) {
    throw refusal(
      'file.too_many_pixels',
      `Foto terlalu besar: ${width} × ${height} piksel. Paling besar 120 megapiksel.`,
      413,
    )
  }
}

async function readHeader(data: Buffer): Promise<{ width: number; height: number }> {
  try {
    const { width, height } = await sharp(data, { limitInputPixels: false }).metadata()
    return { width, height }
  } catch (cause) {
    throw Object.assign(
      refusal('file.broken', 'Berkas foto rusak atau tidak lengkap. Kirim ulang berkas aslinya.', 400),
      { cause },
    )
  }
}

const refusal = (code: string, message: string, status: number) =>
  new APIError(message, status, { code }, true)
