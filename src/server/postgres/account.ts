import { spawnSync } from 'node:child_process'

/** The unprivileged user PostgreSQL runs as when we are root (it refuses to run as root). */
export type Account = { name: string; uid: number; gid: number }

/**
 * The user to run PostgreSQL as: undefined for an ordinary user (it runs as we do); as root the user
 * `postgres`, made if absent, else `nobody`.
 * @throws when root has no user to step down to
 */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const known = lookUp('postgres')
  if (known) return known
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'])
  const account = lookUp('postgres') ?? lookUp('nobody')
  if (!account) {
    throw new Error(
      'PostgreSQL tidak boleh berjalan sebagai root dan pengguna "postgres" tidak dapat dibuat ' +
        '(PostgreSQL refuses to run as root and the user "postgres" cannot be made): run as an ordinary user.',
    )
  }
  return account
}

/** Whether a shell test, e.g. `test -w "$1"`, holds for that user (for us without one). */
export function holdsFor(account: Account | undefined, test: string, argument: string): boolean {
  const user = account && { uid: account.uid, gid: account.gid }
  return (
    spawnSync('/bin/sh', ['-c', test, 'sh', argument], { ...user, cwd: '/', stdio: 'ignore' }).status === 0
  )
}

function lookUp(name: string): Account | undefined {
  const uid = numberOf(['-u', name])
  const gid = numberOf(['-g', name])
  return uid !== undefined && gid !== undefined ? { name, uid, gid } : undefined
}

function numberOf(args: string[]): number | undefined {
  const { status, stdout } = spawnSync('id', args, { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}
