import { Refused } from '../../rules/refusal'
import { type Pdfium, heapOf, viewOf, withRoom } from './pdfium'

/** A page as pixels: RGBA, rows from the top, as a reader sees it (turned and cropped). */
export type Picture = { width: number; height: number; scale: number; data: Uint8Array }
export type Box = { left: number; top: number; right: number; bottom: number }

const mostPixels = 24_000_000

/** How many pixels a point may have on this page: the wish, or less on a very large page. */
export function fittingScale(engine: Pdfium, page: number, wish: number): number {
  const area = engine.FPDF_GetPageWidthF(page) * engine.FPDF_GetPageHeightF(page)
  if (!(area > 0)) throw new Refused('gate.broken', 'page size')
  const scale = Math.min(wish, Math.sqrt(mostPixels / area))
  if (scale < 0.5) throw new Refused('gate.zip_limits', 'page size')
  return scale
}

/** Renders a page on white, with its annotations. @param scale pixels per point */
export function renderPage(engine: Pdfium, page: number, scale: number): Picture {
  const width = Math.max(1, Math.round(engine.FPDF_GetPageWidthF(page) * scale))
  const height = Math.max(1, Math.round(engine.FPDF_GetPageHeightF(page) * scale))
  const bitmap = engine.FPDFBitmap_CreateEx(width, height, 4, 0, 0)
  if (!bitmap) throw new Refused('gate.tool_failed', 'bitmap')
  try {
    engine.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff)
    engine.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, annotations | rgba)
    const at = engine.FPDFBitmap_GetBuffer(bitmap)
    return { width, height, scale, data: heapOf(engine).slice(at, at + width * height * 4) }
  } finally {
    engine.FPDFBitmap_Destroy(bitmap)
  }
}

const annotations = 0x01
const rgba = 0x10

/** Where a rectangle of the page's own units lies on its picture; pixels, not cut to the picture. */
export function toPixels(
  engine: Pdfium,
  page: number,
  picture: Pick<Picture, 'width' | 'height'>,
  box: Box,
): Box {
  const corners = [
    [box.left, box.bottom],
    [box.right, box.top],
    [box.left, box.top],
    [box.right, box.bottom],
  ].map(([x = 0, y = 0]) => pointToPixel(engine, page, picture, x, y))
  const across = corners.map(([x]) => x)
  const down = corners.map(([, y]) => y)
  return {
    left: Math.min(...across),
    top: Math.min(...down),
    right: Math.max(...across),
    bottom: Math.max(...down),
  }
}

/** The engine counts whole pixels; asking for a picture a hundred times larger gives the fractions. */
function pointToPixel(
  engine: Pdfium,
  page: number,
  { width, height }: Pick<Picture, 'width' | 'height'>,
  x: number,
  y: number,
): [number, number] {
  return withRoom(engine, 8, (at) => {
    engine.FPDF_PageToDevice(page, 0, 0, width * 100, height * 100, 0, x, y, at, at + 4)
    const view = viewOf(engine, at, 8)
    return [view.getInt32(0, true) / 100, view.getInt32(4, true) / 100]
  })
}

/** How far apart two pixels are: 0 to 765. */
export function distance(one: Picture, other: Picture, pixel: number): number {
  const at = pixel * 4
  const a = one.data
  const b = other.data
  return (
    Math.abs((a[at] ?? 0) - (b[at] ?? 0)) +
    Math.abs((a[at + 1] ?? 0) - (b[at + 1] ?? 0)) +
    Math.abs((a[at + 2] ?? 0) - (b[at + 2] ?? 0))
  )
}
