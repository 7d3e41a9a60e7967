import type { CollectionConfig, Field, TextFieldSingleValidation } from 'payload'
import { deliveryLog } from '../endpoints/deliveryLog'
import { newSecret } from '../endpoints/newSecret'
import { type OnResend, resend } from '../endpoints/resend'
import { endpointChanged, endpointDeleted } from '../hooks/endpointChanged'
import { guardEndpoint } from '../hooks/guardEndpoint'
import { asEndpointUrl, isMailUrl, mailOfUrl } from '../rules/mailUrl'
import { refuseWebhookUrl } from '../rules/webhookUrl'
import { label, say } from '../translations'
import type { CollectionOptions } from './options'

/** Fixed, so that the worker's SQL finds the table under any slug. */
export const ENDPOINTS_TABLE = 'webhook_endpoints'

type About = { outlets: string; types: string[]; allowPrivate: readonly string[]; onResend?: OnResend }

const never = { create: () => false, read: () => false, update: () => false }
const found = { create: () => false, update: () => false }

/** Where an outlet wants to hear of changes. */
export const webhookEndpoints = (
  { slug = 'webhook-endpoints', access, admin, fields = [], hooks, labels }: CollectionOptions,
  about: About,
): CollectionConfig => ({
  slug,
  dbName: ENDPOINTS_TABLE,
  labels: labels ?? {
    singular: label('Titik kirim', 'Webhook endpoint'),
    plural: label('Titik kirim', 'Webhook endpoints'),
  },
  access,
  admin: {
    useAsTitle: 'url',
    group: label('Distribusi', 'Distribution'),
    defaultColumns: ['url', 'outlet', 'state', 'lastProblem'],
    ...admin,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [newSecret(slug), deliveryLog(slug), resend(slug, about.onResend)],
  hooks: {
    ...hooks,
    beforeChange: [guardEndpoint, ...(hooks?.beforeChange ?? [])],
    afterChange: [...(hooks?.afterChange ?? []), endpointChanged],
    afterDelete: [endpointDeleted, ...(hooks?.afterDelete ?? [])],
  },
  fields: [...ownFields(about), ...fields],
})

const ownFields = ({ outlets, types, allowPrivate }: About): Field[] => [
  {
    name: 'outlet',
    type: 'relationship',
    relationTo: outlets as never,
    required: true,
    label: label('Media', 'Outlet'),
  },
  {
    name: 'url',
    type: 'text',
    required: true,
    label: label('Alamat', 'Address'),
    validate: validUrl(allowPrivate),
    hooks: { beforeValidate: [({ value }) => (typeof value === 'string' ? asEndpointUrl(value) : value)] },
    admin: {
      description: label(
        'Alamat https:// menerima webhook: sebelum kiriman pertama ia menerima endpoint.challenge dan harus membalas 200 dengan {"challenge": "…"}. Alamat surel menerima siaran pers sebagai surat, setelah pemiliknya menekan tombol di surat konfirmasi. Media yang mengambil sendiri dari /v1 tidak memerlukan titik kirim.',
        'An https:// address gets webhooks: before the first delivery it gets endpoint.challenge and must answer 200 with {"challenge": "…"}. A mail address gets releases as letters, once its owner has pressed the button of a confirming letter. An outlet that reads /v1 by itself needs no endpoint.',
      ),
    },
  },
  {
    name: 'kind',
    type: 'select',
    required: true,
    defaultValue: 'webhook',
    label: label('Jenis', 'Kind'),
    access: found,
    options: [
      { value: 'webhook', label: label('Webhook', 'Webhook') },
      { value: 'email', label: label('Surel', 'Mail') },
    ],
    admin: { readOnly: true },
  },
  {
    name: 'types',
    type: 'select',
    hasMany: true,
    options: types.map((type) => ({ value: type, label: eventLabel(type) })),
    label: label('Peristiwa', 'Events'),
    admin: {
      description: label(
        'Kosong berarti semua. Ralat dan pencabutan dari yang sudah dikirim selalu ikut.',
        'Empty means all. Corrections and withdrawals of what was sent always follow.',
      ),
    },
  },
  {
    name: 'state',
    type: 'select',
    required: true,
    defaultValue: 'pending',
    label: label('Keadaan', 'State'),
    options: [
      { value: 'pending', label: label('Menunggu bukti', 'Waiting for proof') },
      { value: 'active', label: label('Aktif', 'Active') },
      { value: 'paused', label: label('Dijeda', 'Paused') },
      { value: 'failing', label: label('Gagal', 'Failing') },
    ],
  },
  {
    name: 'lastProblem',
    type: 'text',
    label: label('Kendala terakhir', 'Last problem'),
    access: found,
    admin: { readOnly: true },
  },
  {
    name: 'secret',
    type: 'text',
    virtual: true,
    label: label('Rahasia tanda tangan', 'Signing secret'),
    access: found,
    admin: { hidden: true },
  },
  {
    name: 'secretMadeAt',
    type: 'date',
    label: label('Rahasia dibuat pada', 'Secret made at'),
    access: found,
    admin: {
      readOnly: true,
      condition: (data) => data.kind !== 'email' && Boolean(data.secretMadeAt),
      date: { pickerAppearance: 'dayAndTime' },
    },
  },
  {
    name: 'secretPanel',
    type: 'ui',
    label: label('Rahasia tanda tangan', 'Signing secret'),
    admin: {
      disableListColumn: true,
      condition: (data) => data.kind !== 'email',
      components: { Field: '/plugins/media-hub/components/SecretPanel#SecretPanel' },
    },
  },
  {
    name: 'deliveries',
    type: 'ui',
    label: label('Kiriman', 'Deliveries'),
    admin: {
      disableListColumn: true,
      components: { Field: '/plugins/media-hub/components/Deliveries#Deliveries' },
    },
  },
  { name: 'secretSealed', type: 'text', hidden: true, access: never, admin: { hidden: true } },
]

const validUrl =
  (allowPrivate: readonly string[]): TextFieldSingleValidation =>
  (value, { req }) => {
    if (mailOfUrl(value ?? '') !== undefined) return isMailUrl(value ?? '') || say(req, 'not_mail')
    const refusal = refuseWebhookUrl(value ?? '', allowPrivate)
    return refusal ? say(req, refusal) : true
  }

const happenings: Record<string, { id: string; en: string }> = {
  published: label('Terbit', 'Published'),
  corrected: label('Diralat', 'Corrected'),
  withdrawn: label('Dicabut', 'Withdrawn'),
}

/** An event in words, with the name under which a receiver gets it. */
function eventLabel(type: string): { id: string; en: string } {
  const words = happenings[type.split('.').at(-1) ?? '']
  return label(words ? `${words.id} (${type})` : type, words ? `${words.en} (${type})` : type)
}
