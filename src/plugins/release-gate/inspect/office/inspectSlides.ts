import type { FindingList } from '../../rules/findings'
import { identityNumbers } from '../../rules/identityNumbers'
import { Refused } from '../../rules/refusal'
import type { Parts } from '../zip/openZip'
import { lookAtParts } from './officeParts'
import { readXml } from './readXml'

const plainParts =
  /^(?:\[Content_Types\]\.xml|ppt\/(?:presentation|presProps|viewProps|tableStyles)\.xml|ppt\/slides\/slide\d+\.xml|ppt\/slideLayouts\/slideLayout\d+\.xml|ppt\/slideMasters\/slideMaster\d+\.xml|ppt\/theme\/theme\d+\.xml)$/

/** A PPTX: hidden slides, speaker notes, remarks. It never leaves as it is; this tells what to mend. */
export function inspectSlides(parts: Parts, list: FindingList): void {
  if (!parts.has('ppt/presentation.xml')) throw new Refused('gate.broken', 'no presentation')
  lookAtParts(parts, plainParts, list)
  for (const [name, bytes] of parts) {
    if (!/^ppt\/slides\/slide\d+\.xml$/.test(name)) continue
    let words = ''
    let hidden = false
    readXml(bytes, {
      open: ({ name: element, attributes }) => {
        if (element === 'sld' && ['0', 'false'].includes(attributes.show ?? '')) hidden = true
      },
      text: (text) => {
        words += `${text} `
      },
    })
    if (hidden) list.add('hidden_slide', name, words, name)
    for (const { kind, excerpt, whole } of identityNumbers(words)) list.add(kind, name, excerpt, whole)
  }
}
