import { disclosureOf, guardiansOf, trailOf } from '../tokens/audiences'
import type { Reader } from '../tokens/readers'
import { noReader, type Token } from '../tokens/registry'
import { principalOf, take, unitId, type World } from './world'

type Case = {
  key: string
  unit: string
  officer: string
  nik: string
  phone: string
  /** Who asks for the identity in an emergency; one is granted, and read until the clock ends it. */
  asker?: string
}

const applicants: readonly Case[] = [
  {
    key: 'polda',
    unit: 'POLDA.KALSEL',
    officer: 'ppid-kalsel',
    nik: '6371014107900017',
    phone: '081277120017',
  },
  {
    key: 'opened',
    unit: 'POLDA.KALSEL',
    officer: 'ppid-kalsel',
    nik: '6371014107900021',
    phone: '081277120021',
    asker: 'admin-kalsel',
  },
  {
    key: 'lpg',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    officer: 'ppid-lampung',
    nik: '1802014107900023',
    phone: '081277120023',
    asker: 'admin',
  },
  {
    key: 'kominfo',
    unit: 'KAPUAS.DISKOMINFO',
    officer: 'ppid-kapuas',
    nik: '6203014107900019',
    phone: '081277120019',
    asker: 'admin-kapuas',
  },
]

/** An identity is read at one door, which writes down who reads. */
const reveal = /^reveal$/

/** People who asked for information; some are asked for in an emergency, and one is opened. */
export async function makeApplicants(world: World): Promise<void> {
  for (const { key, unit, officer, nik, phone, asker } of applicants) {
    const { registry } = world
    const verdict = key === 'opened' ? orTheAsker(guardiansOf(unit), asker) : guardiansOf(unit)
    const issue = (field: string) => registry.issue('applicant', key, field, verdict, reveal)
    const { id } = await principalOf(world, officer).person.create('applicants', {
      kind: 'person',
      unit: world.units.get(unit),
      name: issue('name'),
      nik: registry.register(nik, `applicant/${key}/nik`, noReader),
      address: issue('address'),
      email: `${issue('email')}@contoh.id`,
      phone: registry.register(phone, `applicant/${key}/phone`, verdict, reveal),
    })
    world.docs.push({ collection: 'applicants', id, unit, title: key, verdict })
    await read(world, officer, id, registry.issue('applicant', key, 'reading', trailOf(unit)))
    if (!asker) continue
    const disclosure = await askInEmergency(world, { key, unit, asker }, id)
    if (key === 'opened')
      await take(principalOf(world, 'atasan-ppid-kalsel'), 'disclosures', disclosure, { action: 'open' })
  }
}

/** Reads an identity as the officer does, and says why: the trail keeps it. */
async function read(world: World, officer: string, id: string, reason: string): Promise<void> {
  const { person } = principalOf(world, officer)
  const { status, text } = await person.call('POST', `/api/applicants/${id}/reveal`, { reason })
  if (status !== 200) throw new Error(`${officer} could not read ${id}: ${status} ${text.slice(0, 300)}`)
}

const orTheAsker =
  (verdict: Token['verdict'], asker?: string): Token['verdict'] =>
  (reader: Reader) =>
    reader.key === asker ? 'may' : verdict(reader)

async function askInEmergency(
  world: World,
  { key, unit, asker }: Pick<Case, 'key' | 'unit'> & { asker: string },
  applicant: string,
): Promise<string> {
  const verdict = disclosureOf(unit, asker)
  const { id } = await principalOf(world, asker).person.create('disclosures', {
    applicant,
    unit: unitId(world, unit),
    reason: `${world.registry.issue('disclosure', key, 'reason', verdict)} karena pengaduan`,
    minutes: 60,
  })
  world.docs.push({ collection: 'disclosures', id, unit, title: key, verdict })
  return id
}
