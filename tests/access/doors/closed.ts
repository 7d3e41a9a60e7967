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

/** What the admin asks to draw its menus: nothing about collections that are no business of this person. */
export async function askAccess(world: World, tally: Tally): Promise<void> {
  await together([...world.people], async (person) => {
    const { status, body } = await world.ask(person, 'GET', 'access')
    const told = Object.keys(body?.collections ?? {})
    const open = told.filter((slug) => !world.of(slug).some((thing) => world.sees(person, thing)))
    const strange = open.filter((slug) => slug !== 'payload-preferences' && !mayMake(world, slug))
    tally.cell(
      'access',
      status >= 400 || strange.length === 0,
      () => `tells ${kindOf(person)} of ${strange.sort().join(', ')}`,
      () => person.name,
    )

    function mayMake(of: World, slug: string): boolean {
      return person.posts.some(
        ({ unit }) =>
          of.judge(person, { collection: slug, id: '', unit, tags: [], mark: '' }, 'create', 'words') !==
          'DENY',
      )
    }
  })
}
