import type { CollectionSlug, Payload, TypedUser } from 'payload'
import { type OwningUnitOptions, optionsOf } from '../index'

type Props = {
  collectionConfig: { slug: string }
  i18n: { language: string }
  payload: Payload
  searchParams?: { notFound?: string | string[] }
  user: TypedUser | null
}

/** Stands above a list to which Payload sent somebody whose link it could not open. */
export async function WhoseIsIt({ collectionConfig, i18n, payload, searchParams, user }: Props) {
  const id = searchParams?.notFound
  if (typeof id !== 'string' || !user) return null
  const name = await ownerOf({ payload, user, slug: collectionConfig.slug, id })
  if (!name) return null
  const what = optionsOf(payload).collections[collectionConfig.slug]
  return (
    <p className="banner banner--type-info" role="status">
      {i18n.language === 'en'
        ? `${what?.en} belongs to ${name}. Ask an operator or editor of ${name}; they can offer it to other units.`
        : `${what?.id} milik ${name}. Minta kepada operator atau editor ${name}; mereka dapat menawarkannya kepada satuan lain.`}
    </p>
  )
}

type Asked = { payload: Payload; user: TypedUser; slug: string; id: string }

/** The name of the unit a document belongs to; null when it does not exist or is none of the person's business. */
async function ownerOf({ payload, user, slug, id }: Asked): Promise<string | null> {
  const { units, mayKnow }: OwningUnitOptions = optionsOf(payload)
  // system: the person may not read the document; only its unit is told, and mayKnow decides whether
  const doc = (await payload.findByID({
    collection: slug as CollectionSlug,
    id,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
  })) as unknown as { unit?: string } | null
  if (!doc?.unit || !mayKnow({ user }, doc)) return null
  const unit = (await payload.findByID({
    collection: units as CollectionSlug,
    id: doc.unit,
    depth: 0,
    overrideAccess: false,
    user,
    disableErrors: true,
  })) as unknown as { name?: string } | null
  return unit?.name ?? null
}
