// Loosens who may do what, one rule at a time, in a copy of the tree, and shows that a test notices each.
//   node scripts/mutateAccess.mjs                        every mutant, by the tests nearest to it
//   node scripts/mutateAccess.mjs unlock history         those whose description has one of these words
//   node scripts/mutateAccess.mjs --by tests/access      every mutant, by these tests alone
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { productNode } from './lib/install.mjs'
import { mutants } from './lib/mutants.mjs'
import { prepareInstalled } from './lib/prepare.mjs'
import { runCommand, Sentence } from './lib/sentence.mjs'
import { root } from './lib/settings.mjs'
import { programOf, testSettings } from './lib/testSettings.mjs'

/** @typedef {import('./lib/mutants.mjs').Mutant} Mutant */
/** @typedef {{ colour: 'green' | 'red' | 'broken', by: string, output: string }} Found */
/** @typedef {Record<string, string | undefined>} Env */

const isAssertion = (/** @type {string} */ message) => /^(AssertionError|Error: promise re)/.test(message)
/** A run of one path may take so long. */
const mostSeconds = 900
const notCopied = new Set(['node_modules', '.git', '.next', 'dist', '.data', '.tmp', 'media'])
/** Asked of a mutant that the tests nearest to it did not notice. */
const fallback = ['src/access', 'src/collections']

await runCommand(async () => {
  const { values, positionals: words } = parseArgs({
    allowPositionals: true,
    options: { by: { type: 'string', multiple: true } },
  })
  const chosen = mutants.filter(
    ({ what }) => words.length === 0 || words.some((word) => what.toLowerCase().includes(word.toLowerCase())),
  )
  if (chosen.length === 0) throw new Sentence(`Tidak ada mutan (no mutant): ${words.join(' ')}`)
  const template = await keepTemplate(testSettings(await prepareInstalled()))
  const tree = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-mutants-'))
  const end = () => {
    template.end()
    fs.rmSync(tree, { recursive: true, force: true })
  }
  process.once('exit', end)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
  try {
    copyTree(tree)
    const verdicts = await tryAll(tree, template.env, chosen, values.by)
    console.table(
      verdicts.map(({ what, by, colour, seconds }) => ({
        what,
        seconds,
        caught: colour === 'red' ? by : colour,
      })),
    )
    const caught = verdicts.filter(({ colour }) => colour === 'red').length
    console.log(`${caught} of ${chosen.length} mutants are caught`)
    return caught === chosen.length ? 0 : 1
  } finally {
    end()
  }
})

/**
 * Every mutant by the tests nearest to it, then those that survived by many more; `only`: by these and no others.
 * @param {string} tree @param {Env} env @param {Mutant[]} chosen @param {string[] | undefined} only
 */
async function tryAll(tree, env, chosen, only) {
  const first = await tryEach(tree, env, chosen, (mutant) => only ?? mutant.tests)
  const missed = chosen.filter((_, index) => first[index]?.colour === 'green')
  if (missed.length === 0 || only) return first
  const second = await tryEach(tree, env, missed, () => fallback)
  return first.map((one) => second.find(({ what }) => what === one.what) ?? one)
}

/** @param {string} tree @param {Env} env @param {Mutant[]} some @param {(mutant: Mutant) => string[]} testsOf */
async function tryEach(tree, env, some, testsOf) {
  await refuseRed(tree, env, [...new Set(some.flatMap(testsOf))])
  const verdicts = []
  for (const mutant of some) {
    const began = Date.now()
    const found = await withMutant(tree, mutant, () => untilRed(tree, env, testsOf(mutant), mutant))
    const seconds = Math.round((Date.now() - began) / 1000)
    tell(mutant, found, seconds)
    verdicts.push({ what: mutant.what, seconds, ...found })
  }
  return verdicts
}

/** @param {Mutant} mutant @param {Found} found @param {number} seconds */
function tell({ what }, { by, colour, output }, seconds) {
  const verdict = { green: '✗ SURVIVED', red: `✓ ${by}`, broken: '✗ BROKEN: no assertion failed' }[colour]
  console.log(`${what} (${seconds} s)\n    ${verdict}`)
  if (colour === 'broken') console.log(output.slice(-3000))
}

