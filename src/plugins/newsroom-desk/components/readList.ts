import type { CollectionSlug, PayloadRequest } from 'payload'
import type { DeskList } from '../options'

/** Most rows of a list; one more is read to know that there are more. */
const most = 10

export type Row = {
  id: string
  title: string | null
  place: string | null
  state: string | null
  at: string | null
  count: number
}

/** The documents of a list for the signed-in person; null when it is no list of his. */
export async function readList(
  req: PayloadRequest,
  list: DeskList,
): Promise<{ rows: Row[]; more: boolean } | null> {
  const among = await list.among({ req })
  if (among === false) return null
  const fields = [list.title, list.place, list.state, list.at, list.count?.field].filter(
    (field) => field !== undefined,
  )
  const { docs } = await req.payload.find({
    collection: list.collection as CollectionSlug,
    where: among === true ? {} : among,
    sort: list.sort,
    limit: most + 1,
    pagination: false,
    depth: 1,
    select: Object.fromEntries(fields.map((field) => [field, true])) as never,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const nameField = relatedName(req, list)
  const read = (doc: Record<string, unknown>, field: string | undefined) =>
    field ? textOf(doc[field], nameField) : null
  const rows = (docs as unknown as Array<Record<string, unknown>>).map((doc) => ({
    id: String(doc.id),
    title: read(doc, list.title),
    place: read(doc, list.place),
    state: read(doc, list.state),
    at: read(doc, list.at),
    count: Number((list.count && doc[list.count.field]) ?? 0),
  }))
  return { rows: rows.slice(0, most), more: rows.length > most }
}

/** The name of a related document, or the value itself. */
const textOf = (value: unknown, nameField: string): string | null => {
  const text = value && typeof value === 'object' ? (value as Record<string, unknown>)[nameField] : value
  return typeof text === 'string' ? text : null
}

/** The field that names a document of the collection which `place` points to. */
function relatedName(req: PayloadRequest, { collection, place }: DeskList): string {
  const { collections } = req.payload
  const field = collections[collection as CollectionSlug]?.config.flattenedFields.find(
    ({ name }) => name === place,
  )
  const related =
    field && 'relationTo' in field && typeof field.relationTo === 'string' ? field.relationTo : null
  return (related && collections[related as CollectionSlug]?.config.admin.useAsTitle) || 'id'
}
