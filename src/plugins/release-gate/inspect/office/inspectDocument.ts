import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { Refused } from '../../rules/refusal'
import type { Parts } from '../zip/openZip'
import { lookAtParts } from './officeParts'
import { type Element, readXml } from './readXml'

const plainParts =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|styles|settings|fontTable|numbering|webSettings|footnotes|endnotes)\.xml|word\/theme\/theme\d+\.xml)$/
const written = /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*|comments)\.xml$/
const changes = new Set(
  'ins del moveFrom moveTo rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange numberingChange cellIns cellDel cellMerge'.split(
    ' ',
  ),
)

/** A DOCX: what its author struck out, hid, noted and attached. It never leaves as it is; this tells what to mend. */
export function inspectDocument(parts: Parts, list: FindingList): void {
  if (!parts.has('word/document.xml')) throw new Refused('gate.broken', 'no document')
  lookAtParts(parts, plainParts, list)
  const hiding = hidingStyles(parts.get('word/styles.xml'))
  for (const [name, bytes] of parts) if (written.test(name)) lookAtText(name, bytes, hiding, list)
  const settings = parts.get('word/settings.xml')
  if (settings) {
    readXml(settings, {
      open: ({ name }) => {
        if (name === 'trackRevisions' || name === 'docVars' || name === 'attachedTemplate')
          list.add('metadata', 'word/settings.xml', name)
      },
    })
  }
}

function lookAtText(part: string, bytes: Buffer, hiding: Set<string>, list: FindingList): void {
  let paragraph = ''
  let number = 0
  let run = { text: '', hidden: '' }
  let change: string[] = []
  readXml(bytes, {
    open: (element, path) => {
      const { name } = element
      if (name === 'p') {
        number++
        paragraph = ''
      }
      if (name === 'r') run = { text: '', hidden: '' }
      if (changes.has(name)) {
        change.push(name)
        const who = [element.attributes.author, element.attributes.date].filter(Boolean).join(' ')
        list.add('tracked_change', `${part} ¶${number}`, `${name} ${who}`, `${part} ${number} ${name} ${who}`)
      }
      if (path.includes('rPr') || path.includes('pPr')) {
        const why = whyUnseen(element, hiding)
        if (why) run.hidden ||= why
      }
      if (name === 'instrText') run.hidden ||= ''
    },
    text: (text, path) => {
      const last = path.at(-1)
      if (last === 't' || last === 'delText' || last === 'instrText') {
        run.text += text
        paragraph += text
      }
      if (last === 'delText') list.add('tracked_change', `${part} ¶${number}`, text)
    },
    close: (name) => {
      if (changes.has(name)) change = change.slice(0, -1)
      if (name === 'r' && run.hidden && run.text.trim())
        list.add('hidden_text', `${part} ¶${number}`, `${run.hidden}: ${run.text}`)
      if (name !== 'p') return
      for (const { kind, excerpt, whole } of identityNumbers(paragraph))
        list.add(kind, `${part} ¶${number}`, excerpt, whole)
    },
  })
}

function whyUnseen({ name, attributes }: Element, hiding: Set<string>): string {
  const value = attributes.val ?? ''
  const on = !['0', 'false', 'off', 'none'].includes(value)
  if (['vanish', 'specVanish', 'webHidden'].includes(name) && on) return 'huruf tersembunyi'
  if (name === 'color' && /^(?:FFFFFF|FEFEFE|FDFDFD)$/i.test(value)) return 'huruf putih'
  if (name === 'sz' && Number(value) > 0 && Number(value) < 6) return 'huruf sangat kecil'
  if ((name === 'rStyle' || name === 'pStyle') && hiding.has(value)) return 'gaya tersembunyi'
  return ''
}

function hidingStyles(bytes: Buffer | undefined): Set<string> {
  const hiding = new Set<string>()
  if (!bytes) return hiding
  let style = ''
  readXml(bytes, {
    open: (element, path) => {
      if (element.name === 'style') style = element.attributes.styleId ?? ''
      if (path.includes('rPr') && style && whyUnseen(element, new Set())) hiding.add(style)
    },
  })
  return hiding
}