/** What is red without any mutant proves nothing. @param {string} tree @param {Env} env @param {string[]} tests */
async function refuseRed(tree, env, tests) {
  const sound = await runTests(tree, env, tests, ['--retry=1'])
  if (sound.colour === 'green') return
  console.log(sound.output)
  throw new Sentence(`Uji belum hijau tanpa mutan (red without any mutant): ${sound.by}`)
}

/** One migrated template database for all runs: no mutant touches the schema. @param {Env} env */
async function keepTemplate(env) {
  const child = spawn(productNode(), ['--import=tsx', 'tests/support/keepTemplate.ts'], {
    ...{ cwd: root, env, stdio: ['pipe', 'pipe', 'inherit'] },
  })
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
  const url = String(said).trim()
  if (!url.startsWith('postgres')) throw new Sentence(`Basis data uji tidak dapat dijalankan: ${url}`)
  return { env: { ...env, TEST_TEMPLATE_URL: url }, end: () => child.stdin.end() }
}

/** The tree without what is built or installed; packages are those of the original. @param {string} to */
function copyTree(to) {
  fs.cpSync(root, to, {
    recursive: true,
    filter: (source) => !notCopied.has(path.relative(root, source)),
  })
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(to, 'node_modules'), 'junction')
}

/**
 * Runs work while one rule is loosened. Mutants that TypeScript cannot read break the run rather than be caught.
 * @template T @param {string} tree @param {Mutant} mutant @param {() => Promise<T>} work
 */
async function withMutant(tree, { what, file, from, to }, work) {
  const place = path.join(tree, file)
  const original = fs.readFileSync(place, 'utf8')
  if (original.split(from).length !== 2)
    throw new Sentence(
      `Mutan usang (this mutant fits no longer): "${what}", ${file}. Mend scripts/lib/mutants.mjs.`,
    )
  fs.writeFileSync(
    place,
    original.replace(from, () => to),
  )
  try {
    return await work()
  } finally {
    fs.writeFileSync(place, original)
  }
}

/**
 * One file after the other: what a test without a database notices needs no database.
 * @param {string} cwd @param {Env} env @param {string[]} tests @param {Mutant} mutant @returns {Promise<Found>}
 */
async function untilRed(cwd, env, tests, { migrates }) {
  // a loosened migration needs a server of its own, on which it has run
  const own = migrates ? { ...env, TEST_TEMPLATE_URL: undefined, TEST_DATABASE_URL: undefined } : env
  for (const test of tests) {
    const found = await runTests(cwd, own, [test], ['--bail=1'])
    if (found.colour !== 'green') return found
  }
  return { colour: 'green', by: '', output: '' }
}

/**
 * Red means that an assertion failed: a run that cannot start proves nothing.
 * @param {string} cwd @param {Env} env @param {string[]} tests @param {string[]} options @returns {Promise<Found>}
 */
async function runTests(cwd, env, tests, options) {
  const report = path.join(cwd, 'report.json')
  fs.rmSync(report, { force: true })
  const args = ['run', '--reporter=json', `--outputFile=${report}`, ...options, ...tests]
  /** @type {string[]} */
  const lines = []
  const code = await new Promise((resolve, reject) => {
    const child = spawn(productNode(), [programOf('vitest vitest'), ...args], { cwd, env })
    const timer = setTimeout(() => child.kill('SIGKILL'), mostSeconds * 1000 * Math.max(1, tests.length))
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => lines.push(String(chunk)))
    child.on('error', reject).on('close', (status) => (clearTimeout(timer), resolve(status)))
  })
  const output = lines.join('')
  if (!fs.existsSync(report)) return { colour: 'broken', by: '', output }
  /** @type {{ testResults: Array<{ name: string, message: string, assertionResults: Array<{ status: string, fullName: string, failureMessages: string[] }> }> }} */
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'))
  const failed = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status, failureMessages }) => status === 'failed' && failureMessages.some(isAssertion))
      .map(({ fullName }) => `${path.basename(name)}: ${fullName}`),
  )
  const [by] = failed
  if (by) return { colour: 'red', by, output }
  return {
    colour: code === 0 ? 'green' : 'broken',
    by: '',
    output: output || JSON.stringify(testResults).slice(-3000),
  }
}
