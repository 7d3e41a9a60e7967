import { ownOf, postsOver, wholeTreeOf } from '../tokens/audiences'
import { places } from './places'
import { principalOf, unitId, type World } from './world'

/** Nobody stands above the desks of the two roots who could decide on them. */
const serveTheRoot = new Set(['div', 'kominfo'])

/** What else a desk keeps to itself: names by which units are called, how they work, decisions of trust, and what a person prefers. */
export async function makeMatters(world: World): Promise<void> {
  const { registry, docs } = world
  const { person: admin } = principalOf(world, 'admin')
  for (const { key, unit } of places) {
    const id = unitId(world, unit)
    const verdict = wholeTreeOf(unit)
    await admin.update('units', id, { aliases: [registry.issue('unit', key, 'alias', verdict)] })
    docs.push({ collection: 'units', id, unit, title: key, verdict })
    const profile = await admin.create('clock-profiles', {
      unit: id,
      validFrom: '2099-01-01',
      legalNote: registry.issue('profile', key, 'legalNote', verdict),
    })
    docs.push({ collection: 'clock-profiles', id: profile.id, unit, title: key, verdict })
    if (serveTheRoot.has(key)) continue
    const decision = await admin.create('trust-decisions', {
      unit: id,
      publishes: 'itself',
      reason: registry.issue('trust', key, 'reason', postsOver(unit)),
    })
    docs.push({ collection: 'trust-decisions', id: decision.id, unit, title: key, verdict: postsOver(unit) })
  }
  for (const [key, { person }] of world.principals) {
    const value = { note: registry.issue('preference', key, 'value', ownOf(key)) }
    const { status, text } = await person.call('POST', '/api/payload-preferences/canary', { value })
    if (status >= 300) throw new Error(`${key} could not keep a preference: ${status} ${text.slice(0, 300)}`)
  }
  await nameEntries(world)
}

/** What history keeps: each entry of each document, and whether the text was another before it. */
async function nameEntries({ hub, entries }: World): Promise<void> {
  const { rows } = await hub.pool.query<World['entries'][number]>(
    `select collection, document_id::text as id, id::text as entry, coalesce(content <> lag(content) over
       (partition by collection, document_id order by workflow_steps.id), false) as "changedText"
     from workflow_steps order by workflow_steps.id`,
  )
  entries.push(...rows)
}
