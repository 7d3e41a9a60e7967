import { boundsOf, objectsOf, pathObject, pictureObject, shadingObject, type PageObject } from './pageObjects'
import { type Pdfium, viewOf, withRoom } from './pdfium'
import { type Box, distance, type Picture, renderPage, toPixels } from './render'

/** Pixels on a side of the squares that are compared: four points at the usual scale. */
const tile = 8
const leastDetail = 40
const leastTiles = 4
const mostCovers = 40

/**
 * Where something lies over a part of the page and hides what is there: the page is plain, and has detail once the
 * thing is taken away. Answers with places in pixels.
 */
export function coveredPlaces(engine: Pdfium, page: number, picture: Picture): Box[] {
  const objects = objectsOf(engine, page)
  const fills = objects.filter(
    ({ type, object }) => type === shadingObject || (type === pathObject && isFilled(engine, object)),
  )
  const pictures = objects.filter(({ type }) => type === pictureObject)
  const found: Box[] = []
  const ask = (covers: PageObject[], anyCover: boolean): void => {
    if (covers.length === 0) return
    const without = renderWithout(engine, page, picture.scale, covers)
    const place = hiddenDetail(picture, without, anyCover)
    if (place && !found.some((known) => isSamePlace(known, place))) found.push(place)
  }
  ask(fills, false)
  for (const cover of largest(engine, page, picture, fills)) ask([cover], false)
  if (pictures.length > 1)
    for (const cover of largest(engine, page, picture, pictures).slice(0, 12)) ask([cover], true)
  return found
}

/** Parts of pictures that lie outside the page or are clipped away, yet are in the file. */
export function picturesBeyondView(engine: Pdfium, page: number, picture: Picture): Box[] {
  const found: Box[] = []
  for (const { object, type, nested } of objectsOf(engine, page)) {
    if (type !== pictureObject || nested) continue
    const bounds = boundsOf(engine, object)
    if (!bounds) continue
    const box = toPixels(engine, page, picture, bounds)
    const slack = 3 * picture.scale
    const beyond =
      box.left < -slack ||
      box.top < -slack ||
      box.right > picture.width + slack ||
      box.bottom > picture.height + slack
    if (beyond || isClipped(engine, object, bounds)) found.push(box)
  }
  return found
}

function isClipped(engine: Pdfium, object: number, bounds: Box): boolean {
  const clip = engine.FPDFPageObj_GetClipPath(object)
  const paths = clip ? engine.FPDFClipPath_CountPaths(clip) : 0
  for (let path = 0; path < paths; path++) {
    const segments = engine.FPDFClipPath_CountPathSegments(clip, path)
    if (segments <= 0) continue
    const points = Array.from({ length: segments }, (_one, at) =>
      pointOf(engine, engine.FPDFClipPath_GetPathSegment(clip, path, at)),
    )
    const across = points.map(([x]) => x)
    const down = points.map(([, y]) => y)
    const slack = 3
    if (
      Math.min(...across) > bounds.left + slack ||
      Math.max(...across) < bounds.right - slack ||
      Math.min(...down) > bounds.bottom + slack ||
      Math.max(...down) < bounds.top - slack
    )
      return true
  }
  return false
}

function pointOf(engine: Pdfium, segment: number): [number, number] {
  return withRoom(engine, 8, (at) => {
    engine.FPDFPathSegment_GetPoint(segment, at, at + 4)
    const view = viewOf(engine, at, 8)
    return [view.getFloat32(0, true), view.getFloat32(4, true)]
  })
}

function isFilled(engine: Pdfium, object: number): boolean {
  return withRoom(engine, 8, (at) => {
    engine.FPDFPath_GetDrawMode(object, at, at + 4)
    return viewOf(engine, at, 4).getInt32(0, true) !== 0
  })
}

function renderWithout(engine: Pdfium, page: number, scale: number, covers: PageObject[]): Picture {
  for (const { object } of covers) engine.FPDFPageObj_SetIsActive(object, false)
  const without = renderPage(engine, page, scale)
  for (const { object } of covers) engine.FPDFPageObj_SetIsActive(object, true)
  return without
}

/** The largest things first; what is smaller than a letter covers none. */
function largest(engine: Pdfium, page: number, picture: Picture, objects: PageObject[]): PageObject[] {
  return objects
    .map((one) => {
      const bounds = boundsOf(engine, one.object)
      const box = bounds && toPixels(engine, page, picture, bounds)
      return { one, area: one.nested || !box ? 1e6 : (box.right - box.left) * (box.bottom - box.top) }
    })
    .filter(({ area }) => area >= tile * tile * leastTiles)
    .sort((a, b) => b.area - a.area)
    .slice(0, mostCovers)
    .map(({ one }) => one)
}

function hiddenDetail(picture: Picture, without: Picture, anyCover: boolean): Box | null {
  let tiles = 0
  const place: Box = { left: Infinity, top: Infinity, right: 0, bottom: 0 }
  for (let top = 0; top + tile <= picture.height; top += tile) {
    for (let left = 0; left + tile <= picture.width; left += tile) {
      const looked = lookAtTile(picture, without, left, top)
      if (looked.changed < 0.03 || looked.detailUnder < leastDetail) continue
      if (!anyCover && looked.detailAbove > looked.detailUnder / 4) continue
      if (anyCover && looked.changed < 0.9) continue
      tiles++
      place.left = Math.min(place.left, left)
      place.top = Math.min(place.top, top)
      place.right = Math.max(place.right, left + tile)
      place.bottom = Math.max(place.bottom, top + tile)
    }
  }
  return tiles >= leastTiles ? place : null
}

function lookAtTile(picture: Picture, without: Picture, left: number, top: number) {
  let changed = 0
  let lowAbove = 765
  let highAbove = 0
  let lowUnder = 765
  let highUnder = 0
  for (let y = top; y < top + tile; y++) {
    for (let x = left; x < left + tile; x++) {
      const pixel = y * picture.width + x
      if (distance(picture, without, pixel) >= 24) changed++
      const above = brightness(picture, pixel)
      const under = brightness(without, pixel)
      lowAbove = Math.min(lowAbove, above)
      highAbove = Math.max(highAbove, above)
      lowUnder = Math.min(lowUnder, under)
      highUnder = Math.max(highUnder, under)
    }
  }
  return {
    changed: changed / (tile * tile),
    detailAbove: highAbove - lowAbove,
    detailUnder: highUnder - lowUnder,
  }
}

const brightness = ({ data }: Picture, pixel: number): number =>
  (data[pixel * 4] ?? 0) + (data[pixel * 4 + 1] ?? 0) + (data[pixel * 4 + 2] ?? 0)

const isSamePlace = (one: Box, other: Box): boolean =>
  Math.abs(one.left - other.left) +
    Math.abs(one.top - other.top) +
    Math.abs(one.right - other.right) +
    Math.abs(one.bottom - other.bottom) <
  4 * tile
