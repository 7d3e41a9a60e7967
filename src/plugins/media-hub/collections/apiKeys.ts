import type { CollectionConfig, Field } from 'payload'
import { keyUsage } from '../endpoints/keyUsage'
import { rotateKey } from '../endpoints/rotateKey'
import { guardKey, keyChanged } from '../hooks/guardKey'
import { label } from '../translations'
import type { CollectionOptions } from './options'
import { productsField } from './productsField'

/** Fixed, so that the SQL of the public side finds the table under any slug. */
const KEYS_TABLE = 'api_keys'

const isMade = (data: Record<string, unknown>) => Boolean(data.prefix)
const found = { create: () => false, update: () => false }

/** By what an outside site reads as somebody known. The key itself is answered once; only its hash is kept, apart. */
export const apiKeys = (
  { slug = 'api-keys', access, admin, fields = [], hooks, labels }: CollectionOptions,
  about: { outlets: string; products: string },
): CollectionConfig => ({
  slug,
  dbName: KEYS_TABLE,
  labels: labels ?? {
    singular: label('Kunci API', 'API key'),
    plural: label('Kunci API', 'API keys'),
  },
  access,
  admin: {
    useAsTitle: 'name',
    group: label('Distribusi', 'Distribution'),
    defaultColumns: ['name', 'outlet', 'prefix', 'state', 'expiresAt'],
    ...admin,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [rotateKey(slug), keyUsage(slug)],
  hooks: {
    ...hooks,
    beforeChange: [guardKey, ...(hooks?.beforeChange ?? [])],
    afterChange: [...(hooks?.afterChange ?? []), keyChanged],
  },
  fields: [...ownFields(about), ...fields],
})

const ownFields = ({ outlets, products }: { outlets: string; products: string }): Field[] => [
  {
    name: 'outlet',
    type: 'relationship',
    relationTo: outlets as never,
    required: true,
    label: label('Media', 'Outlet'),
  },
  {
    name: 'name',
    type: 'text',
    required: true,
    maxLength: 200,
    label: label('Nama', 'Name'),
    admin: {
      description: label(
        'Untuk apa kunci ini, misalnya "situs berita".',
        'What the key is for, such as "news site".',
      ),
    },
  },
  productsField(
    products,
    label('Kosong berarti produk medianya.', 'Empty means the products of its outlet.'),
  ),
  {
    name: 'ratePerMinute',
    type: 'number',
    required: true,
    defaultValue: 600,
    min: 1,
    max: 100_000,
    label: label('Permintaan per menit', 'Requests a minute'),
  },
  {
    name: 'quotaPerDay',
    type: 'number',
    required: true,
    defaultValue: 100_000,
    min: 1,
    max: 100_000_000,
    label: label('Permintaan per hari', 'Requests a day'),
  },
  {
    name: 'expiresAt',
    type: 'date',
    label: label('Berlaku sampai', 'Valid until'),
    admin: { date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'active',
    label: label('Keadaan', 'State'),
    options: [
      { value: 'active', label: label('Aktif', 'Active') },
      { value: 'revoked', label: label('Dicabut', 'Revoked') },
    ],
    admin: {
      description: label(
        'Kunci yang dicabut langsung berhenti dan tidak dapat dihidupkan lagi.',
        'A revoked key stops at once and cannot be brought back.',
      ),
    },
  },
  {
    name: 'prefix',
    type: 'text',
    label: label('Awalan kunci', 'Prefix of the key'),
    access: found,
    admin: { readOnly: true, condition: isMade },
  },
  {
    name: 'keyMadeAt',
    type: 'date',
    label: label('Kunci dibuat pada', 'Key made at'),
    access: found,
    admin: { readOnly: true, condition: isMade, date: { pickerAppearance: 'dayAndTime' } },
  },
  {
    name: 'key',
    type: 'text',
    virtual: true,
    label: label('Kunci', 'Key'),
    access: found,
    admin: { hidden: true },
  },
  {
    name: 'keyPanel',
    type: 'ui',
    label: label('Kunci', 'Key'),
    admin: {
      disableListColumn: true,
      components: { Field: '/plugins/media-hub/components/KeyPanel#KeyPanel' },
    },
  },
]
