import { APIError, type CollectionSlug, type Endpoint, type PayloadRequest } from 'payload'
import type { Doc, Source } from '../hooks/publishSnapshot'
import { poolQuery } from '../hooks/query'
import { say } from '../translations'
import { documentOf } from './readDocument'
import { type Contact, type Holder, holdersOf, newestRecall, RECALL, type Recall } from './recallRows'

/** A recall as the list shows it, with what staff call the document. */
export type ListedRecall = Recall & { title: string }
export type RecallList = { items: ListedRecall[]; more: boolean }
/** A contact stands there while the recall is open, where the person may call; `null`: not his to call, or deleted. */
export type ToldHolder = Holder & { contact: Contact | null }
export type ToldRecall = { recall: Recall | null; holders: ToldHolder[]; mayRecord: boolean }
export type MayCall = (req: PayloadRequest, outlet: Doc) => boolean

const MOST = 50
const AT_ONCE = 100
/** So many of all units' recalls are looked through for those of this person. */
const LOOKED_THROUGH = 2_000
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
    const items: ListedRecall[] = []
    for (let from = 0; from < LOOKED_THROUGH && items.length <= MOST; from += AT_ONCE) {
      const rows = await poolQuery(req.payload)(LISTED, [source.type, AT_ONCE, from])
      items.push(...(await reachedOf(req, slug, source, rows as Recall[])))
      if (rows.length < AT_ONCE) break
    }
    const told: RecallList = { items: items.slice(0, MOST), more: items.length > MOST }
    return Response.json(told, ALONE)
  },
})

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
    const recall = (await newestRecall(query, String(doc.id))) ?? null
    const holders = recall ? await holdersOf(query, recall.seq) : []
    const contacts = recall?.closedAt === null ? await contactsOf(req, holders, outlets) : new Map()
    const told: ToldRecall = {
      recall,
      holders: holders.map((holder) => ({ ...holder, contact: contacts.get(holder.outlet) ?? null })),
      mayRecord: Boolean(source.followsRecalls?.(req, doc)),
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

const LISTED = `${RECALL}
  where r.type = $1 and r.replaced_by is null and (r.closed_at is null or r.closed_at > now() - interval '7 days')
  order by r.closed_at is not null, r.seq desc limit $2 offset $3`
