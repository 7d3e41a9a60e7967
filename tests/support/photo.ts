import sharp from 'sharp'

/** Words a test looks for in the bytes it is given: they are in the original's metadata and nowhere else. */
export const secretOfThePhoto = 'Kamera Rahasia 7731'

/** A real JPEG with EXIF of a camera and a place of taking (3° 26′ S, 114° 50′ E), of any size in pixels. */
export function photoWithPosition({ width = 640, height = 420, red = 40 } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: { r: red, g: 90, b: 150 } } })
    .jpeg({ quality: 70 })
    .withExif({
      IFD0: { Artist: secretOfThePhoto, Model: secretOfThePhoto },
      IFD3: {
        GPSLatitudeRef: 'S',
        GPSLatitude: '3/1 26/1 24/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '114/1 50/1 6/1',
      },
    })
    .toBuffer()
}
