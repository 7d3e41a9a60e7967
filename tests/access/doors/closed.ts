import { fieldGroups } from '../fieldGroups'
import { mayHave } from '../oracle'
import { together } from '../world/ask'
import { changed, rowsOf } from '../world/rows'
import type { Tally } from '../world/tally'
import type { World } from '../world'
import { judgeMarks, kindOf, someOf } from './cells'

/** Doors of Payload that stand open elsewhere and lead nowhere here: jobs, locks, folders, presets, globals, GraphQL. */
const nowhere: Array<[method: string, path: string, body?: unknown]> = [
  ['GET', 'payload-jobs'],
  ['GET', 'payload-jobs/run'],
  ['POST', 'payload-jobs/run'],
  ['POST', 'payload-jobs/queue', { task: 'x' }],
  ['POST', 'payload-jobs/cancel', {}],
  ['GET', 'payload-locked-documents'],
  ['POST', 'payload-locked-documents', { document: {} }],
  ['GET', 'payload-folders'],
  ['POST', 'payload-folders', { name: 'x' }],
  ['GET', 'payload-query-presets'],
  ['POST', 'payload-query-presets', { title: 'x' }],
  ['GET', 'payload-migrations'],
  ['GET', 'payload-migrations/count'],
  ['GET', 'payload-kv'],
  ['GET', 'payload-kv/count'],
  ['GET', 'globals/settings'],
  ['POST', 'globals/settings', {}],
  ['POST', 'graphql', { query: '{ Users { docs { email } } }' }],
  ['GET', 'graphql-playground'],
  ['POST', 'reorder', { collectionSlug: 'press-releases' }],
  ['GET', 'search'],
  ['GET', 'exports'],
  ['POST', 'imports', {}],
  ['POST', 'users/first-register', { email: 'saya@contoh.example', password: 'Sandi-yang-panjang-1' }],
  ['POST', 'users/verify/x'],
  ['GET', 'assets/paste-url?src=https://contoh.example/a.jpg'],
  ['POST', 'storage-s3-generate-signed-url', { collectionSlug: 'assets', filename: 'a.jpg' }],
]

export async function tryNowhere(world: World, tally: Tally): Promise<void> {
  const before = await rowsOf(world.pool)
  const attempts = someOf(world.people).flatMap((person) => nowhere.map((one) => ({ person, one })))
  await together(attempts, async ({ person, one: [method, path, body] }) => {
    const answer = await world.ask(person, method, path, body)
    tally.cell(
      'closed doors',
      answer.status >= 400,
      () => `${method} ${path} answers ${answer.status} to ${kindOf(person)}`,
      () => answer.text.slice(0, 200),
    )
    judgeMarks(world, tally, 'closed doors', person, answer.text)
  })
  const tables = changed(before, await rowsOf(world.pool))
  tally.cell('closed doors', tables.length === 0, () => `${tables.join(' ')} changed`)
}

/** What the admin asks to draw its menus: every collection in which this person may have something, and no other. */
export async function askAccess(world: World, tally: Tally): Promise<void> {
  const slugs = Object.keys(fieldGroups)
  await together([...world.people], async (person) => {
    const { status, body } = await world.ask(person, 'GET', 'access')
    const told = new Set(Object.keys(body?.collections ?? {}))
    const roles = person.user ? ['staff', ...person.posts.map(({ role }) => role)] : ['nobody']
    for (const slug of slugs) {
      const may = roles.some((role) => mayHave(role, slug))
      const must = world.of(slug).some((thing) => world.judge(person, thing, 'list') !== 'DENY')
      tally.cell(
        'access',
        told.has(slug) ? may : !must,
        () => `${told.has(slug) ? 'tells' : 'hides from'} ${kindOf(person)} ${slug}`,
        () => `${person.name} ${status}`,
      )
    }
    const unknown = [...told].filter((slug) => !slugs.includes(slug))
    tally.cell('access', unknown.length === 0, () => `tells ${kindOf(person)} of ${unknown.join(', ')}`)
  })
}
