import type { Installation } from '../../support/installation'
import { tokenRegistry } from '../tokens/registry'
import { makeApplicants } from './applicants'
import { makeAssets } from './assets'
import { makeCases } from './cases'
import { makeDistribution } from './distribution'
import { inviteAndForget } from './letters'
import { makeMatters } from './matters'
import { makePapers } from './papers'
import { makePeople } from './people'
import { places } from './places'
import { makeReleasedFiles } from './releasedFiles'
import { makeReleases } from './releases'
import { makeSignIn } from './signIn'
import { makeStandIns } from './standIns'
import { subscribe } from './subscribers'
import { suspend } from './suspension'
import type { World } from './world'

/** Fills an installation with words that somebody may not know, at every desk of two trees. */
export async function makeWorld(hub: Installation): Promise<World> {
  const world: World = {
    hub,
    registry: tokenRegistry(),
    principals: new Map(),
    units: new Map(),
    docs: [],
    files: [],
    entries: [],
  }
  for (const { unit } of places) world.units.set(unit, await hub.unit(unit))
  await makePeople(world)
  await inviteAndForget(world)
  await makeSignIn(world)
  await makeDistribution(world)
  await subscribe(world)
  await Promise.all(
    places.map(async (place) => {
      const assets = await makeAssets(world, place)
      await makeReleases(world, place, assets)
    }),
  )
  await makeApplicants(world)
  await makePapers(world)
  await makeCases(world)
  await makeReleasedFiles(world)
  await makeStandIns(world)
  await makeMatters(world)
  await suspend(world)
  return world
}
