import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { fieldGroups } from './fieldGroups'

export type Verdict = 'ALLOW' | 'MASK' | 'DENY'
export type Line = {
  role: string[]
  relation: string[]
  condition: string[]
  collection: string[]
  fields: string[]
  operation: string[]
  verdict: Verdict
  reason: string
  number: number
}
/** A role somebody plays towards a document, with the relation of the document's unit to the unit he reaches. */
export type Standing = { role: string; relation: string; tags: ReadonlySet<string> }
export type Question = { collection: string; operation: string; group?: string }

const words = (text: string) => (text === '' ? [] : text.split('|'))

const rows: Array<Record<string, string>> = parse(
  readFileSync(new URL('./oracle.csv', import.meta.url), 'utf8'),
  { columns: true },
)

/** The lines of tests/access/oracle.csv. What no line allows is denied. */
export const oracle: readonly Line[] = rows.map((row, at) => ({
  role: words(row.role ?? ''),
  relation: words(row.relation ?? ''),
  condition: (row.condition ?? '').split(' ').filter(Boolean),
  collection: words(row.collection ?? ''),
  fields: words(row.fields ?? ''),
  operation: words(row.operation ?? ''),
  verdict: row.verdict as Verdict,
  reason: row.reason ?? '',
  number: at + 2,
}))

const byCollection = new Map(
  Object.keys(fieldGroups).map((slug) => [
    slug,
    oracle.filter(({ collection }) => collection.includes(slug) || collection.includes('*')),
  ]),
)

const names = (list: readonly string[], word: string) => list.includes('*') || list.includes(word)

const strangers = ['nobody', 'reader']

const plays = (line: Line, role: string) =>
  names(line.role, role) ||
  (line.role.includes('staff') && !strangers.includes(role)) ||
  (line.role.includes('post') && !strangers.includes(role) && role !== 'staff')

/** `draft|returned` is one of both, `-offered` is without it; all words must hold. */
const holds = (condition: readonly string[], tags: ReadonlySet<string>) =>
  condition.every((word) =>
    word.startsWith('-') ? !tags.has(word.slice(1)) : word.split('|').some((one) => tags.has(one)),
  )

const speaksOf = (line: Line, group: string | undefined) =>
  group === undefined ? line.fields.length === 0 || line.fields.includes('*') : names(line.fields, group)

/** The verdict for one standing: a line that denies beats one that masks, and that one beats one that allows. */
function verdictFor(standing: Standing, { collection, operation, group }: Question): Verdict {
  let best: Verdict | undefined
  for (const line of byCollection.get(collection) ?? []) {
    if (!names(line.operation, operation) || !speaksOf(line, group)) continue
    if (!plays(line, standing.role) || !names(line.relation, standing.relation)) continue
    if (!holds(line.condition, standing.tags)) continue
    if (line.verdict === 'DENY') return 'DENY'
    if (best !== 'MASK') best = line.verdict
  }
  return best ?? 'DENY'
}

const weight: Record<Verdict, number> = { DENY: 0, MASK: 1, ALLOW: 2 }

/** The verdict over all standings somebody has: each post for itself, the widest counts. */
export function judge(standings: readonly Standing[], question: Question): Verdict {
  return standings
    .map((standing) => verdictFor(standing, question))
    .reduce<Verdict>((best, one) => (weight[one] > weight[best] ? one : best), 'DENY')
}

/** May he read anything of this document at all? */
export const sees = (standings: readonly Standing[], collection: string): boolean =>
  Object.keys(fieldGroups[collection] ?? {}).some(
    (group) => judge(standings, { collection, operation: 'read', group }) !== 'DENY',
  )

/** May somebody in this role read or make a document of the collection at all, at whatever unit and in whatever state? */
export const mayHave = (role: string, collection: string): boolean =>
  (byCollection.get(collection) ?? []).some(
    (line) =>
      line.verdict !== 'DENY' &&
      plays(line, role) &&
      (line.operation.includes('read') || line.operation.includes('create')),
  )
