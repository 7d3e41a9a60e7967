import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aTree, aUser, type Colleague } from '../../../../tests/support/builders'
import { useDatabase } from '../../../../tests/support/database'
import { codeOf, restOf } from '../../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let person: Colleague
let admin: Colleague
let unit: (code: string) => string

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  unit = await aTree(payload)
  person = await aUser(payload, [unit('BJB'), 'operator'])
  admin = await aUser(payload, [unit('BJB'), 'admin'])
  await database.pool.query(`update users set name = 'Budi Santoso' where id = $1`, [person.id])
})

const token = 'f'.repeat(40)
const byLetter = async (password: string) => {
  await database.pool.query(
    `update users set reset_password_token = $1, reset_password_expiration = now() + interval '1 hour' where id = $2`,
    [token, person.id],
  )
  return rest(null, 'POST', 'users/reset-password', { token, password })
}
const byAdmin = (password: string) => rest(admin, 'PATCH', `users/${person.id}`, { password })
const atCreation = (password: string) =>
  rest(admin, 'POST', 'users', { name: 'Ani', email: 'ani@polri.test', unit: unit('BJB'), password })

it.each([
  ['by letter', byLetter],
  ['by an administrator', byAdmin],
  ['at creation', atCreation],
])('a password that is short or easy to guess is refused %s, with what to do instead', async (_way, set) => {
  const short = await set('kuda-biru')
  expect([short.status, codeOf(short)]).toEqual([400, 'password.too_short'])
  const easy = await set('rahasiarahasia')
  expect([easy.status, codeOf(easy)]).toEqual([400, 'password.easy_to_guess'])
  expect(easy.body.errors[0].message).toContain('Rangkai empat kata')
})

it('knows the name of the person whose password it is, also behind a letter', async () => {
  expect(codeOf(await byLetter('BudiSantoso1987'))).toBe('password.easy_to_guess')
  expect(codeOf(await byAdmin('BudiSantoso1987'))).toBe('password.easy_to_guess')
  expect((await byLetter('meja rumput kuning sepatu')).status).toBe(200)
})

it('judges no password for whoever shows a letter that is none', async () => {
  const answer = await rest(null, 'POST', 'users/reset-password', { token: 'tiada', password: 'x' })
  expect([answer.status, codeOf(answer)]).not.toContain('password.too_short')
  expect(answer.status).toBe(403)
})
