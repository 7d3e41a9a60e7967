import type { Role } from '../../../src/domain/posts'
import { standInOf } from '../tokens/audiences'
import { principalOf, take, unitId, type World } from './world'

type Case = { key: string; unit: string; role: Role; absentee: string; standIn: string; isEnded?: boolean }

/** One who acts in another's place now, some whose time comes, one whose time was ended before it began. */
const cases: readonly Case[] = [
  {
    key: 'acting',
    unit: 'POLDA.KALSEL.BANJARBARU',
    role: 'operator',
    absentee: 'absent-bjb',
    standIn: 'acting-bjb',
  },
  {
    key: 'above',
    unit: 'POLDA.KALSEL',
    role: 'ppid_superior',
    absentee: 'atasan-ppid-kalsel',
    standIn: 'approver-kalsel',
  },
  {
    key: 'beside',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    role: 'operator',
    absentee: 'writer-lpg',
    standIn: 'factored',
  },
  {
    key: 'ended',
    unit: 'KAPUAS.DISKOMINFO',
    role: 'editor',
    absentee: 'editor-kapuas',
    standIn: 'operator-diskominfo-kapuas',
    isEnded: true,
  },
]

export async function makeStandIns(world: World): Promise<void> {
  const admin = principalOf(world, 'admin')
  for (const { key, unit, role, absentee, standIn, isEnded } of cases) {
    const verdict = standInOf(unit, absentee, standIn)
    const issue = (field: string) => world.registry.issue('stand-in', key, field, verdict)
    const { id } = await admin.person.create('stand-ins', {
      unit: unitId(world, unit),
      role,
      absentee: await accountId(world, absentee),
      standIn: await accountId(world, standIn),
      from: inDays(key === 'acting' ? 0 : 30),
      to: inDays(60),
      reason: issue('reason'),
      basis: issue('basis'),
    })
    world.docs.push({ collection: 'stand-ins', id, unit, title: key, verdict })
    if (key === 'acting') await actThere(world, unit, standIn)
    if (isEnded) await take(admin, 'stand-ins', id, { action: 'end', note: issue('endReason') })
  }
}

/** Submits what colleagues wrote; the history names him and whom he acts for. */
async function actThere(world: World, unit: string, key: string): Promise<void> {
  const release = world.docs.find(
    (doc) => doc.collection === 'press-releases' && doc.title.endsWith('-draft') && doc.unit === unit,
  )
  await take(principalOf(world, key), 'press-releases', release?.id ?? 'none', { action: 'submit' })
}

/** The day so many days from now, in Kalimantan. */
const inDays = (days: number) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(Date.now() + days * 86_400_000)

async function accountId({ hub, principals }: World, key: string): Promise<string> {
  const { rows } = await hub.pool.query<{ id: string }>('select id from users where email = $1', [
    principals.get(key)?.email,
  ])
  if (!rows[0]) throw new Error(`nobody signs in as ${key}`)
  return rows[0].id
}
