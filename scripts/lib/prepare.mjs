import path from 'node:path'
import { acquireLock, LockedError } from '../../src/server/instanceLock.mjs'
import { step } from '../../src/server/progress.mjs'
import { runScript } from './children.mjs'
import { isFresh } from './freshness.mjs'
import { install, isInstalled } from './install.mjs'
import { checkDataDir, checkDisk, checkNotRunning, checkPort } from './machine.mjs'
import { Sentence } from './sentence.mjs'
import { dataDirOf, root, settings } from './settings.mjs'

/**
 * Brings a clone to where dist/*.mjs can run: settings read, machine checked, packages installed, sources built.
 * @param {{ forStart?: boolean, development?: boolean, adminToo?: boolean }} purpose `forStart`: the port must be free and no hub may live here
 * @returns {Promise<Record<string, string | undefined>>} the environment for what comes next
 */
export async function prepare({
  forStart = false,
  development = false,
  adminToo = forStart && !development,
}) {
  const env = settings()
  const mustInstall = !isInstalled()
  if (forStart) {
    const dataDir = dataDirOf(env)
    await step(1, 'Memeriksa (checking)', async () => {
      checkDataDir(dataDir)
      await checkNotRunning(dataDir)
      await checkPort(env.PORT)
      checkDisk(dataDir, mustInstall)
    })
  }
  const mustBuild = !development && (!isFresh('server') || (adminToo && !isFresh('admin')))
  if (!mustInstall && !mustBuild) return env
  const lock = await lockSetup()
  try {
    if (mustInstall) await step(2, 'Memasang paket (installing packages)', install)
    if (mustBuild)
      await runScript('scripts/build.mjs', ['--if-stale', ...(adminToo ? [] : ['--server'])], env)
  } finally {
    lock.release()
  }
  return env
}

/** Only the packages, nothing built. @returns {Promise<Record<string, string | undefined>>} the environment */
export async function prepareInstalled() {
  if (isInstalled()) return settings()
  const lock = await lockSetup()
  try {
    await step(2, 'Memasang paket (installing packages)', install)
  } finally {
    lock.release()
  }
  return settings()
}

/** Two starts at once would install over each other. */
async function lockSetup() {
  try {
    return await acquireLock(path.join(root, '.tmp', 'setup.lock'))
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new Sentence(
      `Pemasangan sedang berjalan di proses ${error.pid} (another process is installing or building here); wait for it.`,
    )
  }
}
