import { readFileSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'

// A process of its own for each typesetter: Typst blocks its thread, and only a process can be ended in the middle.
// Asked by message `{ id, template, paper, at }`, answers `{ id, pdf }`, `{ id, missing }` or `{ id, problem }`.

/** @typedef {{ id: number, template: string, paper: string, at: number }} Order */

const frame = readFileSync(path.join(import.meta.dirname, 'letter.typ'), 'utf8')
/** @type {Map<string, NodeCompiler>} */
const compilers = new Map()

/** Sees the files of one folder and the frame, nothing else of the disk. @param {string} folder */
function compilerOf(folder) {
  const known = compilers.get(folder)
  if (known) return known
  const compiler = NodeCompiler.create({ workspace: folder })
  compiler.addSource(path.join(folder, 'letter.typ'), frame)
  compilers.set(folder, compiler)
  return compiler
}

/** @param {Order} order */
function typeset({ template, paper, at }) {
  const compiler = compilerOf(path.dirname(template))
  try {
    const made = compiler.compile({ mainFilePath: template, inputs: { paper } })
    if (!made.result) return { problem: JSON.stringify(made.takeDiagnostics()?.shortDiagnostics ?? []) }
    const pdf = compiler.pdf(made.result, {
      pdfStandard: PdfStandard.UA_1,
      pdfTags: true,
      creationTimestamp: at,
    })
    return { pdf, pages: made.result.numOfPages }
  } catch (error) {
    const said = String(error instanceof Error ? error.message : error)
    const missing = missingIn(said)
    return missing.length > 0 ? { missing } : { problem: said }
  } finally {
    compiler.evictCache(10)
  }
}

/** Characters that no font on board can draw, as Typst names them: PDF/UA refuses empty boxes. @param {string} said */
function missingIn(said) {
  const named = [...said.matchAll(/the text `\\*"(.+?)\\*"` could not be displayed/gs)].map(
    ([, text]) => text ?? '',
  )
  const written = named.map((text) =>
    text.replace(/\\+u\{([0-9a-f]+)\}/g, (_all, hex) => String.fromCodePoint(Number.parseInt(hex, 16))),
  )
  return [...new Set(written.flatMap((text) => Array.from(text.replaceAll('\\', ''))))]
}

process.on('message', (/** @type {Order} */ order) => {
  process.send?.({ id: order.id, ...typeset(order) })
})
process.on('disconnect', () => process.exit(0))
