import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import type { Doc, Source } from '../hooks/publishSnapshot'
import { poolQuery } from '../hooks/query'
import { say } from '../translations'
import { documentOf } from './readDocument'
import {
  type Contact,
  type Holder,
  holdersOf,
  listedRecalls,
  newestRecall,
  type Recall,
  talliesOf,
  type Tally,
} from './recallRows'

/** A recall as the list shows it, with what staff call the document. */
export type ListedRecall = Recall & Tally & { title: string }
export type RecallList = { items: ListedRecall[]; more: boolean }
/** A contact stands there while the recall is open, where the person may call; `null`: not his to call, or deleted. */
export type ToldHolder = Holder & { contact: Contact | null }
export type ToldRecall = {
  recall: (Recall & Tally) | null
  holders: ToldHolder[]
  mayRecord: boolean
}
export type MayCall = (req: PayloadRequest, outlet: Doc) => boolean

const MOST = 50
const AT_ONCE = 100
/** So many of all units' recalls are looked through for those of this person. */
const LOOKED_THROUGH = 2_000
const NOBODY: Tally = { holders: 0, confirmed: 0 }
const ALONE = { headers: { 'Cache-Control': 'private, no-store' } }

/**
 * GET /api/{collection}/recalls: the open recalls of documents that the person works on, and those closed in the last
 * seven days; newest first, open ones before.
 */
export const recallList = (slug: string, source: Source): Endpoint => ({
  path: '/recalls',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    const query = poolQuery(req.payload)
    const found = await reached(req, slug, source, false)
    const shown = found.slice(0, MOST)
    const tallies = await talliesOf(
      query,
      shown.map(({ seq }) => seq),
    )
    const items = shown.map((recall) => ({ ...recall, ...(tallies.get(recall.seq) ?? NOBODY) }))
    return Response.json({ items, more: found.length > MOST } satisfies RecallList, ALONE)
  },
})

/** GET /api/{collection}/recalls/open: how many of them are open, for the side navigation; more than fifty are fifty-one. */
export const openRecalls = (slug: string, source: Source): Endpoint => ({
  path: '/recalls/open',
  method: 'get',
  handler: async (req) => {
    if (!req.user) throw new APIError(say(req, 'signIn'), 401, { code: 'media_hub.sign_in' }, true)
    const { length } = await reached(req, slug, source, true)
    return Response.json({ open: Math.min(length, MOST + 1) }, ALONE)
  },
})

/** Recalls of documents that the person works on, a little more than are shown. */
async function reached(req: PayloadRequest, slug: string, source: Source, onlyOpen: boolean) {
  const query = poolQuery(req.payload)
  const found: Array<Recall & { title: string }> = []
  for (let from = 0; from < LOOKED_THROUGH && found.length <= MOST; from += AT_ONCE) {
    const rows = await listedRecalls(query, source.type, onlyOpen, { most: AT_ONCE, from })
    found.push(...(await reachedOf(req, slug, source, rows)))
    if (rows.length < AT_ONCE) break
  }
  return found
}

/** GET /api/{collection}/{id}/recall: the newest recall of a document with every outlet that held it before. */
export const recallOf = (
  slug: string,
  source: Source,
  outlets: { slug: string; mayCall: MayCall | undefined },
): Endpoint => ({
  path: '/:id/recall',
  method: 'get',
  handler: async (req) => {
    const doc = await documentOf(req, slug)
    if (!source.seesRecalls?.(req, doc)) throw notYours(req)
    const query = poolQuery(req.payload)
    const recall = await newestRecall(query, String(doc.id))
    const holders = recall ? await holdersOf(query, recall.seq) : []
    const mayRecord = Boolean(source.followsRecalls?.(req, doc))
    const contacts =
      mayRecord && recall?.closedAt === null ? await contactsOf(req, holders, outlets) : new Map()
    const tally = recall && ((await talliesOf(query, [recall.seq])).get(recall.seq) ?? NOBODY)
    const told: ToldRecall = {
      recall: recall && tally ? { ...recall, ...tally } : null,
      holders: holders.map((holder) => ({ ...holder, contact: contacts.get(holder.outlet) ?? null })),
      mayRecord,
    }
    return Response.json(told, ALONE)
  },
})

/** Whom to call at each outlet that has not confirmed, of those that this person may call. */
async function contactsOf(
  req: PayloadRequest,
  holders: Holder[],
  { slug, mayCall }: { slug: string; mayCall: MayCall | undefined },
): Promise<Map<string, Contact>> {
  const silent = holders.filter(({ confirmedAt }) => confirmedAt === null).map(({ outlet }) => outlet)
  if (silent.length === 0 || !mayCall) return new Map()
  // system: they hold what was called back, and who follows that up calls them, whichever unit's outlets they are
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    where: { id: { in: silent } },
    limit: silent.length,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null)
  return new Map(
    (docs as Doc[])
      .filter((outlet) => mayCall(req, outlet))
      .map(({ id, contactName, phone, email, contact }) => [
        String(id),
        { person: words(contactName), phone: words(phone), email: words(email), note: words(contact) },
      ]),
  )
}

export const notYours = (req: PayloadRequest) =>
  new APIError(say(req, 'recallNotYours'), 403, { code: 'media_hub.not_yours' }, true)

/** Those of them whose documents the person may read, and whose recalls are his business. */
async function reachedOf(req: PayloadRequest, slug: string, source: Source, rows: Recall[]) {
  if (rows.length === 0) return []
  const collection = slug as CollectionSlug
  const { docs } = await req.payload.find({
    collection,
    where: { id: { in: rows.map(({ id }) => id) } },
    limit: rows.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const { useAsTitle } = req.payload.collections[collection].config.admin
  const titles = new Map(
    docs
      .filter((doc) => source.seesRecalls?.(req, doc as Doc))
      .map((doc) => [String(doc.id), String((doc as unknown as Doc)[useAsTitle ?? 'id'] ?? '')]),
  )
  return rows.flatMap((row) => {
    const title = titles.get(row.id)
    return title === undefined ? [] : [{ ...row, title }]
  })
}
