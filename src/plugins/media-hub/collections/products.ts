import type { CollectionConfig, TextFieldManyValidation } from 'payload'
import { poolQuery } from '../hooks/query'
import { readersChanged } from '../hooks/readersChanged'
import { label, say } from '../translations'
import type { CollectionOptions } from './options'

/** Fixed, so that the SQL of the public side and the worker finds the table under any slug. */
const PRODUCTS_TABLE = 'products'

/** A saved filter: what an outlet, or one of its keys, is given. What it leaves open stays open. */
export const products = (
  { slug = 'products', access, admin, fields = [], hooks, labels }: CollectionOptions,
  kinds: Record<string, string> | undefined,
): CollectionConfig => ({
  slug,
  dbName: PRODUCTS_TABLE,
  labels: labels ?? { singular: label('Produk', 'Product'), plural: label('Produk', 'Products') },
  access,
  admin: {
    useAsTitle: 'name',
    group: label('Distribusi', 'Distribution'),
    defaultColumns: ['name', 'units', 'kinds', 'keywords'],
    ...admin,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), readersChanged] },
  fields: [
    { name: 'name', type: 'text', required: true, maxLength: 200, label: label('Nama', 'Name') },
    {
      name: 'units',
      type: 'text',
      hasMany: true,
      maxRows: 50,
      label: label('Dari satuan', 'From units'),
      validate: knownUnits,
      admin: {
        description: label(
          'Kode satuan, misalnya POLDA.KALSEL; jajarannya ikut. Kosong berarti semua.',
          'Codes of units, for example POLDA.KALSEL, with all below them. Empty means all.',
        ),
      },
    },
    {
      name: 'kinds',
      type: 'text',
      hasMany: true,
      maxRows: 50,
      label: label('Jenis', 'Kinds'),
      validate: knownKinds(kinds),
      admin: { description: kindsInWords(kinds) },
    },
    {
      name: 'keywords',
      type: 'text',
      hasMany: true,
      maxRows: 50,
      label: label('Kata kunci', 'Keywords'),
      admin: {
        description: label(
          'Cukup satu yang cocok. Kosong berarti semua.',
          'One that fits is enough. Empty means all.',
        ),
      },
    },
    ...fields,
  ],
})

const knownUnits: TextFieldManyValidation = async (value, { req }) => {
  if (!value || value.length === 0) return true
  const rows = await poolQuery(req.payload)(
    `select code from unnest(string_to_array($1, E'\\n')) given (code)
     where code not in (select code from public_units) limit 1`,
    [value.join('\n')],
  )
  return rows[0] ? say(req, 'noSuchUnit').replace('{{code}}', String(rows[0].code)) : true
}

const knownKinds =
  (kinds: Record<string, string> | undefined): TextFieldManyValidation =>
  (value, { req }) => {
    const unknown = kinds && value?.find((kind) => !Object.hasOwn(kinds, kind))
    return unknown ? say(req, 'noSuchKind').replace('{{kind}}', unknown) : true
  }

const kindsInWords = (kinds: Record<string, string> | undefined) => {
  const names = kinds
    ? ` ${Object.entries(kinds)
        .map(([kind, words]) => `${kind} (${words})`)
        .join(', ')}.`
    : ''
  return label(`Kosong berarti semua.${names}`, `Empty means all.${names}`)
}
