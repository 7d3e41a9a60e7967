import { eventually } from '../../support/eventually'
import { distributorsOf, outletContactOf, outletNameOf } from '../tokens/audiences'
import { noReader } from '../tokens/registry'
import { principalOf, type World } from './world'

const desks = [
  { key: 'polda', unit: 'POLDA.KALSEL', editor: 'editor-kalsel' },
  { key: 'lampung', unit: 'POLDA.LAMPUNG.BIDHUMAS', editor: 'editor-lampung' },
  { key: 'divhumas', unit: 'POLRI.DIVHUMAS', editor: 'editor-divhumas' },
  { key: 'kapuas', unit: 'KAPUAS.DISKOMINFO', editor: 'editor-kapuas' },
] as const

/** Outlets and their endpoints, whose addresses are as good as keys with some services. */
export async function makeDistribution(world: World): Promise<void> {
  const { hub, registry, docs } = world
  for (const { key, unit, editor } of desks) {
    const { person } = principalOf(world, editor)
    const verdict = distributorsOf(unit)
    const issue = (field: string, to = verdict) => registry.issue('outlet', key, field, to)
    const contact = outletContactOf(unit, key)
    const product = await person.create('products', {
      name: issue('product'),
      keywords: [issue('keyword')],
      unit: await hub.unit(unit),
    })
    const outlet = await person.create('outlets', {
      name: issue('name', outletNameOf(unit, key)),
      contact: issue('contact', contact),
      contactName: issue('contactName', contact),
      email: `${issue('email', contact)}@contoh.example`,
      phone: issue('phone', contact),
      legalEntity: issue('legalEntity'),
      pressCouncil: issue('pressCouncil'),
      unit: await hub.unit(unit),
    })
    const endpoint = await person.create('webhook-endpoints', {
      outlet: outlet.id,
      url: `${hub.receiver.url}/${issue('url')}`,
    })
    registry.register(String(endpoint.secret), `webhook-endpoints/${key}/secret`, noReader)
    docs.push({ collection: 'outlets', id: outlet.id, unit, title: key, verdict })
    docs.push({ collection: 'webhook-endpoints', id: endpoint.id, unit, title: key, verdict })
    const apiKey = await person.create('api-keys', {
      outlet: outlet.id,
      name: issue('keyName'),
      products: [product.id],
    })
    registry.register(String(apiKey.key), `api-keys/${key}/key`, noReader)
    const rotated = await person.call('POST', `/api/api-keys/${apiKey.id}/rotate`, { overlapDays: 1 })
    registry.register(String(rotated.body.key), `api-keys/${key}/newKey`, noReader)
    docs.push({ collection: 'products', id: product.id, unit, title: key, verdict })
    docs.push({ collection: 'api-keys', id: apiKey.id, unit, title: key, verdict })
    await eventually(
      'the endpoint proved itself',
      async () => (await person.get('webhook-endpoints', endpoint.id)).state === 'active',
    )
    // the old one is kept for a day beside the new one
    const { body } = await person.call('POST', `/api/webhook-endpoints/${endpoint.id}/secret`)
    registry.register(String(body.secret), `webhook-endpoints/${key}/newSecret`, noReader)
  }
}
