import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { localApiOffences } from './localApi'
import { productFiles } from './productFiles'

/** Files whose every call acts for the system, each with its reason. A new one needs a reason as good as these. */
const actsForTheSystem: Record<string, string> = {
  'src/collections/Units/importUnits.ts': 'a unit file is the order of whoever runs commands on the server',
}

describe('calls of the Local API', () => {
  it('say for whom they act, in every file of the product', () => {
    const offences = productFiles().flatMap((file) =>
      localApiOffences(file, readFileSync(file, 'utf8'), file in actsForTheSystem),
    )
    expect(offences.map(({ file, line, call, why }) => `${file}:${line} ${call} ${why}`)).toEqual([])
  })

  it('are found at all', () => {
    const calls = productFiles().filter((file) =>
      /req\.payload\.(find|update|count)/.test(readFileSync(file, 'utf8')),
    )
    expect(calls.length).toBeGreaterThan(5)
  })

  it('need every exception that is made', () => {
    const idle = Object.keys(actsForTheSystem).filter(
      (file) => localApiOffences(file, readFileSync(file, 'utf8')).length === 0,
    )
    expect(idle).toEqual([])
  })
})

describe('the checker', () => {
  it.each<[string, string, string[]]>([
    ['a silent call', `payload.find({ collection: 'units' })`, ['overrideAccess']],
    ['a silent call through req', `req.payload.find({ collection: 'units', req })`, ['overrideAccess']],
    ['no options', `payload.find()`, ['cannot be read']],
    ['options from elsewhere', `const f = (options) => payload.find(options)`, ['cannot be read']],
    [
      'a spread from elsewhere',
      `const f = (o) => payload.find({ ...o, overrideAccess: false, user })`,
      ['cannot be read'],
    ],
    [
      'a person without a name',
      `payload.find({ collection: 'units', overrideAccess: false })`,
      ['names no user'],
    ],
    [
      'the system without a reason',
      `payload.find({ collection: 'units', overrideAccess: true })`,
      ['a reason'],
    ],
    [
      'a reason that is no comment',
      `const why = 'system: x'\npayload.find({ collection: 'units', overrideAccess: true })`,
      ['a reason'],
    ],
    [
      'an empty reason',
      `// system:\npayload.find({ collection: 'units', overrideAccess: true })`,
      ['a reason'],
    ],
    [
      'a reason of somebody else',
      `// system: for this one\nconst one = 1\npayload.find({ collection: 'units', overrideAccess: true })`,
      ['a reason'],
    ],
    [
      'a decision left to a variable',
      `const f = (system, user) => payload.find({ collection: 'units', overrideAccess: system, user })`,
      ['a reason'],
    ],
    [
      'a hook that leaves its transaction',
      `const hook = async ({ req }) => payload.find({ collection: 'units', overrideAccess: false, user: req.user })`,
      ['pass req'],
    ],
    [
      'req.payload without req',
      `req.payload.findByID({ collection: 'units', id, overrideAccess: false, user })`,
      ['pass req'],
    ],
    [
      'an update of many',
      `payload.update({ collection: 'units', where: {}, data: {}, overrideAccess: false, user })`,
      ['many documents'],
    ],
    [
      'a deletion without id',
      `payload.delete({ collection: 'units', overrideAccess: false, user })`,
      ['many documents'],
    ],
    ['a call by index', `payload['find']({ collection: 'units' })`, ['overrideAccess']],
    ['a call behind a cast', `(req.payload as any).find({ collection: 'units', req })`, ['overrideAccess']],
    ['an operation handed on', `const find = payload.find.bind(payload)`, ['handed on']],
    ['a global', `payload.updateGlobal({ slug: 'site', data: {} })`, ['overrideAccess']],
  ])('accuses %s', (_case, text, expected) => {
    const found = localApiOffences('x.ts', text).map(({ why }) => why)
    expect(found).toHaveLength(expected.length)
    expected.forEach((words, index) => expect(found[index]).toContain(words))
  })

  it.each<[string, string]>([
    ['a person with a user', `payload.find({ collection: 'units', overrideAccess: false, user })`],
    ['a person with req', `req.payload.find({ collection: 'units', overrideAccess: false, req })`],
    [
      'a reason above the call',
      `// system: the tree is public\npayload.find({ collection: 'units', overrideAccess: true })`,
    ],
    [
      'a reason above the statement',
      `// system: the tree\n// is public\nconst { docs } =\n  await payload.find({ collection: 'units', overrideAccess: true })`,
    ],
    [
      'a reason above the function',
      `/** Reads the tree. system: it is public. */\nconst tree = (req) => req.payload.find({ collection: 'units', overrideAccess: true, req })`,
    ],
    [
      'constants of the same file',
      `// system: at the prompt\nconst system = { overrideAccess: true } as const\nconst f = () => payload.find({ collection: 'units', ...system })`,
    ],
    ['other objects', `list.find((one) => one); payload.db.updateOne({}); payload.logger.info('x')`],
  ])('passes %s', (_case, text) => {
    expect(localApiOffences('x.ts', text)).toEqual([])
  })

  it('asks no reason of a file that always acts for the system, and still asks the rest', () => {
    const call = `payload.find({ collection: 'units', overrideAccess: true })\npayload.count({ collection: 'units' })`
    expect(localApiOffences('x.ts', call, true).map(({ line }) => line)).toEqual([2])
  })
})
