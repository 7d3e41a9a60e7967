import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { acquireLock } from '../src/server/instanceLock.mjs'

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'start-'))

/** `npm start` up to the refusal: nothing is installed, built or started by then. */
function start(settings: { PORT?: string; DATA_DIR: string }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, ...settings },
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, said: stdout + stderr }
}

it('names the port that is in use and how to choose another', async () => {
  const taken = net.createServer().listen(0)
  await once(taken, 'listening')
  const { port } = taken.address() as net.AddressInfo
  const dataDir = newFolder()
  const { status, said } = start({ PORT: String(port), DATA_DIR: dataDir })
  taken.close()
  expect(status).toBe(1)
  expect(said).toContain(`Port ${port} sudah dipakai`)
  expect(said).toContain(`PORT=${port + 1} npm start`)
  expect(said).not.toContain('    at ')
})

it('refuses a port that is no port', () => {
  const { status, said } = start({ PORT: 'http', DATA_DIR: newFolder() })
  expect(status).toBe(1)
  expect(said).toContain('PORT=http bukan nomor port')
})

it('refuses a DATA_DIR that cannot be a folder', () => {
  const file = path.join(newFolder(), 'file')
  writeFileSync(file, '')
  const { status, said } = start({ DATA_DIR: path.join(file, 'data') })
  expect(status).toBe(1)
  expect(said).toContain('tidak dapat ditulisi')
})

it('names the process of a hub that already lives on this DATA_DIR, and leaves it its lock', async () => {
  const dataDir = newFolder()
  const lock = await acquireLock(path.join(dataDir, 'hub.lock'))
  const { spawn } = await import('node:child_process')
  const second = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, DATA_DIR: dataDir },
  })
  let said = ''
  for (const stream of [second.stdout, second.stderr]) stream.on('data', (chunk) => (said += chunk))
  const [status] = await once(second, 'close')
  expect(status).toBe(1)
  expect(said).toContain(`process ${process.pid}`)
  expect(existsSync(path.join(dataDir, 'hub.lock'))).toBe(true)
  lock.release()
})
