import path from 'node:path'

/** Where one machine keeps its files; with S3 the bucket takes its place. */
export const mediaFolder = path.resolve('media')
