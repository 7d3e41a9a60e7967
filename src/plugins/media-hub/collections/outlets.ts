import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig } from 'payload'
import { label, say } from '../translations'
import type { CollectionOptions } from './options'

/** A newsroom or site that receives from us. */
export const outlets = (
  { slug = 'outlets', access, admin, fields = [], hooks, labels }: CollectionOptions,
  endpoints: string,
): CollectionConfig => ({
  slug,
  labels: labels ?? { singular: label('Media', 'Outlet'), plural: label('Media', 'Outlets') },
  access,
  admin: {
    useAsTitle: 'name',
    group: label('Distribusi', 'Distribution'),
    defaultColumns: ['name', 'contact'],
    ...admin,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { ...hooks, beforeDelete: [keepWhileInUse(endpoints), ...(hooks?.beforeDelete ?? [])] },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      index: true,
      maxLength: 200,
      label: label('Nama', 'Name'),
    },
    {
      name: 'contact',
      type: 'text',
      maxLength: 300,
      label: label('Kontak', 'Contact'),
      admin: {
        description: label(
          'Redaksi yang dapat dihubungi bila kiriman gagal.',
          'The desk to call when deliveries fail.',
        ),
      },
    },
    ...fields,
  ],
})

const keepWhileInUse =
  (endpoints: string): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    // system: whether endpoints exist does not depend on who asks
    const { totalDocs } = await req.payload.count({
      collection: endpoints as never,
      where: { outlet: { equals: id } },
      overrideAccess: true,
      req,
    })
    if (totalDocs > 0)
      throw new APIError(say(req, 'outletInUse'), 409, { code: 'media_hub.outlet_in_use' }, true)
  }
