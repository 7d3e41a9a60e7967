import type { Field, FieldAccess, TypedUser } from 'payload'
import { type Post, postsInForce } from '../domain/posts'
import { label } from './labels'

type Overrides = {
  access?: { create?: FieldAccess; update?: FieldAccess }
  position?: 'sidebar'
  description?: { id: string; en: string }
  /** Begins with the writer's own unit when the person writes for one unit only. */
  beginsWithOwn?: boolean
}

/** The unit a document belongs to; scope, numbers and rights follow from it. */
export const unitField = ({ access, position, description, beginsWithOwn }: Overrides = {}): Field => ({
  name: 'unit',
  type: 'relationship',
  relationTo: 'units',
  required: true,
  index: true,
  label: label('Satuan', 'Unit'),
  access,
  ...(beginsWithOwn ? { defaultValue: ({ user }: { user: TypedUser | null }) => ownUnit(user) } : {}),
  admin: { allowCreate: false, allowEdit: false, position, description },
})

/** The one unit at which the person writes; none when there are several, or none. */
function ownUnit(user: TypedUser | null): string | undefined {
  const posts = postsInForce((user as { posts?: Post[] } | null)?.posts, new Date())
  const units = new Set(
    posts.filter(({ role }) => role === 'operator' || role === 'editor').map(({ unit }) => unit),
  )
  return units.size === 1 ? [...units][0] : undefined
}
