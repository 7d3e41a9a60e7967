import type { Field } from 'payload'
import { writing } from '../../../access/accessTo'
import { label } from '../../../fields/labels'
import { postsOfStandIn } from '../../StandIns/postsOfStandIn'

/** The posts of others in which the person acts: read from the stand-ins at every reading, stored nowhere else. */
export const standInPostsField: Field = {
  name: 'standInPosts',
  type: 'json',
  virtual: true,
  label: label('Jabatan sebagai pengganti', 'Posts as a stand-in'),
  access: writing('users', 'standInPosts'),
  admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  hooks: {
    afterRead: [
      async ({ originalDoc, req }) =>
        originalDoc?.id ? postsOfStandIn(req, String(originalDoc.id)) : undefined,
    ],
  },
}
