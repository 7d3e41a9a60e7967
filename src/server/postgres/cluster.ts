import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { program } from './binaries'
import { type Place, rememberPlace } from './place'

/**
 * Makes the cluster unless it is there. A cluster whose initdb did not finish is moved aside and made again;
 * it holds nothing, because the server first starts after the marker is written.
 * @returns the superuser's password, kept in DATA_DIR/postgres-password (0600)
 */
export async function ensureCluster(dataDir: string, place: Place): Promise<string> {
  const password = keptPassword(path.join(dataDir, 'postgres-password'), place)
  const marker = path.join(place.folder, 'initialised')
  if (existsSync(marker)) return password
  const data = path.join(place.folder, 'data')
  if (existsSync(data)) renameSync(data, `${data}.unfinished-${Date.now()}`)
  await initdb(place, data, password)
  writeFileSync(marker, `${new Date().toISOString()}\n`)
  rememberPlace(dataDir, place)
  return password
}

function keptPassword(file: string, place: Place): string {
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(path.join(place.folder, 'initialised'))) {
    throw new Error(`${file} hilang (the password of the database is missing): put it back from a backup.`)
  }
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600 })
  return password
}

/** Linux has the locale C.UTF-8 in libc; elsewhere PostgreSQL's own provider gives the same order. */
const locale =
  process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']

async function initdb({ programs, folder, account }: Place, data: string, password: string): Promise<void> {
  const passwordFile = path.join(folder, 'initdb-password')
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (account) chownSync(passwordFile, account.uid, account.gid)
  try {
    await run(
      program(programs, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'postgres',
        '--encoding=UTF8',
        ...locale,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
      ],
      place(account),
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

const place = (account: Place['account']) => ({
  ...(account && { uid: account.uid, gid: account.gid }),
  cwd: path.parse(process.cwd()).root,
})

function run(
  command: string,
  args: string[],
  options: { uid?: number; gid?: number; cwd: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb gagal (initdb failed):\n${errors}`)),
    )
  })
}
