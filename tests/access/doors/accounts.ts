import { aUser } from '../../support/builders'
import type { Person } from '../world/people'
import type { Tally } from '../world/tally'
import type { World } from '../world'

/** One's own account, other people's posts, and places in the tree: nobody widens what he may. */
export async function widenReach(world: World, tally: Tally): Promise<void> {
  const fresh = async (unit: string, role: string): Promise<Person> => ({
    name: `${role} at ${unit}`,
    posts: [{ unit, role }],
    user: await aUser(world.payload, [world.unit(unit), role as never]),
  })
  const stored = async (id: string | undefined) => {
    const { rows } = await world.pool.query(
      `select email, name, hash, api_key, enable_a_p_i_key,
         (select string_agg(role || ' ' || unit_id, ',' order by _order) from users_posts where _parent_id = users.id) as posts
       from users where id = $1`,
      [id],
    )
    return JSON.stringify(rows[0])
  }
  const refused = async (what: string, person: Person, path: string, body: unknown, id = person.user?.id) => {
    const before = await stored(id)
    const answer = await world.ask(person, 'PATCH', path, body)
    tally.cell(
      'widen one’s reach',
      before === (await stored(id)),
      () => `${person.name}: ${what} (${answer.status})`,
      () => answer.text.slice(0, 200),
    )
  }
  for (const role of [
    'operator',
    'editor',
    'approver',
    'ppid_officer',
    'ppid_superior',
    'auditor',
    'admin',
  ]) {
    const person = await fresh('BJB', role)
    const own = `users/${person.user?.id}`
    const post = (unit: string, as: string) => ({ posts: [{ unit: world.unit(unit), role: as }] })
    await refused('takes the post of an approver', person, own, post('BJB', 'approver'))
    await refused('takes a post above', person, own, post('KALSEL', role))
    await refused('takes the post of a PPID officer', person, own, post('BJB', 'ppid_officer'))
    if (role !== 'admin') await refused('changes his name', person, own, { name: 'Orang Lain' })
    await refused('changes his address without the present password', person, own, {
      email: `${role}@lain.test`,
    })
    await refused('changes his password without the present one', person, own, {
      password: 'Sandi-baru-panjang-1',
    })
    const colleague = await fresh('BJB', 'operator')
    const other = `users/${colleague.user?.id}`
    if (role === 'admin') {
      await refused('gives a post above him', person, other, post('KALSEL', 'operator'), colleague.user?.id)
      await refused('gives a post beside him', person, other, post('LPG', 'operator'), colleague.user?.id)
      await refused(
        'gives a post in another tree',
        person,
        other,
        post('KAPUAS', 'admin'),
        colleague.user?.id,
      )
    } else await refused('changes another account', person, other, { name: 'Diubah' }, colleague.user?.id)
  }
  await placeUnits(world, tally)
}

/** An administrator places units below his own, and neither his own nor any other. */
async function placeUnits(world: World, tally: Tally): Promise<void> {
  const admin = world.who('admin at BJB')
  const lantas = world.who('admin at KALSEL.LANTAS')
  const tries: Array<[string, Person, string, Record<string, unknown>]> = [
    ['lets his own unit serve its parent', lantas, 'KALSEL.LANTAS', { servesParent: true }],
    ['moves his own unit', admin, 'BJB', { parent: world.unit('LPG') }],
    ['makes his own unit a root', admin, 'BJB', { parent: null }],
    ['moves a unit below out of his reach', admin, 'BJB.UTARA', { parent: world.unit('LPG') }],
    ['takes a unit of others', admin, 'LPT', { parent: world.unit('BJB') }],
    ['makes the unit above his own child', admin, 'KALSEL', { parent: world.unit('BJB') }],
    ['changes a code', admin, 'BJB.UTARA', { code: 'BJB.LAIN' }],
  ]
  for (const [what, person, code, change] of tries) {
    const row = async () =>
      JSON.stringify(
        (
          await world.pool.query('select code, parent_id, serves_parent from units where id = $1', [
            world.unit(code),
          ])
        ).rows,
      )
    const before = await row()
    const { status } = await world.ask(person, 'PATCH', `units/${world.unit(code)}`, change)
    tally.cell('place units', before === (await row()), () => `${person.name} ${what} (${status})`)
  }
}

/** Preferences: one's own by key, and nobody else's by any door. */
export async function preferences(world: World, tally: Tally): Promise<void> {
  const [mine, other] = [world.who('operator at BJB'), world.who('admin at KALSEL.HUMAS')]
  const put = await world.ask(mine, 'POST', 'payload-preferences/meja', { value: { kata: 'rahasia-meja' } })
  tally.cell('preferences', put.status < 300, () => `one’s own are not kept (${put.status})`)
  const id = (await world.pool.query(`select id from payload_preferences where key = 'meja'`)).rows[0]?.id
  const doors: Array<[method: string, path: string, body?: unknown]> = [
    ['GET', 'payload-preferences/meja'],
    ['GET', 'payload-preferences?limit=100&depth=1'],
    ['GET', `payload-preferences?where[user.value][equals]=${mine.user?.id}&limit=10`],
    ['GET', `payload-preferences?where[key][equals]=meja&limit=10`],
    ['PATCH', `payload-preferences/${id}`, { value: { kata: 'lain' } }],
    ['DELETE', `payload-preferences/${id}`],
    ['DELETE', 'payload-preferences/meja'],
    ['POST', `payload-preferences/${id}/duplicate`, {}],
  ]
  for (const person of [other, world.who('nobody'), world.who('editor at BJB')])
    for (const [method, path, body] of doors) {
      const { text } = await world.ask(person, method, path, body)
      const { rows } = await world.pool.query('select value from payload_preferences where id = $1', [id])
      const kept = JSON.stringify(rows[0]?.value ?? '').includes('rahasia-meja')
      tally.cell(
        'preferences',
        kept && !text.includes('rahasia-meja'),
        () => `${method} ${path.replace(String(id), ':id')} reaches another person’s`,
        () => `${person.name} ${text.slice(0, 200)}`,
      )
    }
  const back = await world.ask(mine, 'GET', 'payload-preferences/meja')
  tally.cell('preferences', back.text.includes('rahasia-meja'), () => 'one’s own are not read')
}
