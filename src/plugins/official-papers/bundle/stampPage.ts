import { degrees, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'

const SIZE = 8
const FROM_EDGE = 10

/** Writes a line at the lower right of a page as a reader sees it, whichever way it is turned or cropped. */
export async function stampPage(page: PDFPage, words: string): Promise<void> {
  const font = await page.doc.embedFont(StandardFonts.Helvetica)
  const { x, y, width, height } = page.getCropBox()
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  const length = font.widthOfTextAtSize(words, SIZE)
  const across = length + FROM_EDGE
  const place = {
    0: { x: x + width - across, y: y + FROM_EDGE },
    90: { x: x + width - FROM_EDGE, y: y + height - across },
    180: { x: x + across, y: y + height - FROM_EDGE },
    270: { x: x + FROM_EDGE, y: y + across },
  }[turned as 0 | 90 | 180 | 270] ?? { x: x + width - across, y: y + FROM_EDGE }
  page.drawText(words, { ...place, font, size: SIZE, rotate: degrees(turned), color: rgb(0.1, 0.1, 0.1) })
}
