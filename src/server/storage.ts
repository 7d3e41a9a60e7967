import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { GetObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3'
import { mediaFolder } from '../collections/Assets/mediaFolder'
import type { Env } from '../env'

export type StoredObject = {
  stream: Readable /** bytes of the whole object */
  size: number
  mimeType?: string
  etag?: string
}

/** Opens a stored file, or a span of it in bytes (both ends included); null when there is no such file. */
export type OpenObject = (key: string, range?: { start: number; end: number }) => Promise<StoredObject | null>

/** Where files lie by the settings: a bucket, else the folder media/. */
export const storage = (settings: Env): OpenObject =>
  settings.S3_BUCKET ? fromBucket(settings, settings.S3_BUCKET) : fromFolder(mediaFolder)

/** A key that climbs out of the folder is no file. */
export const fromFolder =
  (folder: string): OpenObject =>
  async (key, range) => {
    const file = path.join(folder, key)
    if (key.includes('\0') || !file.startsWith(folder + path.sep)) return null
    const found = await stat(file).catch(absent)
    if (!found?.isFile()) return null
    return { stream: createReadStream(file, range), size: found.size }
  }

function fromBucket(settings: Env, bucket: string): OpenObject {
  const client = new S3Client({
    region: settings.S3_REGION,
    forcePathStyle: settings.S3_FORCE_PATH_STYLE,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(settings.S3_ENDPOINT ? { endpoint: settings.S3_ENDPOINT } : {}),
    ...(settings.S3_ACCESS_KEY_ID && settings.S3_SECRET_ACCESS_KEY
      ? {
          credentials: {
            accessKeyId: settings.S3_ACCESS_KEY_ID,
            secretAccessKey: settings.S3_SECRET_ACCESS_KEY,
          },
        }
      : {}),
  })
  return async (Key, range) => {
    const Range = range && `bytes=${range.start}-${range.end}`
    const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key, Range })).catch(missing)
    if (!(answer?.Body instanceof Readable)) return null
    const size = Number(answer.ContentRange?.split('/')[1] ?? answer.ContentLength ?? 0)
    return {
      stream: answer.Body,
      size,
      ...(answer.ContentType ? { mimeType: answer.ContentType } : {}),
      ...(answer.ETag ? { etag: answer.ETag } : {}),
    }
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

function missing(error: unknown): null {
  if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return null
  throw error
}
