import type { PayloadRequest } from 'payload'
import type { Post } from '../../domain/posts'
import { roleOptions } from '../../fields/roleOptions'

/** The posts a person holds or will hold, as a letter names them: "Operator, Polres Banjarbaru". */
export async function postsInWords(
  req: PayloadRequest,
  { posts }: { posts?: Post[] | null },
): Promise<Array<{ id: string; en: string }>> {
  const told = (posts ?? []).filter(({ to }) => !to || new Date(to) >= new Date())
  if (told.length === 0) return []
  // system: the letter names the units to somebody who cannot read anything yet
  const { docs } = await req.payload.find({
    collection: 'units',
    where: { id: { in: told.map(({ unit }) => unit) } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const names = new Map(docs.map(({ id, name }) => [String(id), name]))
  return told.map(({ role, unit }) => {
    const words = roleOptions.find(({ value }) => value === role)?.label
    const at = names.get(unit) ?? ''
    return { id: `${words?.id ?? role}, ${at}`, en: `${words?.en ?? role}, ${at}` }
  })
}
