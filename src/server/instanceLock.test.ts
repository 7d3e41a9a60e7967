import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { acquireLock, holderOf, LockedError } from './instanceLock.mjs'

const lockFile = () => path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'hub.lock')

it('refuses a second holder and names the first', async () => {
  const file = lockFile()
  const lock = await acquireLock(file)
  await expect(acquireLock(file)).rejects.toMatchObject({ name: 'LockedError', pid: process.pid })
  lock.release()
  expect(existsSync(file)).toBe(false)
  const again = await acquireLock(file)
  again.release()
})

it('is free again after its holder was killed', async () => {
  const file = lockFile()
  const script = `import { acquireLock } from ${JSON.stringify(path.resolve('src/server/instanceLock.mjs'))}
    await acquireLock(${JSON.stringify(file)}); console.log('held'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(holder.stdout, 'data')
  await expect(acquireLock(file)).rejects.toBeInstanceOf(LockedError)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = await acquireLock(file)
  lock.release()
})

it('does not believe a file whose pid lives but whose port is somebody else’s', async () => {
  const file = lockFile()
  const other = lockFile()
  const lock = await acquireLock(other)
  const { readFileSync } = await import('node:fs')
  const { port } = JSON.parse(readFileSync(other, 'utf8'))
  writeFileSync(file, JSON.stringify({ pid: process.pid, port, token: 'not the token' }))
  expect(await holderOf(file)).toBeUndefined()
  lock.release()
})

it('treats an empty file of a start that died while writing as free', async () => {
  const file = lockFile()
  writeFileSync(file, '')
  const lock = await acquireLock(file)
  expect(await holderOf(file)).toEqual({ pid: process.pid })
  lock.release()
})
