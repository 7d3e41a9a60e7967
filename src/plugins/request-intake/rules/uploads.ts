import type { AskedFile, Fault } from '../../../domain/publicForm'
import { scanLimits, scanProblem, scanWords } from '../../../domain/scans'

/** A file as it came: which of the scans that were asked for it is meant to be, and its bytes. Its name is not kept. */
export type Upload = { kind: string; bytes: Buffer }

/** The name of a scan's question in the form. */
export const fileField = (name: string): string => `berkas-${name}`

/** Of what was sent, the scans that were asked for. */
export const askedFor = (uploads: readonly Upload[], asked: readonly AskedFile[]): Upload[] =>
  uploads.filter(({ kind }) => asked.some(({ name }) => name === kind))

/** What is wrong with scans, each under its question. */
export function uploadFaults(uploads: readonly Upload[]): Fault[] {
  const [first] = uploads
  if (first && uploads.length > scanLimits.files)
    return [{ field: fileField(first.kind), code: 'not_usable', words: scanWords.too_many }]
  const faults = uploads.flatMap(({ kind, bytes }) => {
    const problem = scanProblem(bytes)
    return problem ? [{ field: fileField(kind), code: 'not_usable' as const, words: scanWords[problem] }] : []
  })
  // one sentence under each question
  return faults.filter(({ field }, at) => faults.findIndex((one) => one.field === field) === at)
}
