import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { openLogFile } from './logFile'

it('keeps the newest lines in the file, three older files beside it, and nothing more', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'log-'))
  const file = path.join(folder, 'api.log')
  const log = openLogFile(file, 20)
  for (let n = 0; n < 20; n += 1) log.write(`line ${String(n).padStart(2, '0')}..`)
  log.close()
  expect(readdirSync(folder).sort()).toEqual(['api.log', 'api.log.1', 'api.log.2', 'api.log.3'])
  expect(readFileSync(`${file}.1`, 'utf8')).toContain('line 19')
  expect(readFileSync(`${file}.3`, 'utf8')).toContain('line 15')
  expect(statSync(`${file}.1`).mode & 0o077).toBe(0)
})

it('goes on where an earlier start stopped', () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'log-')), 'api.log')
  for (const line of ['first', 'second']) {
    const log = openLogFile(file)
    log.write(line)
    log.close()
    log.write('after the end')
  }
  expect(readFileSync(file, 'utf8')).toBe('first\nsecond\n')
})
