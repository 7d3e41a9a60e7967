import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { holderOf } from '../../src/server/instanceLock.mjs'
import { Sentence } from './sentence.mjs'
import { root } from './settings.mjs'

/** npm that can read our lock file; asked only where something must be installed. */
export function checkNpm() {
  const agent = /npm\/(\d+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? npmVersion()
  if (Number.parseInt(agent, 10) < 10) {
    throw new Sentence(
      `npm ${agent} terlalu lama (too old); npm 10 or newer comes with Node 20.9: https://nodejs.org`,
    )
  }
}

function npmVersion() {
  try {
    return execFileSync('npm', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' })
  } catch {
    throw new Sentence('npm tidak ditemukan (npm not found); it comes with Node: https://nodejs.org')
  }
}

/**
 * Free space where we write: the clone (what is installed and built) and DATA_DIR (the database).
 * @param {string} dataDir @param {boolean} mustInstall
 */
export function checkDisk(dataDir, mustInstall) {
  const needed = mustInstall ? 2 * 1024 ** 3 : 200 * 1024 ** 2
  demandSpace(root, needed)
  demandSpace(nearestExisting(dataDir), 200 * 1024 ** 2)
}

/** @param {string} folder @param {number} bytes */
function demandSpace(folder, bytes) {
  const { bavail, bsize } = fs.statfsSync(folder)
  if (bavail * bsize < bytes) {
    throw new Sentence(
      `Ruang disk tidak cukup di ${folder} (not enough disk space): ` +
        `${megabytes(bavail * bsize)} free, ${megabytes(bytes)} needed.`,
    )
  }
}

const megabytes = (/** @type {number} */ bytes) => `${Math.floor(bytes / 1024 ** 2)} MB`

/** @param {string} folder @returns {string} */
const nearestExisting = (folder) => (fs.existsSync(folder) ? folder : nearestExisting(path.dirname(folder)))

/** The folder of the installation can be made and written. @param {string} dataDir */
export function checkDataDir(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o711 })
    fs.accessSync(dataDir, fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw new Sentence(`DATA_DIR ${dataDir} tidak dapat ditulisi (cannot be written): ${error.message}`)
  }
}

/** No living hub on this DATA_DIR: two would spoil each other's build and data. @param {string} dataDir */
export async function checkNotRunning(dataDir) {
  const holder = await holderOf(path.join(dataDir, 'hub.lock'))
  if (holder) {
    throw new Sentence(
      `Hub Humas sudah berjalan dengan data di ${dataDir} (already running on this DATA_DIR: process ${holder.pid}).\n` +
        'Stop it first, or choose another folder and port: DATA_DIR=.data-2 PORT=3001 npm start',
    )
  }
}

/** @param {string | undefined} wanted value of PORT */
export async function checkPort(wanted) {
  const port = Number(wanted?.trim() || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Sentence(`PORT=${wanted} bukan nomor port (not a port number): 1 to 65535.`)
  }
  const code = await tryPort(port)
  if (code === 'EADDRINUSE') {
    throw new Sentence(
      `Port ${port} sudah dipakai program lain (port ${port} is in use).\n` +
        `Stop that program, or choose another port: PORT=${port < 65535 ? port + 1 : 3000} npm start`,
    )
  }
  if (code)
    throw new Sentence(
      `Port ${port} tidak boleh dipakai (cannot be used: ${code}). Choose another: PORT=3000 npm start`,
    )
}

/** @param {number} port @returns {Promise<string | undefined>} the error's code */
function tryPort(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve(error.code ?? error.message))
    server.listen(port, () => server.close(() => resolve(undefined)))
  })
}
