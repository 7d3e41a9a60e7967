import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../tests/support/builders'
import { useDatabase } from '../../tests/support/database'
import { restOf } from '../../tests/support/rest'
import { roles } from '../domain/posts'
import { policy } from './policy'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let everyRole: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  const unit = await aTree(payload)
  everyRole = await aUser(payload, ...roles.map((role): [string, typeof role] => [unit('POLRI'), role]))
  await aPressRelease(payload, everyRole, unit('BJB'))
})

/** What every row of a table says, in one mark. */
const markOf = async (slug: string) =>
  (
    await database.pool.query(
      `select md5(string_agg(t::text, ',' order by id)) as mark from ${tableOf(slug)} t`,
    )
  ).rows[0].mark
const tableOf = (slug: string) =>
  payload.db.tableNameMap.get(slug.replaceAll('-', '_')) ?? slug.replaceAll('-', '_')
const kept = Object.keys(policy).filter((slug) => slug !== 'payload-preferences')

it.each(kept)('nobody changes or deletes many of %s at once, whatever his roles', async (slug) => {
  const before = await markOf(slug)
  for (const method of ['PATCH', 'DELETE']) {
    const { status } = await rest(everyRole, method, `${slug}?where[id][exists]=true`, {})
    expect([403, 404], method).toContain(status)
  }
  expect(await markOf(slug)).toBe(before)
})

it.each(kept)('%s are not duplicated', async (slug) => {
  const { rows } = await database.pool.query(`select id from ${tableOf(slug)} limit 1`)
  const id = rows[0]?.id ?? '019300a0-0000-7000-8000-000000000000'
  const before = await markOf(slug)
  expect([403, 404]).toContain((await rest(everyRole, 'POST', `${slug}/${id}/duplicate`, {})).status)
  expect(await markOf(slug)).toBe(before)
})
