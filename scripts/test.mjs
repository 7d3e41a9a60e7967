// Everything that must hold: types, format, lint, import rules, dead code, unit, integration, journeys.
//   node scripts/test.mjs            all of it
//   node scripts/test.mjs unit int   only these
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Node ${process.versions.node} terlalu lama (too old): install Node 20.9 or newer from https://nodejs.org`,
  )
  process.exit(1)
}

const { prepare, prepareInstalled } = await import('./lib/prepare.mjs')
const { productNode } = await import('./lib/install.mjs')
const { runCommand, Sentence } = await import('./lib/sentence.mjs')
const { root } = await import('./lib/settings.mjs')
const { programOf, testSettings } = await import('./lib/testSettings.mjs')

/**
 * `program` is a package and the name of its command.
 * @type {Array<{ name: string, program: string, args: string[], isSuite?: boolean, needsBuild?: boolean }>}
 */
const stages = [
  { name: 'types', program: 'typescript tsc', args: ['--noEmit'] },
  { name: 'format', program: '@biomejs/biome biome', args: ['format', '.'] },
  { name: 'lint', program: 'oxlint oxlint', args: [] },
  {
    name: 'imports',
    program: 'dependency-cruiser depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'src', 'payload.config.ts', 'demo', 'tests', 'scripts'],
  },
  { name: 'dead-code', program: 'knip knip', args: [] },
  { name: 'unit', program: 'vitest vitest', args: ['run', '--project', 'unit'], isSuite: true },
  { name: 'int', program: 'vitest vitest', args: ['run', '--project', 'int'], isSuite: true },
  {
    name: 'journeys',
    program: 'vitest vitest',
    args: ['run', '--project', 'journeys'],
    isSuite: true,
    needsBuild: true,
  },
]

await runCommand(async () => {
  const asked = process.argv.slice(2)
  const chosen = asked.length > 0 ? stages.filter(({ name }) => asked.includes(name)) : stages
  if (chosen.length < asked.length)
    throw new Sentence(`npm test -- ${stages.map(({ name }) => name).join(' ')}`)
  const env = testSettings(await prepareInstalled())
  const results = []
  for (const stage of chosen) {
    const began = Date.now()
    console.log(`\n=== ${stage.name} (${results.length + 1}/${chosen.length})`)
    if (stage.needsBuild) await prepare({ adminToo: true })
    const result = await run(stage, env)
    console.log(
      `=== ${stage.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
    )
    results.push({ name: stage.name, ...result })
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  const broken = results.filter(({ failed }) => failed > 0).map(({ name }) => name)
  if (broken.length > 0) console.log(`\nGagal (failed): ${broken.join(', ')}`)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return broken.length > 0 ? 1 : 0
})

/**
 * Runs one stage. A suite counts its tests by vitest's own report; a check counts as one.
 * @param {(typeof stages)[number]} stage @param {Record<string, string | undefined>} env
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run({ program, args, isSuite }, env) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-tests-'))
  const report = path.join(folder, 'report.json')
  const reporters = isSuite ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
  const code = await new Promise((resolve, reject) => {
    const child = spawn(productNode(), [programOf(program), ...args, ...reporters], {
      cwd: root,
      env,
      stdio: 'inherit',
    })
    child.on('error', reject).on('close', resolve)
  })
  const counted = isSuite && fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined
  fs.rmSync(folder, { recursive: true, force: true })
  const passed = counted?.numPassedTests ?? (code === 0 ? 1 : 0)
  const failed = counted?.numFailedTests ?? 0
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}
