// @ts-check
// Plain JavaScript: the bootstrap asks it before anything is installed or built.
import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'

/** Somebody else holds the lock; `pid` is the holder's process. */
export class LockedError extends Error {
  /** @param {string} file @param {number} pid */
  constructor(file, pid) {
    super(`${file} is held by process ${pid}`)
    this.name = 'LockedError'
    this.pid = pid
  }
}

/**
 * Takes a lock that cannot outlive its holder: the file names a loopback port that only the living
 * holder answers with the token in the file, so a reused pid or a crash never leaves it locked.
 * @param {string} file
 * @returns {Promise<{ release(): void }>}
 * @throws {LockedError} when a living process holds it
 */
export async function acquireLock(file) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o711 })
  const token = randomBytes(16).toString('hex')
  const server = net.createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(token)
  })
  const port = await listen(server)
  const content = JSON.stringify({ pid: process.pid, port, token })
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (create(file, content)) return { release: () => release(server, file, token) }
    const holder = await holderOf(file)
    if (holder) {
      server.close()
      throw new LockedError(file, holder.pid)
    }
    setAside(file)
  }
  server.close()
  throw new Error(`${file} changes hands too fast; try again`)
}

/**
 * The living process that holds the lock, or undefined when nobody does.
 * @param {string} file
 * @returns {Promise<{ pid: number } | undefined>}
 */
export async function holderOf(file) {
  const written = read(file)
  if (!written) return undefined
  const answer = await ask(written.port)
  if (answer === 'refused') return undefined
  if (answer === 'silent') return isAlive(written.pid) ? { pid: written.pid } : undefined
  return answer === written.token ? { pid: written.pid } : undefined
}

/** @param {net.Server} server @returns {Promise<number>} */
function listen(server) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      server.unref()
      const address = server.address()
      if (address && typeof address === 'object') resolve(address.port)
      else reject(new Error('no loopback port for the lock'))
    })
  })
}

/** Appears whole or not at all, so nobody reads a half-written lock. @param {string} file @param {string} content */
function create(file, content) {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, content, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** A stale file is renamed before it is removed: of two starters only one succeeds. @param {string} file */
function setAside(file) {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
    rmSync(aside)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** @param {string} file @returns {{ pid: number, port: number, token: string } | undefined} */
function read(file) {
  try {
    const { pid, port, token } = JSON.parse(readFileSync(file, 'utf8'))
    return Number.isInteger(pid) && Number.isInteger(port) && typeof token === 'string'
      ? { pid, port, token }
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** @param {number} port @returns {Promise<string>} the token, or 'refused', or 'silent' when the holder is too busy */
function ask(port) {
  return new Promise((resolve) => {
    let text = ''
    const socket = net.connect({ port, host: '127.0.0.1' })
    socket.setEncoding('utf8').setTimeout(3000)
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('end', () => resolve(text))
    socket.on('timeout', () => {
      socket.destroy()
      resolve('silent')
    })
    socket.on('error', () => resolve('refused'))
  })
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** @param {net.Server} server @param {string} file @param {string} token */
function release(server, file, token) {
  server.close()
  if (read(file)?.token === token) rmSync(file, { force: true })
}

/** @param {unknown} error @returns {unknown} */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
