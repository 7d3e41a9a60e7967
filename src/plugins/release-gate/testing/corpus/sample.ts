import type { FindingKind } from '../../rules/findings'
import type { RefusalCode } from '../../rules/refusal'

/** A file of the corpus, and what the gate has to say of it. */
export type Sample = {
  what: string
  name: string
  make: () => Buffer | Promise<Buffer>
  /** a finding that has to be there, a refusal, or nothing at all */
  expect: FindingKind | RefusalCode | 'clean'
  /** a word that the finding, or a rewritten file, has to be about */
  secret?: string
}

export const secretName = 'Budi Rahasia'
export const secretNik = '3171014505900003'
