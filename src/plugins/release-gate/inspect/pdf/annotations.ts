import { PDFArray, PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib'
import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { nameOf, textOf, wordsOf } from './objects'

/** A link is no remark; everything else laid over a page is. */
export function lookAtAnnotations(page: PDFDict, place: string, list: FindingList): void {
  const annotations = page.lookup(PDFName.of('Annots'))
  if (!(annotations instanceof PDFArray)) return
  for (let at = 0; at < annotations.size(); at++) {
    const one = annotations.lookup(at)
    if (!(one instanceof PDFDict)) continue
    const text = (key: string) => wordsOf(own(one, key))
    const subtype = nameOf(one.lookup(PDFName.of('Subtype')))
    const words = [text('T'), text('V'), text('Contents')].filter(Boolean).join(': ')
    for (const { kind, excerpt, whole } of identityNumbers(words)) list.add(kind, place, excerpt, whole)
    if (subtype === 'Widget') list.add('form_field', place, words || 'isian', `${place} ${at}`)
    else if (subtype !== 'Link' || text('Contents'))
      list.add('annotation', place, `${subtype} ${words}`, `${place} ${at}`)
  }
}

/** What a widget does not say itself, its field does. */
function own(widget: PDFDict, key: string): PDFObject | undefined {
  const parent = widget.lookup(PDFName.of('Parent'))
  return (
    widget.lookup(PDFName.of(key)) ?? (parent instanceof PDFDict ? parent.lookup(PDFName.of(key)) : undefined)
  )
}

/** Which program made it and when says nothing; who made it, of what, does. */
export function lookAtInfo(info: PDFObject | undefined, list: FindingList): void {
  if (!(info instanceof PDFDict)) return
  const harmless = ['Producer', 'Creator', 'CreationDate', 'ModDate', 'Trapped']
  for (const [key, value] of info.entries()) {
    const words = textOf(info.context.lookup(value)).trim()
    for (const { kind, excerpt, whole } of identityNumbers(words)) list.add(kind, 'Info', excerpt, whole)
    if (!harmless.includes(nameOf(key)) && words) list.add('metadata', 'Info', `${nameOf(key)}: ${words}`)
  }
}
