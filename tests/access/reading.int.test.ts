import { afterAll, beforeAll, describe, it } from 'vitest'
import { useDatabase } from '../support/database'
import { readAround, readFiles, readRecalls, readVersions } from './doors/around'
import { askAccess } from './doors/closed'
import { readLists } from './doors/lists'
import { readPublic } from './doors/public'
import { probe } from './doors/probes'
import { callServerFunctions } from './doors/serverFunctions'
import { readNamed, readSingles } from './doors/single'
import { aTally } from './world/tally'
import { readSteps } from './doors/workflow'
import { aWorld, type World } from './world'

const database = await useDatabase()
const tally = aTally('reading')
let world: World

beforeAll(async () => {
  world = await aWorld(database)
}, 900_000)
afterAll(() => {
  world?.clear()
  console.log(`access matrix, reading: ${tally.report()}`)
})

describe('reading, by every door', () => {
  it.each([
    ['lists, counts and shelves hold what the oracle allows, no less and no more', readLists],
    ['a document is read by its id, or looks like a missing one', readSingles],
    ['a list of named rows holds those that may be read', readNamed],
    ['the steps and the history of a document tell those whom they concern', readSteps],
    ['previews, logs and invitations tell those whom they concern', readAround],
    ['the recall desk shows what was called back to whom it concerns', readRecalls],
    ['files and renditions go where their asset may be read', readFiles],
    ['versions are read by nobody', readVersions],
    ['what the menus are drawn from tells nobody of what is not his', askAccess],
    ['the public side shows what is out, and only that', readPublic],
    ['what may not be read is not guessed by filter or order', probe],
    [
      'the server functions of the admin tell what the oracle allows, and do nothing else',
      callServerFunctions,
    ],
  ])(
    '%s',
    async (_sentence, read) => {
      await read(world, tally)
      tally.settle()
    },
    1_800_000,
  )

  it('waits for no finding that is mended', () => tally.isNothingStale())
})
