import type { ImageSize } from 'payload'

const jpeg = { format: 'jpeg', options: { quality: 82, mozjpeg: true } } as const

/**
 * The derived files of a photo, widths in pixels. They carry no metadata: a place of taking, a
 * camera's serial number or an owner's name stays with the sealed original.
 */
export const renditions: ImageSize[] = [
  { name: 'thumbnail', width: 320, withoutEnlargement: true, formatOptions: jpeg },
  { name: 'preview', width: 1024, withoutEnlargement: true, formatOptions: jpeg },
  { name: 'large', width: 1920, withoutEnlargement: true, formatOptions: jpeg },
]
