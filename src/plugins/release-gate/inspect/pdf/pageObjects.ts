import { type Pdfium, viewOf, withRoom } from './pdfium'
import type { Box } from './render'

export const textObject = 1
export const pathObject = 2
export const pictureObject = 3
export const shadingObject = 4
const formObject = 5

/** A thing drawn on a page; `nested` things live in a form of their own, and count their units there. */
export type PageObject = { object: number; type: number; nested: boolean }

/** Everything a page draws, forms opened. */
export function objectsOf(engine: Pdfium, page: number): PageObject[] {
  const found: PageObject[] = []
  const walk = (object: number, depth: number): void => {
    if (!object) return
    const type = engine.FPDFPageObj_GetType(object)
    found.push({ object, type, nested: depth > 0 })
    if (type !== formObject || depth > 20) return
    const count = engine.FPDFFormObj_CountObjects(object)
    for (let at = 0; at < count; at++) walk(engine.FPDFFormObj_GetObject(object, at), depth + 1)
  }
  const count = engine.FPDFPage_CountObjects(page)
  for (let at = 0; at < count; at++) walk(engine.FPDFPage_GetObject(page, at), 0)
  return found
}

/** The bounds of a thing in the units it lives in; top is above bottom. */
export function boundsOf(engine: Pdfium, object: number): Box | null {
  return withRoom(engine, 16, (at) => {
    if (!engine.FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12)) return null
    const view = viewOf(engine, at, 16)
    return {
      left: view.getFloat32(0, true),
      bottom: view.getFloat32(4, true),
      right: view.getFloat32(8, true),
      top: view.getFloat32(12, true),
    }
  })
}
