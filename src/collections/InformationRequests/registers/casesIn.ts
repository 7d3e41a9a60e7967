import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { localDay } from '../../../domain/localDay'
import { type Scope, scopeKey } from '../../../domain/posts'
import { openStages } from '../workflow'
import { badOrder, problem } from './order'

export type Span = { unit: string | null; from: string; to: string }
/** A unit as registers name it and count its days. */
export type Place = { id: string; name: string; timeZone: string }
// oxlint-disable-next-line typescript/no-explicit-any -- a case of either collection
export type Case = any

const PAGE = 100
/** A filter of a request names at most so many. */
const NAMED = 30
const MOST = 5000
const DAY = 86_400_000

/**
 * The cases that the person reads, of a unit and all below it, received between two calendar dates as the clock of the
 * unit tells them; in the order of receipt.
 * @throws APIError 422 for a unit that is not there, or too many cases for one register
 */
export async function casesIn(
  req: PayloadRequest,
  collection: 'information-requests' | 'keberatan',
  { unit, from, to }: Span,
): Promise<{ cases: Array<Case & { receivedOn: string }>; of: string | null }> {
  const of = unit === null ? null : await unitCalled(req, unit)
  // a day of the unit begins at most a day before or after the one of UTC
  const between = {
    greater_than_equal: new Date(Date.parse(`${from}T00:00:00Z`) - DAY).toISOString(),
    less_than: new Date(Date.parse(`${to}T00:00:00Z`) + 2 * DAY).toISOString(),
  }
  const where: Where = { and: [{ receivedAt: between }, ...(of ? [of.where] : [])] }
  const found = await allOf(req, collection, where)
  const places = await placesOf(
    req,
    found.map((one) => String(one.unit)),
  )
  const cases = found.flatMap((one) => {
    const receivedOn = localDay(one.receivedAt, places.get(String(one.unit))?.timeZone ?? 'Asia/Jakarta')
    return receivedOn < from || receivedOn > to ? [] : [{ ...one, receivedOn }]
  })
  return { cases, of: of?.name ?? null }
}

/** The requests that wait for an answer, of a unit and all below it, whenever they were received. */
export async function openRequestsIn(req: PayloadRequest, unit: string | null): Promise<Case[]> {
  const of = unit === null ? null : await unitCalled(req, unit)
  const isOpen: Where = { stage: { in: [...openStages] } }
  return allOf(req, 'information-requests', { and: [isOpen, ...(of ? [of.where] : [])] })
}

/** Every document that the person reads, page by page. @throws APIError 422 when there are too many */
async function allOf(req: PayloadRequest, collection: CollectionSlug, where: Where): Promise<Case[]> {
  const all: Case[] = []
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage, totalDocs } = await req.payload.find({
      ...{ collection, where, page, limit: PAGE, depth: 0, sort: ['receivedAt', 'id'] },
      overrideAccess: false,
      user: req.user,
      req,
    })
    if (totalDocs > MOST) throw badOrder([problem('unit', 'too_many')])
    all.push(...docs)
    if (!hasNextPage) return all
  }
}

async function unitCalled(req: PayloadRequest, told: string): Promise<{ name: string; where: Where }> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(told)
  const { docs } = await req.payload.find({
    ...{ collection: 'units', depth: 0, limit: 1 },
    where: isId ? { id: { equals: told } } : { code: { equals: told } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const [unit] = docs as unknown as Array<{ id: string; name: string; scope: Scope & { depth: number } }>
  if (!unit) throw badOrder([problem('unit', 'no_unit')])
  return { name: unit.name, where: { [`scope.${scopeKey(unit.scope.depth)}`]: { equals: unit.id } } }
}

/** Names and clocks of units that cases stand at. */
export async function placesOf(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Place>> {
  const docs = await named<Place>(req, 'units', ids)
  return new Map(docs.map(({ id, name, timeZone }) => [String(id), { id: String(id), name, timeZone }]))
}

/** Documents by their ids, as far as the person reads them. */
export async function named<T>(
  req: PayloadRequest,
  collection: CollectionSlug,
  ids: readonly string[],
): Promise<T[]> {
  const wanted = [...new Set(ids)]
  const found: T[] = []
  for (let at = 0; at < wanted.length; at += NAMED) {
    const { docs } = await req.payload.find({
      ...{ collection, depth: 0, limit: NAMED, where: { id: { in: wanted.slice(at, at + NAMED) } } },
      overrideAccess: false,
      user: req.user,
      req,
    })
    found.push(...(docs as T[]))
  }
  return found
}
