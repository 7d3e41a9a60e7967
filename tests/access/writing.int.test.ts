import { afterAll, beforeAll, describe, it } from 'vitest'
import { useDatabase } from '../support/database'
import { preferences, widenReach } from './doors/accounts'
import { tryNowhere } from './doors/closed'
import { makeAllowed, makeForged } from './doors/making'
import { changeFields } from './doors/changes'
import { tryDenied } from './doors/refused'
import { aWorld, type World } from './world'
import { aTally } from './world/tally'

const database = await useDatabase()
const tally = aTally('writing')
let world: World

beforeAll(async () => {
  world = await aWorld(database)
}, 900_000)
afterAll(() => {
  world?.clear()
  console.log(`access matrix, writing: ${tally.report()}`)
})

describe('writing, by every door', () => {
  it.each([
    ['what is denied is refused and touches no row', tryDenied],
    ['doors that lead nowhere stay shut', tryNowhere],
    ['what is the server’s to write is not taken from anybody', makeForged],
    ['nobody widens what he may', widenReach],
    ['preferences are one’s own', preferences],
    ['what is allowed is made', makeAllowed],
    ['a field is changed by whom the oracle allows it, and by nobody else', changeFields],
  ])(
    '%s',
    async (_sentence, write) => {
      await write(world, tally)
      tally.settle()
    },
    1_800_000,
  )

  it('waits for no finding that is mended', () => tally.isNothingStale())
})
