import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aTree } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { createAdmin } from './createAdmin'

const database = await useDatabase()
let payload: Payload
const order = { email: 'Admin@Polri.test', name: 'Admin Pertama', unit: 'POLRI' }

beforeAll(async () => {
  payload = await database.payload()
  await aTree(payload)
})

it('makes an administrator who signs in with the printed password and reaches the unit', async () => {
  const password = await createAdmin(payload, order)
  const { user } = await payload.login({ collection: 'users', data: { email: 'admin@polri.test', password } })
  expect(user?.posts).toMatchObject([{ role: 'admin', reach: { depth: 1 } }])
  const { rows } = await database.pool.query(
    "select changes::text from audit_entries where action = 'user.created'",
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].changes).not.toContain(password)
})

it.each([
  ['an unknown unit', { ...order, email: 'b@polri.test', unit: 'NOWHERE' }, 'NOWHERE'],
  ['an address that has an account', order, 'Admin@Polri.test'],
  ['an address that is none', { ...order, email: 'admin' }, 'surel'],
  ['a blank name', { ...order, email: 'c@polri.test', name: ' ' }, 'Nama'],
] as const)('refuses %s and writes nothing', async (_case, wrong, words) => {
  const before = await payload.count({ collection: 'users', overrideAccess: true })
  const attempt = createAdmin(payload, wrong)
  await expect(attempt).rejects.toMatchObject({
    name: 'AdminRefusedError',
    message: expect.stringContaining(words),
  })
  expect(await payload.count({ collection: 'users', overrideAccess: true })).toEqual(before)
})
