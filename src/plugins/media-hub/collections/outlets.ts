import { APIError, type CollectionBeforeDeleteHook, type CollectionConfig, type Field } from 'payload'
import type { OnResend } from '../endpoints/resend'
import { resendOutlet } from '../endpoints/resendOutlet'
import { label, say } from '../translations'
import { outletChanged } from '../hooks/outletChanged'
import type { CollectionOptions } from './options'
import { productsField } from './productsField'

/** Fixed, so that the SQL of the public side and the worker finds the table under any slug. */
const OUTLETS_TABLE = 'outlets'

/** A newsroom or site that receives from us. */
export const outlets = (
  { slug = 'outlets', access, admin, fields = [], hooks, labels }: CollectionOptions,
  about: { endpoints: string; keys: string; products: string },
  onResend?: OnResend,
): CollectionConfig => ({
  slug,
  dbName: OUTLETS_TABLE,
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
  endpoints: [resendOutlet(slug, about.endpoints, onResend)],
  hooks: {
    ...hooks,
    beforeDelete: [
      keepWhileInUse(about.endpoints),
      keepWhileInUse(about.keys),
      ...(hooks?.beforeDelete ?? []),
    ],
    afterChange: [...(hooks?.afterChange ?? []), outletChanged],
  },
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
    { name: 'contactName', type: 'text', maxLength: 200, label: label('Nama narahubung', 'Contact person') },
    {
      name: 'email',
      type: 'email',
      label: label('Surel', 'E-mail'),
      admin: {
        description: label(
          'Menerima surat bila kiriman dijeda otomatis.',
          'Gets a letter when deliveries are paused by themselves.',
        ),
      },
    },
    { name: 'phone', type: 'text', maxLength: 60, label: label('Telepon', 'Phone') },
    {
      name: 'silenceMinutes',
      type: 'number',
      min: 15,
      max: 10_080,
      label: label('Beri tahu bila senyap (menit)', 'Tell when silent (minutes)'),
      admin: {
        step: 1,
        description: label(
          'Surat dikirim bila selama itu tidak ada kiriman yang diterima dan tidak ada permintaan dengan kunci. Kosong: tidak pernah.',
          'A letter is sent when for so long no delivery was accepted and nothing was asked with a key. Empty: never.',
        ),
      },
    },
    productsField(
      about.products,
      label('Kosong berarti semua yang terbit.', 'Empty means everything that is published.'),
    ),
    {
      name: 'replay',
      type: 'ui',
      label: label('Kirim ulang', 'Send again'),
      admin: {
        disableListColumn: true,
        components: { Field: '/plugins/media-hub/components/OutletReplay#OutletReplay' },
      },
    },
    ...verification,
    ...fields,
  ],
})

/** Tiers, not a wall: only what is suspended gets nothing by webhook or key. What is public stays public. */
const verification: Field[] = [
  {
    name: 'verification',
    type: 'select',
    required: true,
    defaultValue: 'applied',
    label: label('Verifikasi', 'Verification'),
    options: [
      { value: 'applied', label: label('Mengajukan', 'Applied') },
      { value: 'verified', label: label('Terverifikasi', 'Verified') },
      { value: 'suspended', label: label('Ditangguhkan', 'Suspended') },
    ],
    admin: {
      position: 'sidebar',
      description: label(
        'Penangguhan langsung menghentikan kunci dan menjeda titik kirim media ini.',
        'Suspension stops the keys of this outlet at once and pauses its endpoints.',
      ),
    },
  },
  {
    name: 'earlyAccess',
    type: 'checkbox',
    label: label('Menerima naskah berembargo lebih dahulu', 'Reads embargoed texts early'),
    admin: {
      position: 'sidebar',
      description: label(
        'Hanya bila terverifikasi dan sudah menyetujui ketentuan lewat kuncinya. Setiap pembacaan dicatat.',
        'Only once verified, and after it accepted the terms with its key. Each reading is recorded.',
      ),
    },
  },
  {
    name: 'legalEntity',
    type: 'text',
    maxLength: 300,
    label: label('Badan hukum', 'Legal entity'),
  },
  {
    name: 'pressCouncil',
    type: 'text',
    maxLength: 300,
    label: label('Status di Dewan Pers', 'Status with the Press Council'),
    admin: {
      description: label(
        'Misalnya "terverifikasi administratif" atau "belum terdata".',
        'For example "administratively verified" or "not listed".',
      ),
    },
  },
]

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
