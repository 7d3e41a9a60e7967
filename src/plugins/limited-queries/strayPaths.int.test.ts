import type { Payload } from 'payload'
import { beforeAll, expect, it } from 'vitest'
import { aPressRelease, aTree, aUser, type Colleague } from '../../../tests/support/builders'
import { useDatabase } from '../../../tests/support/database'
import { codeOf, restOf } from '../../../tests/support/rest'

const database = await useDatabase()
let payload: Payload
let rest: ReturnType<typeof restOf>
let writer: Colleague
let chief: Colleague

beforeAll(async () => {
  payload = await database.payload()
  rest = restOf(payload)
  const unit = await aTree(payload)
  writer = await aUser(payload, [unit('BJB'), 'operator'])
  chief = await aUser(payload, [unit('POLRI'), 'admin'])
  await aPressRelease(payload, writer, unit('BJB'))
})

it.each([
  'press-releases?where[author.email][like]=a',
  'press-releases?where[author.resetPasswordToken][exists]=true',
  'press-releases?where[author.name][exists]=true',
  'press-releases?where[or][0][and][0][author.posts.role][equals]=admin',
  'press-releases?where[assets.unit.code][like]=x',
  'press-releases?where[unit.parent.code][equals]=KALSEL',
  'press-releases?sort=author.hash',
  'press-releases?sort=-unit.name',
  'press-releases/count?where[author.email][like]=a',
  'webhook-endpoints?where[outlet.contact][like]=a',
])('refuses to ask through another document: %s', async (path) => {
  for (const person of [writer, chief]) {
    const answer = await rest(person, 'GET', path)
    expect([answer.status, codeOf(answer)]).toEqual(
      answer.status === 403 ? [403, codeOf(answer)] : [400, 'query.not_usable'],
    )
  }
})

it.each([
  'users?where[hash][exists]=true',
  'users?where[salt][like]=a',
  'users?where[resetPasswordToken][exists]=true',
  'users?where[apiKeyIndex][exists]=true',
  'users?where[sessions.id][exists]=true',
  'users?sort=hash',
  'users?sort=-salt',
  'users?sort=resetPasswordToken',
  'users?sort=apiKeyIndex',
])('never sorts or filters by what opens an account: %s', async (path) => {
  expect((await rest(chief, 'GET', path)).status).toBe(400)
})

it.each(['body', '-lead', 'assets', 'posts.role', 'nonsense', 'title,body', '__proto__'])(
  'does not put a list in order by %s, and a screen of the admin goes on without',
  async (sort) => {
    const answer = await rest(writer, 'GET', `press-releases?sort=${sort}`)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'query.not_usable'])
    const { docs } = await payload.find({
      ...{ collection: 'press-releases', sort, user: writer, overrideAccess: false },
    })
    expect(docs).toHaveLength(1)
  },
)

it('follows the unit, which everybody of the tree may read', async () => {
  const found = await rest(writer, 'GET', 'press-releases?where[unit.code][equals]=BJB&sort=-updatedAt,title')
  expect([found.status, found.body.docs.length]).toEqual([200, 1])
  expect((await rest(writer, 'GET', `press-releases?where[author][equals]=${writer.id}`)).status).toBe(200)
})

it('has no door for verifying by mail', async () => {
  expect((await rest(null, 'POST', 'users/verify/x', {})).status).toBe(404)
})

it.each([
  'payload-preferences?where[user][within]=x',
  'payload-preferences?where[user][not_equals]=x',
  'payload-preferences?where[user][exists]=true',
  'payload-preferences?where[key][near]=x',
  'payload-preferences?where[user.email][like]=a',
  'payload-preferences?limit=0',
  'press-releases?where[unit.aliases][like]=x',
  'press-releases?where[unit][in]=null',
])('refuses what Payload would answer 500, in its own collections as well: %s', async (path) => {
  expect((await rest(writer, 'GET', path)).status).toBe(400)
})

it.each([
  'payload-preferences?where[key][equals]=x',
  'payload-preferences?where[user.relationTo][equals]=users',
  'payload-preferences?sort=-updatedAt',
])('answers there what fits: %s', async (path) => {
  expect((await rest(writer, 'GET', path)).status).toBe(200)
})
