import type { DeadlineRule } from '../../domain/legalClock'

const kip = { validFrom: '2010-04-30', version: 'uu-14-2008' } as const
const perki = { validFrom: '2010-04-30', version: 'perki-1-2021' } as const
const house = { validFrom: '2010-04-30', version: 'internal-1' } as const

/**
 * Every limit of a request and of the remedies after it, with its article. A case keeps the version under which it
 * began: a change of the law is a further line, never another number in an old one.
 * list: the law
 */
export const deadlines = [
  { code: 'completeness', amount: 3, unit: 'working_day', article: 'Perki 1/2021 (kelengkapan)', ...perki },
  { code: 'answer', amount: 10, unit: 'working_day', article: 'UU 14/2008 pasal 22(7)', ...kip },
  { code: 'internal', amount: 5, unit: 'working_day', article: 'Ketentuan internal (disposisi)', ...house },
  { code: 'objection_window', amount: 30, unit: 'working_day', article: 'UU 14/2008 pasal 36(1)', ...kip },
  { code: 'objection_answer', amount: 30, unit: 'working_day', article: 'UU 14/2008 pasal 36(2)', ...kip },
  { code: 'dispute_window', amount: 14, unit: 'working_day', article: 'UU 14/2008 pasal 37(2)', ...kip },
  { code: 'dispute_start', amount: 14, unit: 'working_day', article: 'UU 14/2008 pasal 38(1)', ...kip },
  { code: 'dispute_end', amount: 100, unit: 'working_day', article: 'UU 14/2008 pasal 38(2)', ...kip },
  { code: 'lawsuit', amount: 14, unit: 'working_day', article: 'UU 14/2008 pasal 48(1)', ...kip },
  // "14 (empat belas) hari", without "kerja"
  { code: 'cassation', amount: 14, unit: 'day', article: 'UU 14/2008 pasal 50', ...kip },
  {
    code: 'exemption_decision',
    amount: -30,
    unit: 'working_day',
    article: 'PP 61/2010 (akhir pengecualian)',
    ...kip,
  },
  {
    code: 'exemption_warning',
    amount: -60,
    unit: 'working_day',
    article: 'PP 61/2010 (akhir pengecualian)',
    ...kip,
  },
] as const satisfies readonly DeadlineRule[]

export type Limit = (typeof deadlines)[number]['code']

/** The most working days an extension gives, once (UU 14/2008 art. 22(8)). */
export const longestExtension = 7
