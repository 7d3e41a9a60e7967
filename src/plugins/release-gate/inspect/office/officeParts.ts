import type { FindingKind, FindingList } from '../../rules/findings'
import type { Parts } from '../zip/openZip'
import { readXml } from './readXml'
import { relationshipsOf } from './relationships'

/** list: parts that hold what a reader does not see; what matches no line and is not plain is unknown */
const telling: Array<[RegExp, FindingKind]> = [
  [/vbaProject|vbaData|\/macrosheets\/|\/dialogsheets\/|activeX|ctrlProps|customUI/i, 'macro'],
  [
    /\/comments\d*\.xml$|threadedComment|\/persons?\/|commentsExtended|commentsIds|commentsExtensible|\/comments\/|commentAuthors|legacyDrawing|vmlDrawing/i,
    'comment',
  ],
  [/pivot|slicer|timeline/i, 'pivot'],
  [/externalLink|\/connections\.xml$|queryTable|webExtension/i, 'external_link'],
  [/\/model\/|\.data$|DataMashup|powerpivot/i, 'data_model'],
  [/embeddings?\/|\.bin$(?<!printerSettings\d*\.bin)|oleObject|package\//i, 'embedded_file'],
  [/customXml|customProperty|customData|richData|\/revisions\/|userNames|glossary\//i, 'custom_data'],
  [/docProps\/|printerSettings|people\.xml$|thumbnail|docMetadata|LabelInfo/i, 'metadata'],
  [/drawing|chart|media\/|diagrams?\/|image\d*\./i, 'drawing'],
  [/header\d*\.xml$|footer\d*\.xml$/i, 'header_footer'],
  [/notesSlide|notesMaster|handoutMaster/i, 'notes'],
]

/** Every part of an office file is either plain or a finding. */
export function lookAtParts(parts: Parts, isPlain: RegExp, list: FindingList): void {
  for (const [name, bytes] of parts) {
    if (name.endsWith('.rels')) {
      lookAtOutside(parts, name, list)
      continue
    }
    if (isPlain.test(name)) continue
    const kind = telling.find(([pattern]) => pattern.test(name))?.[1] ?? 'unknown_part'
    list.add(kind, name, wordsIn(name, bytes) || name, name)
  }
}

/** A target outside the file tells where its author keeps things, and is fetched when it is opened. */
function lookAtOutside(parts: Parts, name: string, list: FindingList): void {
  const part = name.replace(/_rels\/([^/]+)\.rels$/, '$1')
  for (const { external, target, type } of relationshipsOf(parts, part)) {
    if (external) list.add('external_link', part, `${type}: ${target}`)
  }
}

/** The first words of a part, for the officer. */
function wordsIn(name: string, bytes: Buffer): string {
  if (!name.endsWith('.xml')) return ''
  let words = ''
  readXml(bytes, {
    text: (text) => {
      if (words.length < 200 && text.trim()) words += `${text.trim()} `
    },
  })
  return words.trim()
}
