/** Codes of OAI-PMH 2.0, 3.6; told with status 200, as the protocol wants. */
export type OaiCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

/** A request that the protocol refuses. */
export class OaiError extends Error {
  override name = 'OaiError'
  readonly code: OaiCode
  constructor(code: OaiCode, message: string) {
    super(message)
    this.code = code
  }
}

const LIST = { required: ['metadataPrefix'], optional: ['from', 'until', 'set'], resumes: true }
const VERBS = {
  Identify: { required: [], optional: [], resumes: false },
  ListMetadataFormats: { required: [], optional: ['identifier'], resumes: false },
  ListSets: { required: [], optional: [], resumes: true },
  ListIdentifiers: LIST,
  ListRecords: LIST,
  GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [], resumes: false },
} as const satisfies Record<string, { required: string[]; optional: string[]; resumes: boolean }>

export type OaiVerb = keyof typeof VERBS
export type OaiRequest = { verb: OaiVerb; args: Record<string, string> }

/** Reads a verb and its arguments, each once and none unknown (OAI-PMH 2.0, 3.1 and 4). @throws OaiError */
export function oaiRequest(given: URLSearchParams): OaiRequest {
  const verbs = given.getAll('verb')
  const verb = verbs[0] as OaiVerb
  if (verbs.length !== 1 || !Object.hasOwn(VERBS, verb))
    throw new OaiError('badVerb', `verb is one of ${Object.keys(VERBS).join(', ')}, given once`)
  const { required, optional, resumes } = VERBS[verb] as {
    required: string[]
    optional: string[]
    resumes: boolean
  }
  const args: Record<string, string> = {}
  for (const [name, value] of given) {
    if (name === 'verb') continue
    const isKnown =
      required.includes(name) || optional.includes(name) || (resumes && name === 'resumptionToken')
    if (!isKnown) throw new OaiError('badArgument', `${verb} does not know the argument ${name.slice(0, 80)}`)
    if (name in args) throw new OaiError('badArgument', `${name} is given more than once`)
    if (value === '' || value.length > 2000 || value.includes('\0'))
      throw new OaiError('badArgument', `${name} is not usable`)
    args[name] = value
  }
  if (args.resumptionToken !== undefined) {
    if (Object.keys(args).length > 1) throw new OaiError('badArgument', 'resumptionToken stands alone')
    return { verb, args }
  }
  const missing = required.find((name) => !(name in args))
  if (missing) throw new OaiError('badArgument', `${verb} needs ${missing}`)
  return { verb, args }
}

const DAY = /^\d{4}-\d\d-\d\d$/
/** No later instant is written with four digits of a year. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z')
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Both ends of a span, included, as instants: from the first millisecond, and before the second one. @throws OaiError */
export function oaiSpan({ from, until }: Record<string, string>): { from?: string; before?: string } {
  if (from && until && DAY.test(from) !== DAY.test(until))
    throw new OaiError('badArgument', 'from and until are of one granularity')
  const start = from === undefined ? undefined : instantOf('from', from)
  const end = until === undefined ? undefined : instantOf('until', until)
  if (start !== undefined && end !== undefined && start > end)
    throw new OaiError('badArgument', 'from is later than until')
  const step = until && DAY.test(until) ? 86_400_000 : 1000
  return {
    ...(start === undefined ? {} : { from: new Date(start).toISOString() }),
    ...(end === undefined ? {} : { before: new Date(Math.min(end + step, LAST)).toISOString() }),
  }
}

function instantOf(name: string, value: string): number {
  const text = DAY.test(value) ? `${value}T00:00:00Z` : value
  const at = SECOND.test(text) ? Date.parse(text) : Number.NaN
  // 31 February is read as a day in March: no such day was meant
  if (Number.isNaN(at) || at < Date.parse('0001-01-01T00:00:00Z') || toSecond(new Date(at)) !== text)
    throw new OaiError(
      'badArgument',
      `${name} is a day (2026-11-24) or a second in UTC (2026-11-24T08:00:00Z)`,
    )
  return at
}

/** An instant to the second, as datestamps are written. */
export const toSecond = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
