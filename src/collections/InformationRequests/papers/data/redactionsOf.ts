import type { PayloadRequest } from 'payload'
import type { PaperRequest } from '../casePaper'
import { testsOf } from './testsOf'

type Box = { page: number; letter: string; test: string }
type File = { title?: string; filename?: string; outgoingSha256?: string | null; boxes?: Box[] | null }

/**
 * What was blacked out of the copy that goes out: the boxes of the release gate, those of one page, letter and test
 * together. Where whole rows or columns were left out there are no boxes, and the letters of the decision stand instead.
 */
export async function redactionsOf(req: PayloadRequest, doc: PaperRequest) {
  const file = await copyOf(req, doc)
  const marked = new Map<string, { box: Box; count: number }>()
  for (const box of file.boxes ?? []) {
    const key = `${box.page} ${box.letter} ${box.test}`
    marked.set(key, { box, count: (marked.get(key)?.count ?? 0) + 1 })
  }
  const tests = await testsOf(req, [...new Set((file.boxes ?? []).map(({ test }) => test))])
  const boxes = [...marked.values()]
    .toSorted((one, other) => one.box.page - other.box.page)
    .map(({ box: { page, letter, test }, count }) => {
      const weighed = tests.find(({ id, number }) => id === test || number === test)
      return {
        ...{ page, exemption: letter, part: `${count} bagian` },
        consequenceTestNumber: weighed?.number ?? test,
        reason: weighed?.ifOpened ?? 'Sebagaimana uji konsekuensi yang disebut.',
      }
    })
  return { document: file.title || file.filename || '', sha256: file.outgoingSha256 ?? '', boxes }
}

/** The released copy, as far as the officer may see it. */
async function copyOf(req: PayloadRequest, { redactedCopy }: PaperRequest): Promise<File> {
  if (!redactedCopy || !req.user) return {}
  const found = await req.payload.findByID({
    collection: 'released-files',
    id: redactedCopy,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  })
  return (found as File | null) ?? {}
}
