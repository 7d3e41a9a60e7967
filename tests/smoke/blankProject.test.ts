import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, inject, it } from 'vitest'
import { named, query } from '../support/globalDatabase'
import { runNode } from '../support/runNode'

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'hub-blank-'))
const { url } = inject('installationTemplate')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A project that has one plugin and the rules it may know, and nothing else of ours. @returns what its script printed last */
async function runBlank(plugin: string, script: string): Promise<unknown> {
  const project = path.join(folder, script)
  mkdirSync(project)
  symlinkSync(path.join(root, 'node_modules'), path.join(project, 'node_modules'), 'junction')
  for (const part of [
    'package.json',
    'tsconfig.json',
    'src/domain',
    `src/plugins/${plugin}`,
    'tests/smoke/blank',
  ]) {
    cpSync(path.join(root, part), path.join(project, part), { recursive: true })
  }
  const database = `hub_journey_blank_${randomBytes(4).toString('hex')}`
  await query(named(url, 'postgres'), `create database ${database}`)
  const { code, output } = await runNode(['--import', 'tsx', `tests/smoke/blank/${script}.ts`], {
    cwd: project,
    env: {
      DATABASE_URL: named(url, database),
      NODE_ENV: 'test',
      DISABLE_PAYLOAD_HMR: 'true',
      PAYLOAD_LOG_LEVEL: 'warn',
    },
  })
  expect(code, output).toBe(0)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

it('approval-workflow moves the articles of a blank project', async () => {
  expect(await runBlank('approval-workflow', 'articles')).toEqual({
    first: 'written',
    refused: [403, 'workflow.not_your_role'],
    taken: [200, 'checked'],
    again: [409, 'workflow.not_from_here'],
    edited: 409,
    history: ['created', 'check'],
  })
})

it('media-hub publishes the stories of a blank project', async () => {
  expect(await runBlank('media-hub', 'stories')).toEqual({
    draft: 404,
    published: ['story', 'Satu'],
    corrected: 'Dua',
    gone: 'Tidak tepat.',
    changes: ['1 published', '2 corrected', '3 withdrawn'],
  })
})
