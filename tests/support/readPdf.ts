import { getDocumentProxy } from 'unpdf'

type Node = { role?: string; children?: Node[]; alt?: string }
type Piece = { str: string; hasEOL: boolean; transform: number[]; width: number }

/** What a second engine (pdf.js) finds in a PDF: its words, and what a screen reader goes by. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const nodes: Node[] = []
  const pages: string[] = []
  let widest = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const pieces = (await page.getTextContent()).items as Piece[]
    pages.push(pieces.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join(''))
    for (const { transform, width } of pieces) widest = Math.max(widest, (transform[4] ?? 0) + width)
    collect((await page.getStructTree()) as Node | null, nodes)
  }
  const { info, metadata } = (await pdf.getMetadata()) as {
    info: { Title?: string; Language?: string }
    metadata: { get(name: string): string | null } | null
  }
  const marks = await pdf.getMarkInfo()
  const structure = nodes.map(({ role }) => role ?? '')
  return {
    pages,
    /** Lines of all pages; a word that was broken across two lines stays broken. */
    text: pages.join('\n').replaceAll('\u200b', ''),
    widest,
    title: info.Title,
    language: info.Language,
    isMarked: marks?.Marked ?? false,
    /** Version of PDF/UA that the file claims. */
    claims: metadata?.get('pdfuaid:part') ?? null,
    roles: [...new Set(structure)],
    structure,
    alternatives: nodes.flatMap(({ alt }) => (alt ? [alt] : [])),
  }
}

function collect(node: Node | null, into: Node[]): void {
  if (!node) return
  if (node.role) into.push(node)
  for (const child of node.children ?? []) collect(child, into)
}
