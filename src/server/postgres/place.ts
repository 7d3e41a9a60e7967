import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { type Account, holdsFor } from './account'
import { type Binaries, npmBinaries } from './binaries'

/** Where the programs and the cluster of one DATA_DIR lie, and who runs them. */
export type Place = {
  /** bin, lib and share */
  programs: string
  /** holds `data` and, once initdb has finished, the file `initialised` */
  folder: string
  account: Account | undefined
}

const away = '/var/lib/hub-humas'

/**
 * Decides where the cluster of a DATA_DIR lies. As root the user PostgreSQL runs as may be unable to reach
 * the clone (a folder closed to others); then programs and data go to /var/lib/hub-humas and a file
 * `postgres-location` in DATA_DIR names the folder.
 * @throws when a cluster exists but is out of reach: never starts an empty one instead
 */
export function findPlace(dataDir: string, account: Account | undefined, say: (line: string) => void): Place {
  const folder = findFolder(dataDir, account)
  if (!folder.startsWith(dataDir)) {
    say(
      `Data PostgreSQL disimpan di ${folder} (PostgreSQL keeps its data there: user ${account?.name} cannot enter ${dataDir}).`,
    )
  }
  return { programs: findPrograms(dataDir, account), folder, account }
}

/** Written only after initdb has finished, so a missing folder later is an error and not a fresh start. */
export function rememberPlace(dataDir: string, place: Place): void {
  if (place.folder !== path.join(dataDir, 'postgres')) {
    writeFileSync(path.join(dataDir, 'postgres-location'), `${place.folder}\n`)
  }
}

function findFolder(dataDir: string, account: Account | undefined): string {
  const remembered = path.join(dataDir, 'postgres-location')
  if (existsSync(remembered)) return mustHoldCluster(readFileSync(remembered, 'utf8').trim(), remembered)
  const inside = path.join(dataDir, 'postgres')
  if (existsSync(path.join(inside, 'initialised'))) return mustBeUsable(inside, account)
  makeFor(inside, account)
  if (process.platform === 'win32' || holdsFor(account, 'cd "$1" && test -w .', inside)) return inside
  if (!account) throw new Error(`DATA_DIR tidak dapat ditulisi (cannot write to ${inside}); set DATA_DIR.`)
  if (readdirSync(inside).length === 0) rmdirSync(inside)
  return makeAway(dataDir, account)
}

function mustHoldCluster(folder: string, remembered: string): string {
  if (existsSync(path.join(folder, 'initialised'))) return folder
  throw new Error(
    `Basis data tidak ditemukan di ${folder} (${remembered} says the database lies there, but it does not). ` +
      'Put the folder back from a backup, or remove that file to begin with an empty database.',
  )
}

function mustBeUsable(folder: string, account: Account | undefined): string {
  if (process.platform === 'win32' || holdsFor(account, 'cd "$1/data" && test -w .', folder)) return folder
  const who = account ? `user ${account.name}` : 'this user'
  throw new Error(
    `Basis data di ${folder} tidak dapat dibuka (${who} cannot use the database there). ` +
      `Start as the user who made it, or give it over: chown -R ${account?.name ?? '$(id -un)'} ${folder}`,
  )
}

/** A folder left by an earlier DATA_DIR of the same path is set aside, not taken over: its password is gone. */
function makeAway(dataDir: string, account: Account | undefined): string {
  const folder = path.join(away, key(dataDir))
  if (existsSync(path.join(folder, 'initialised'))) renameSync(folder, `${folder}.abandoned-${Date.now()}`)
  makeFor(folder, account)
  return folder
}

function makeFor(folder: string, account: Account | undefined): void {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}

const runnable =
  'test -x "$1/bin/postgres" && test -r "$1/share/postgresql/postgres.bki" && "$1/bin/postgres" --version'

function findPrograms(dataDir: string, account: Account | undefined): string {
  const binaries = npmBinaries()
  if (!account || holdsFor(account, runnable, binaries.folder)) return binaries.folder
  return copyPrograms(binaries, path.join(away, `${key(dataDir)}-programs`), account)
}

/** The version is written last: a half-made copy is made again. */
function copyPrograms({ folder, version }: Binaries, copy: string, account: Account): string {
  const stamp = path.join(copy, 'version')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
    rmSync(copy, { recursive: true, force: true })
    mkdirSync(path.dirname(copy), { recursive: true, mode: 0o711 })
    cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'u+rwX,a+rX', copy])
    writeFileSync(stamp, version)
  }
  if (!holdsFor(account, runnable, copy)) {
    throw new Error(
      `PostgreSQL tidak dapat dijalankan (user ${account.name} cannot run PostgreSQL in ${copy}); set DATABASE_URL.`,
    )
  }
  return copy
}

const key = (dataDir: string) => createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
