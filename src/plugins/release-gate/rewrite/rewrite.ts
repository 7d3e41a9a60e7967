import { fileKind } from '../inspect/fileKind'
import { inspect, type Inspection } from '../inspect/inspect'
import { readWorkbook } from '../inspect/spreadsheet/readWorkbook'
import { inspectCsv } from '../inspect/text/inspectText'
import { openZip } from '../inspect/zip/openZip'
import { type RedactionBox, type Redaction, redactionList } from '../rules/boxes'
import { type Finding, findingKinds, findingList } from '../rules/findings'
import { type RefusalCode, Refused } from '../rules/refusal'
import { rewritePdf } from './rewritePdf'
import { rewritePicture } from './rewritePicture'
import { rewriteText } from './rewriteText'
import { visibleRows } from './visibleRows'
import { writeCsv } from './writeCsv'
import { writeXlsx } from './writeXlsx'

export type Form = 'pdf' | 'jpeg' | 'png' | 'webp' | 'xlsx' | 'csv' | 'txt'

export type Rewriting = {
  name: string
  /** the findings of the file that came, all of them decided */
  findings: readonly Finding[]
  /** ids of those that are to be removed */
  removed: readonly string[]
  boxes: readonly RedactionBox[]
  /** spreadsheets may leave as either; all else leaves as what it is */
  form?: Form | undefined
  scanner?: string | undefined
}

/** The file that leaves, what is still to be found in it, and the list of redactions for the decision. */
export type Rewritten =
  | {
      ok: true
      form: Form
      bytes: Buffer
      findings: Finding[]
      notes: Extract<Inspection, { ok: true }>['notes']
      redactions: Redaction[]
      layers: Record<number, string>
    }
  | { ok: false; code: RefusalCode; detail: string }

/** Writes the outgoing file anew as it was decided, and inspects what it wrote. */
export async function rewrite(bytes: Buffer, asked: Rewriting): Promise<Rewritten> {
  try {
    const kind = await fileKind(bytes, asked.name)
    const { form, written, layers } = await write(bytes, kind, asked)
    const looked = await inspect(written, { name: `x.${form}`, scanner: asked.scanner, layers })
    if (!looked.ok) return looked
    return {
      ok: true,
      form,
      bytes: written,
      findings: looked.findings,
      notes: looked.notes,
      redactions: redactionList(asked.boxes),
      layers,
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, code: error.code, detail: error.detail }
    const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 200) : ''
    return { ok: false, code: 'gate.tool_failed', detail }
  }
}

type Written = { form: Form; written: Buffer; layers: Record<number, string> }

async function write(
  bytes: Buffer,
  kind: string,
  { findings, removed, boxes, form }: Rewriting,
): Promise<Written> {
  const going = findings.filter(({ id }) => removed.includes(id))
  const blanked = new Set(going.map(({ id }) => id))
  if (boxes.length > 0 && !['pdf', 'jpeg', 'png', 'webp'].includes(kind))
    throw new Refused('gate.box', 'kind')
  switch (kind) {
    case 'pdf': {
      if (going.length === 0 && boxes.length === 0) return { form: 'pdf', written: bytes, layers: {} }
      const { bytes: written, layers } = await rewritePdf(bytes, boxes, pagesToFlatten(going))
      return { form: 'pdf', written, layers }
    }
    case 'jpeg':
    case 'png':
    case 'webp':
      return { form: kind, written: await rewritePicture(bytes, kind, boxes), layers: {} }
    case 'xlsx':
    case 'csv': {
      const { sheets } = kind === 'xlsx' ? readWorkbook(openZip(bytes)) : inspectCsv(bytes, findingList())
      const tables = visibleRows(sheets, blanked)
      const wanted = form ?? kind
      if (wanted === 'xlsx') return { form: 'xlsx', written: writeXlsx(tables), layers: {} }
      if (wanted === 'csv') return { form: 'csv', written: writeCsv(tables), layers: {} }
      throw new Refused('gate.wrong_form', wanted)
    }
    case 'txt':
      return { form: 'txt', written: rewriteText(bytes, blanked), layers: {} }
    default:
      throw new Refused('gate.wrong_form', kind)
  }
}

/** Pages whose own contents hold what has to go; a layer is on all of them. */
function pagesToFlatten(going: readonly Finding[]): (page: number) => boolean {
  const removable = going.filter(({ kind }) => findingKinds[kind].removable)
  const layered = removable.some(({ kind }) => kind === 'hidden_layer')
  const places = new Set(removable.flatMap((finding) => finding.places))
  return (page) => layered || places.has(`hal. ${page + 1}`) || places.has(`XMP hal. ${page + 1}`)
}
