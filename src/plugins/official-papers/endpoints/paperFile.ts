import type { Endpoint } from 'payload'
import { optionsOf } from '../options'
import { fileName } from '../rules/fileName'
import { fileOf } from '../store/contents'
import { committed, reachPaper, refusal } from './reachPaper'

/**
 * GET /api/papers/{id}/file: the frozen PDF. The entry of the reading is written and committed before the answer; when
 * it cannot be, the answer is no.
 */
export const paperFile: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: async (req) => {
    const { onRead, secrets } = optionsOf(req)
    const { paper, file } = await committed(req, async () => {
      const paper = await reachPaper(req)
      const file = await fileOf(req, String(paper.id), secrets)
      if (!file) throw refusal(req, 'notReady', 409)
      await onRead(req, paper)
      return { paper, file }
    })
    return new Response(new Uint8Array(file), {
      headers: {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `inline; filename="${fileName(paper.number)}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
    })
  },
}
