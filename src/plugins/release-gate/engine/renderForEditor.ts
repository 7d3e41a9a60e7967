import sharp from 'sharp'
import { fileKind } from '../inspect/fileKind'
import { withDocument, withPage } from '../inspect/pdf/pdfium'
import { fittingScale, renderPage } from '../inspect/pdf/render'
import { pixelsOf } from '../rewrite/rewritePicture'
import type { PageSize } from '../rules/boxes'
import { Refused } from '../rules/refusal'

/** A page as a PNG to draw boxes on, with its size in page units. `page` counts from 1. @throws Refused */
export async function renderForEditor(
  bytes: Buffer,
  name: string,
  page: number,
): Promise<{ page: PageSize; pages: number; picture: Buffer }> {
  const kind = await fileKind(bytes, name)
  if (kind === 'pdf') {
    return withDocument(bytes, async (engine, document, pages) => {
      if (page < 1 || page > pages) throw new Refused('gate.box', `page ${page}`)
      return withPage(engine, document, page - 1, async (handle) => {
        const { width, height, data } = renderPage(engine, handle, fittingScale(engine, handle, 1.5))
        const picture = await sharp(data, { raw: { width, height, channels: 4 } })
          .png()
          .toBuffer()
        return {
          page: { width: engine.FPDF_GetPageWidthF(handle), height: engine.FPDF_GetPageHeightF(handle) },
          pages,
          picture,
        }
      })
    })
  }
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp') throw new Refused('gate.wrong_form', kind)
  if (page !== 1) throw new Refused('gate.box', `page ${page}`)
  const { data, width, height, channels } = await pixelsOf(bytes)
  const raw = sharp(data, { raw: { width, height, channels } })
  const picture = await raw
    .resize({ width: 1600, height: 1600, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer()
  return { page: { width, height }, pages: 1, picture }
}
