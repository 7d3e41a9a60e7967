import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeAppLogin } from './appLogin'
import { isEmpty, recreate } from './schema'

/**
 * Fills an empty database with the demo. A demo that was broken off left a note in DATA_DIR; nobody has used that
 * database (nothing is served before the demo is whole), so it is made anew.
 */
export async function fillDemo(
  world: { url: string; ownerUrl: string; dataDir: string },
  { migrate, demo }: { migrate: () => Promise<void>; demo: () => Promise<void> },
): Promise<'filled' | 'not empty'> {
  const note = path.join(world.dataDir, 'demo-unfinished')
  if (existsSync(note)) {
    await recreate(world.ownerUrl)
    await makeAppLogin(world.ownerUrl)
    await migrate()
  }
  if (!(await isEmpty(world.url))) return 'not empty'
  writeFileSync(note, `${new Date().toISOString()}\n`)
  await demo()
  rmSync(note)
  return 'filled'
}
