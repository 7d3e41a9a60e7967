import type { Field, FieldAccess, TypedUser } from 'payload'
import { type Post, postsInForce, type Role } from '../domain/posts'
import { label } from './labels'

type Overrides = {
  access?: { create?: FieldAccess; update?: FieldAccess }
  position?: 'sidebar'
  description?: { id: string; en: string }
  /** Begins with the person's own unit when he holds these roles at one unit only. */
  beginsWithOwn?: readonly Role[]
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
  ...(beginsWithOwn
    ? { defaultValue: ({ user }: { user: TypedUser | null }) => ownUnit(user, beginsWithOwn) }
    : {}),
  admin: { allowCreate: false, allowEdit: false, position, description },
})

/** The one unit at which the person holds one of these roles; none when there are several, or none. */
function ownUnit(user: TypedUser | null, roles: readonly Role[]): string | undefined {
  const posts = postsInForce((user as { posts?: Post[] } | null)?.posts, new Date())
  const units = new Set(posts.filter(({ role }) => roles.includes(role)).map(({ unit }) => unit))
  return units.size === 1 ? [...units][0] : undefined
}
