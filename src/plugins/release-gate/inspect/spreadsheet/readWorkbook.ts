import { Refused } from '../../rules/refusal'
import { type Element, readXml } from '../office/readXml'
import { relationshipsOf } from '../office/relationships'
import type { Parts } from '../zip/openZip'
import { readSheet } from './readSheet'
import { readStyles } from './readStyles'
import type { Workbook } from './workbook'

/** Reads the values of an XLSX and everything that keeps a reader from seeing one. @throws Refused */
export function readWorkbook(parts: Parts): Workbook {
  const bytes = parts.get('xl/workbook.xml')
  if (!bytes) throw new Refused('gate.broken', 'no workbook')
  const targets = new Map(relationshipsOf(parts, 'xl/workbook.xml').map((one) => [one.id, one]))
  const listed: Array<{ name: string; state: string; id: string }> = []
  const names: Workbook['names'] = []
  const metadata: string[] = []
  let dates1904 = false
  readXml(bytes, {
    open: (element) => {
      const { name, attributes } = element
      if (name === 'sheet')
        listed.push({
          name: attributes.name ?? '',
          state: attributes.state ?? 'visible',
          id: attributes.id ?? '',
        })
      if (name === 'workbookPr') dates1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'definedName')
        names.push({ name: attributes.name ?? '', refersTo: '', hidden: isOn(attributes.hidden) })
      metadata.push(...told(element))
    },
    text: (text, path) => {
      const last = names.at(-1)
      if (path.at(-1) === 'definedName' && last) last.refersTo += text
    },
  })
  const strings = readStrings(parts)
  const looks = { strings, ...readStyles(parts), dates1904 }
  const sheets = listed.map(({ name, state, id }) => {
    const target = targets.get(id)
    const part = target && !target.external ? parts.get(target.target) : undefined
    if (!part || !target) throw new Refused('gate.broken', `sheet ${name}`)
    const known =
      state === 'hidden' || state === 'veryHidden' ? state : state === 'visible' ? 'visible' : 'hidden'
    return {
      name,
      state: known as 'visible' | 'hidden' | 'veryHidden',
      ...readSheet(part, looks, target.type),
    }
  })
  if (sheets.length === 0) throw new Refused('gate.broken', 'no sheets')
  return { sheets, names, metadata }
}

/** What the workbook says of its maker: the folder it lay in, who reserved it. */
function told({ name, attributes }: Element): string[] {
  if (name === 'absPath' && attributes.url) return [`absPath ${attributes.url}`]
  if (name === 'fileSharing' && attributes.userName) return [`fileSharing ${attributes.userName}`]
  return []
}

/** The texts that cells share; phonetic hints are no part of them. */
function readStrings(parts: Parts): string[] {
  const bytes = parts.get('xl/sharedStrings.xml')
  const strings: string[] = []
  if (!bytes) return strings
  readXml(bytes, {
    open: ({ name }) => {
      if (name === 'si') strings.push('')
    },
    text: (text, path) => {
      if (path.at(-1) === 't' && !path.includes('rPh')) strings[strings.length - 1] += text
    },
  })
  return strings
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'
