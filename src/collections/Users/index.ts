import type { CollectionConfig, TypedUser } from 'payload'
import { env } from '../../env'
import { accessTo, rolesFor, writing } from '../../access/accessTo'
import { holds } from '../../access/person'
import { label } from '../../fields/labels'
import { unitField } from '../../fields/unitField'
import { recordAudit, refuseUnknownFields } from '../../hooks'
import { inEvenTime } from './endpoints/inEvenTime'
import { reinstate, suspend } from './endpoints/suspend'
import { demandStrongPassword } from './hooks/demandStrongPassword'
import { endKeyAtReset, endOldKey } from './hooks/endOldKey'
import { guardCredentials } from './hooks/guardCredentials'
import { guardPosts } from './hooks/guardPosts'
import { homeUnit } from './hooks/homeUnit'
import { lockAccount, lockAtLogout } from './hooks/lockAccount'
import { markReset, noteCredentials, recordCredentials } from './hooks/recordCredentials'
import { recordFailedLogin, recordLogin, recordLogout } from './hooks/recordLogin'
import { recordUnlock } from './hooks/recordUnlock'
import { isSuspended, noLetterToSuspended, refuseSuspended } from './hooks/refuseSuspended'
import { signInAtomically, takeTurn } from './hooks/takeTurn'
import { resetMail } from './resetMail'
import { personnelNumberField } from './fields/personnelNumberField'
import { standInPostsField } from './fields/standInPostsField'
import { roleOptions } from '../../fields/roleOptions'

/** The staff. The only auth collection: journalists, outlets and citizens never sign in here. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: label('Pengguna', 'User'), plural: label('Pengguna', 'Users') },
  auth: {
    depth: 0,
    useAPIKey: true,
    useSessions: true,
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 0, // the plugin sign-in-limits counts: this lock would let anybody shut anybody out
    cookies: { sameSite: 'Lax', secure: env().PUBLIC_URL.startsWith('https://') },
    forgotPassword: resetMail,
  },
  access: {
    ...accessTo('users'),
    admin: ({ req }) => Boolean(req.user),
  },
  admin: {
    useAsTitle: 'name',
    hidden: ({ user }) => !holds({ user: user as TypedUser }, ...rolesFor('users', 'read')),
    hideAPIURL: true,
    defaultColumns: ['name', 'email', 'updatedAt'],
    group: label('Organisasi', 'Organisation'),
    listSearchableFields: ['name', 'email'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [
    suspend,
    reinstate,
    inEvenTime('/login', { least: 700, tells: ({ ok }) => !ok, within: signInAtomically }),
    inEvenTime('/forgot-password', { least: 400 }),
    inEvenTime('/reset-password', { least: 400, tells: ({ ok }) => !ok }),
  ],
  hooks: {
    beforeOperation: [
      refuseUnknownFields,
      demandStrongPassword,
      markReset,
      takeTurn,
      lockAccount,
      noLetterToSuspended,
    ],
    beforeValidate: [homeUnit, endKeyAtReset],
    beforeLogin: [refuseSuspended],
    beforeChange: [guardPosts, guardCredentials, noteCredentials, endOldKey],
    afterChange: [recordAudit('user'), recordCredentials],
    afterLogin: [recordLogin],
    afterLogout: [lockAtLogout, recordLogout],
    afterOperation: [recordUnlock],
    afterError: [recordFailedLogin],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      label: label('Nama', 'Name'),
      access: { update: writing('users', 'name').update },
    },
    personnelNumberField,
    unitField({
      access: { update: writing('users', 'unit').update },
      description: label('Satuan yang mengelola akun ini.', 'The unit that manages this account.'),
    }),
    {
      name: 'posts',
      type: 'array',
      label: label('Jabatan', 'Posts'),
      labels: { singular: label('Jabatan', 'Post'), plural: label('Jabatan', 'Posts') },
      access: writing('users', 'posts'),
      admin: {
        description: label(
          'Hak akses hanya berasal dari jabatan di satuan, bukan dari pangkat.',
          'Rights come from posts at units only, never from rank.',
        ),
      },
      fields: [
        unitField(),
        {
          name: 'role',
          type: 'select',
          required: true,
          label: label('Peran', 'Role'),
          options: roleOptions,
        },
        { name: 'from', type: 'date', label: label('Sejak', 'From') },
        { name: 'to', type: 'date', label: label('Sampai', 'Until') },
      ],
    },
    {
      name: 'suspendedAt',
      type: 'date',
      access: writing('users', 'suspendedAt'),
      label: label('Ditangguhkan sejak', 'Suspended since'),
      admin: { readOnly: true, condition: isSuspended, date: { pickerAppearance: 'dayAndTime' } },
    },
    {
      name: 'suspensionReason',
      type: 'textarea',
      access: writing('users', 'suspensionReason'),
      label: label('Alasan penangguhan', 'Reason of the suspension'),
      admin: { readOnly: true, condition: isSuspended },
    },
    standInPostsField,
    {
      name: 'standInPanel',
      type: 'ui',
      label: label('Sebagai pengganti', 'As a stand-in'),
      admin: {
        disableListColumn: true,
        components: { Field: '/collections/Users/components/StandInPosts#StandInPosts' },
      },
    },
    {
      name: 'suspension',
      type: 'ui',
      label: label('Penangguhan', 'Suspension'),
      admin: {
        disableListColumn: true,
        components: { Field: '/collections/Users/components/Suspension#Suspension' },
      },
    },
  ],
}
