import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { program } from './binaries'
import type { Place } from './place'

export type Launch = { place: Place; port: number; fsync: boolean; logFile: string }

/**
 * Starts the server process, detached: a Ctrl-C in the terminal must reach PostgreSQL last, through us, and a
 * killed parent must leave it whole (a throw-away one may die with the terminal). Its log goes to a file, not a
 * pipe that would break with the parent.
 */
export function launch({ place, port, fsync, logFile }: Launch): ChildProcess {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(fsync ? [] : unsafeButFast)]
  const log = openLog(logFile)
  try {
    return spawn(
      program(place.programs, 'postgres'),
      ['-D', dataOf(place), '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...identity(place), stdio: ['ignore', log, log], detached: fsync },
    )
  } finally {
    closeSync(log)
  }
}

/** For throw-away test databases only. */
const unsafeButFast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Removes the postmaster.pid of a server that is gone: PostgreSQL itself only asks whether the number lives, and
 * refuses for ever when a reboot gave it to somebody else or a container never buries its dead. Backends that
 * outlived a killed server are still noticed, by their shared memory.
 */
export function forgetDeadPostmaster(place: Place): void {
  if (!livingPostmaster(place)) rmSync(path.join(dataOf(place), 'postmaster.pid'), { force: true })
}

/** The server that holds this cluster now, if one lives: its pid and port as postmaster.pid tells, checked against the process itself. */
export function livingPostmaster(place: Place): { pid: number; port: number } | undefined {
  const file = path.join(dataOf(place), 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  return pid > 0 && isPostmasterOf(pid, place) ? { pid, port } : undefined
}

/**
 * Stops the server that holds this cluster: first fast (open transactions roll back, a checkpoint is written),
 * after `seconds` at once (the next start recovers from the log).
 */
export async function stopPostmaster(place: Place, seconds = 8): Promise<void> {
  const living = livingPostmaster(place)
  if (!living) return
  await pgCtl(place, ['stop', '-m', 'fast', '-t', String(seconds)])
  if (livingPostmaster(place)?.pid === living.pid) await pgCtl(place, ['stop', '-m', 'immediate', '-t', '5'])
  for (let wait = 0; wait < 50 && livingPostmaster(place)?.pid === living.pid; wait += 1) await sleep(100)
}

function pgCtl(place: Place, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(place.programs, 'pg_ctl'), [...args, '-D', dataOf(place)], {
      ...identity(place),
      stdio: 'ignore',
      detached: true,
    })
    child.on('error', reject)
    child.on('close', () => resolve())
  })
}

/** A pid is reused after a reboot: only a process whose command line names our cluster is ours. */
function isPostmasterOf(pid: number, place: Place): boolean {
  if (process.platform === 'win32') {
    return spawnSync(program(place.programs, 'pg_ctl'), ['status', '-D', dataOf(place)]).status === 0
  }
  return commandLine(pid).includes(dataOf(place))
}

function commandLine(pid: number): string {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  }
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

function openLog(file: string): number {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  if (existsSync(file) && statSync(file).size > 10_000_000) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

const dataOf = (place: Place) => path.join(place.folder, 'data')
const identity = ({ account, folder }: Place) => ({
  ...(account && { uid: account.uid, gid: account.gid }),
  cwd: account ? '/' : folder,
})
