import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Child, keepAlive } from './childProcess'

let child: Child | undefined
afterEach(() => child?.stop(2000))

/** Starts a small program under the supervisor; answers the child, its folder and what the terminal was told. */
function supervise(program: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'child-'))
  const file = path.join(folder, 'probe.mjs')
  writeFileSync(file, program)
  chmodSync(folder, 0o755)
  const told: string[] = []
  child = keepAlive({
    name: 'probe',
    file,
    env: { ...process.env, FOLDER: folder },
    logFolder: folder,
    say: (line) => told.push(line),
  })
  return { child, told, folder, log: () => readFileSync(path.join(folder, 'probe.log'), 'utf8') }
}

const ready = (port: string) => `process.send({ ready: true, port: ${port} }); setInterval(() => {}, 1000);`

it('tells the port of the process that came up, and writes what it says to its log', async () => {
  const { child, log, told } = supervise(`
    console.log(JSON.stringify({ level: 30, msg: 'quiet' }))
    console.log(JSON.stringify({ level: 40, msg: 'worth a look', err: { message: 'cut' } }))
    ${ready('4711')}`)
  expect(await child.ready).toBe(4711)
  await expect.poll(log).toContain('quiet')
  expect(told).toEqual(['probe: peringatan: worth a look: cut'])
})

it('starts a process again that was killed', async () => {
  const { child, told } = supervise(ready('process.pid'))
  process.kill(await child.ready, 'SIGKILL')
  await expect.poll(() => told, { timeout: 5000 }).toContain('probe: berjalan lagi (running again)')
})

it('gives up on a process that never comes up, naming its log', async () => {
  const { child, folder } = supervise(`process.exit(7)`)
  await expect(child.ready).rejects.toThrow(path.join(folder, 'probe.log'))
}, 15_000)

it('ends a process that does not listen to SIGTERM once patience is over', async () => {
  const { child, folder } = supervise(`
    import { writeFileSync } from 'node:fs'
    process.on('SIGTERM', () => writeFileSync(process.env.FOLDER + '/asked', ''))
    ${ready('process.pid')}`)
  const pid = await child.ready
  await child.stop(300)
  expect(existsSync(path.join(folder, 'asked'))).toBe(true)
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
})
