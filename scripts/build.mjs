import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { context, build as esbuild } from 'esbuild'
import { step } from '../src/server/progress.mjs'
import { buildSettings } from './lib/buildSettings.mjs'
import { isFresh, markFresh, markStale, sourcesHash } from './lib/freshness.mjs'
import { runCommand, Sentence } from './lib/sentence.mjs'
import { root } from './lib/settings.mjs'

// node scripts/build.mjs [--if-stale] [--server] [--watch]
//   --if-stale  only what is not built from the present sources
//   --server    the server bundles only, not the admin
//   --watch     the server bundles, again at each change (development)

const entries = [
  ...['start', 'withDatabase', 'admin', 'api', 'worker', 'migrate', 'demo'],
  ...['importUnits', 'importCalendar', 'verifyAudit', 'createAdmin', 'scale', 'releaseEngine'],
]

/** Bundles our own TypeScript, leaves packages to node_modules; styles mean nothing on the server. */
const options = {
  absWorkingDir: root,
  entryPoints: entries
    .map((name) => `src/server/${name}.ts`)
    .filter((file) => fs.existsSync(path.join(root, file))),
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  alias: { '@payload-config': './payload.config.ts' },
  jsx: 'automatic',
  sourcemap: true,
  loader: { '.css': 'empty', '.scss': 'empty', '.sql': 'text', '.csv': 'text' },
  logLevel: 'warning',
}

/** Scripts of public pages: small, for browsers of the last years, with everything they need inside. */
const forBrowsers = {
  absWorkingDir: root,
  entryPoints: ['src/plugins/request-intake/browser/proveWork.ts'],
  outdir: 'dist/browser',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome100', 'firefox100', 'safari15'],
  logLevel: 'warning',
}

async function buildServer() {
  const hash = sourcesHash('server')
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  const bundler = await context(options)
  await bundler.rebuild()
  await bundler.dispose()
  await esbuild(forBrowsers)
  await listMigrations()
  markFresh('server', hash)
}

/**
 * dist/migrations.json: the names of all migrations, so that a start can tell with one query whether any is missing
 * instead of loading Payload. The list is run here with its packages blanked out.
 */
async function listMigrations() {
  const blank = {
    name: 'blank-packages',
    setup(/** @type {import('esbuild').PluginBuild} */ build) {
      build.onResolve({ filter: /^[^./]/ }, ({ path: name, kind }) =>
        kind === 'entry-point' ? undefined : { path: name, namespace: 'blank' },
      )
      build.onLoad({ filter: /.*/, namespace: 'blank' }, () => ({
        contents: 'module.exports = {}',
        loader: 'js',
      }))
    },
  }
  const outfile = path.join(root, 'dist', 'migration-names.mjs')
  const entry = path.join(root, 'src/migrations/all/index.ts')
  await esbuild({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    outfile,
    plugins: [blank],
    logLevel: 'error',
  })
  const { allMigrations } = await import(pathToFileURL(outfile).href)
  const names = allMigrations.map((/** @type {{ name: string }} */ { name }) => name)
  fs.writeFileSync(path.join(root, 'dist', 'migrations.json'), JSON.stringify(names))
  fs.rmSync(outfile)
}

async function watchServer() {
  fs.rmSync(path.join(root, 'dist'), { recursive: true, force: true })
  const bundler = await context(options)
  await bundler.rebuild()
  await esbuild(forBrowsers)
  await listMigrations()
  await bundler.watch()
  process.send?.('built')
  await new Promise((resolve) => process.once('disconnect', resolve))
  await bundler.dispose()
}

/** @param {(detail: string) => void} tell */
async function buildAdmin(tell) {
  const hash = sourcesHash('admin')
  fs.mkdirSync(path.join(root, '.next'), { recursive: true })
  markStale('admin')
  await nextBuild({ ...process.env, ...buildSettings }, tell)
  markFresh('admin', hash)
}

/** @param {NodeJS.ProcessEnv} env @param {(detail: string) => void} tell */
function nextBuild(env, tell) {
  const child = spawn(process.execPath, [path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (/** @type {Buffer} */ chunk) => {
    output += chunk
    const phase = output
      .trim()
      .split('\n')
      .findLast((line) => /^\s*(Creating|Running|Collecting|Generating|Finalizing)/.test(line))
    if (phase) tell(phase.trim().replace(/\s*\.\.\..*$/, ''))
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      code === 0
        ? resolve(undefined)
        : reject(
            new Sentence(
              `Membangun admin gagal (next build failed: ${code ?? signal}):\n${output.trim().slice(-6000)}`,
            ),
          ),
    )
  })
}

await runCommand(async () => {
  const asked = (/** @type {string} */ flag) => process.argv.includes(flag)
  if (asked('--watch')) return watchServer()
  const needs = (/** @type {'server' | 'admin'} */ part) => !asked('--if-stale') || !isFresh(part)
  await step(3, 'Membangun (building)', async (tell) => {
    if (needs('server')) await buildServer()
    if (!asked('--server') && needs('admin')) await buildAdmin(tell)
    tell('')
  })
})
