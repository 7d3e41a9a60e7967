import { type Finding, findingList, type Note, TooManyFindings } from '../rules/findings'
import { type RefusalCode, Refused } from '../rules/refusal'
import { type FileKind, fileKind } from './fileKind'
import { scan } from './malware/scan'
import { inspectDocument } from './office/inspectDocument'
import { inspectSlides } from './office/inspectSlides'
import { inspectPdf } from './pdf/inspectPdf'
import { inspectPicture } from './picture/inspectPicture'
import { inspectSpreadsheet } from './spreadsheet/inspectSpreadsheet'
import { inspectCsv, inspectText } from './text/inspectText'
import { openZip } from './zip/openZip'

/** Either all that was found, or why nothing can be said; there is no third answer. */
export type Inspection =
  | { ok: true; kind: FileKind; findings: Finding[]; notes: Note[] }
  | { ok: false; code: RefusalCode; detail: string }

export type Inspecting = {
  /** the name the file came with; it may not say another type than the bytes */
  name: string
  /** where clamd listens, when it is to be asked */
  scanner?: string | undefined
  /** words of pages that were rebuilt as pictures: page from 0 → what its unseen layer says, and nothing else */
  layers?: Record<number, string>
}

export const mostBytes = 64 * 1024 * 1024

/** Looks at every byte of a file that wants to leave. Whatever cannot be looked at means: not released. */
export async function inspect(bytes: Buffer, asked: Inspecting): Promise<Inspection> {
  try {
    return await look(bytes, asked)
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, detail: error.detail }
    if (error instanceof TooManyFindings) return { ok: false, code: 'gate.too_many_findings', detail: '' }
    const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : ''
    return { ok: false, code: 'gate.tool_failed', detail }
  }
}

async function look(bytes: Buffer, { name, scanner, layers = {} }: Inspecting): Promise<Inspection> {
  if (bytes.length === 0) throw new Refused('gate.empty')
  if (bytes.length > mostBytes) throw new Refused('gate.too_large')
  const list = findingList()
  const notes: Note[] = []
  if (scanner) {
    const virus = await scan(scanner, bytes)
    if (virus) list.add('malware', 'berkas', virus)
  } else notes.push({ code: 'gate.no_scanner', place: 'berkas' })
  const kind = await fileKind(bytes, name)
  switch (kind) {
    case 'pdf':
      await inspectPdf(bytes, list, notes, layers)
      break
    case 'jpeg':
    case 'png':
    case 'webp':
      await inspectPicture(bytes, kind, list)
      break
    case 'xlsx':
      inspectSpreadsheet(openZip(bytes), list)
      break
    case 'docx':
      inspectDocument(openZip(bytes), list)
      break
    case 'pptx':
      inspectSlides(openZip(bytes), list)
      break
    case 'csv':
      inspectCsv(bytes, list)
      break
    case 'txt':
      inspectText(bytes, list)
      break
  }
  return { ok: true, kind, findings: list.all(), notes }
}
