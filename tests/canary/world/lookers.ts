import type { Reader } from '../tokens/readers'
import type { Doc, World } from './world'

/** Who looks at every door: each role, above, at, below and beside a Polres, and in the other tree. */
export const lookers = [
  'operator1-banjarbaru',
  'approver-banjarbaru',
  'operator-banjarbaruutara',
  'operator-banjarmasin',
  'editor-kalsel',
  'ppid-kalsel',
  'atasan-ppid-kalsel',
  'editor-lampung',
  'operator-divhumas',
  'admin',
  'auditor',
  'admin-kalsel',
  'admin-kapuas',
  'auditor-bjb',
  'editor-lantas',
  'editor-kapuas',
  'ppid-kapuas',
  'writer-dinkes',
  'acting-bjb',
  'ended-bjb',
  'nowhere',
] as const

/** Who opens screens besides nobody; a screen costs as much as twenty answers. */
export const screenReaders = [
  'operator1-banjarbaru',
  'ppid-kalsel',
  'admin-kalsel',
  'auditor-bjb',
  'editor-kapuas',
  'writer-dinkes',
  'nowhere',
] as const

/** Of each collection a document the reader may open and one he may not. */
export const sampleOf = ({ docs }: World, reader: Reader): Doc[] => {
  const slugs = [...new Set(docs.map(({ collection }) => collection))]
  return slugs.flatMap((slug) => {
    const of = docs.filter(({ collection }) => collection === slug)
    const closed = of.filter(({ verdict }) => verdict(reader) === 'never')
    return [...of.filter(({ verdict }) => verdict(reader) !== 'never').slice(0, 1), ...closed.slice(-1)]
  })
}
