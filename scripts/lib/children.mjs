import { spawn } from 'node:child_process'
import path from 'node:path'
import { productNode } from './install.mjs'
import { Sentence } from './sentence.mjs'
import { root } from './settings.mjs'

/**
 * Runs one of our scripts on the product's Node and waits for it.
 * @param {string} script @param {string[]} args @param {Record<string, string | undefined>} env
 */
export async function runScript(script, args, env) {
  const code = await follow(spawn(productNode(), [script, ...args], { cwd: root, env, stdio: 'inherit' }))
  if (code !== 0) throw new Sentence(`${script} berhenti (stopped) with ${code}.`)
}

/**
 * Runs a built program in the foreground; answers its exit code.
 * @param {string} name of dist/name.mjs @param {string[]} args @param {Record<string, string | undefined>} env
 */
export function runBuilt(name, args, env) {
  const file = path.join(root, 'dist', `${name}.mjs`)
  const nodeEnv = env.NODE_ENV || 'production'
  return follow(
    spawn(productNode(), ['--enable-source-maps', file, ...args], {
      cwd: root,
      env: { ...env, NODE_ENV: nodeEnv },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    }),
  )
}

/**
 * The hub itself, until it ends. In development the bundles are watched beside it.
 * @param {Record<string, string | undefined>} env @param {boolean} development
 */
export async function runHub(env, development) {
  if (!development) return runBuilt('start', [], env)
  const watcher = spawn(productNode(), ['scripts/build.mjs', '--watch'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    await new Promise((resolve, reject) => {
      watcher.once('message', resolve)
      watcher.once('exit', () => reject(new Sentence('Membangun gagal (the build failed).')))
    })
    return await runBuilt('start', ['--dev'], { ...env, NODE_ENV: 'development' })
  } finally {
    if (watcher.connected) watcher.disconnect()
  }
}

/** A signal to us is passed on; Ctrl-C reaches the child by itself, from the terminal. @param {import('node:child_process').ChildProcess} child */
function follow(child) {
  const pass = () => child.kill('SIGTERM')
  const wait = () => {}
  process
    .on('SIGTERM', pass)
    .on('SIGHUP', pass)
    .on('SIGINT', process.stdin.isTTY ? wait : pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  }).finally(() => {
    process.off('SIGTERM', pass).off('SIGHUP', pass).off('SIGINT', wait).off('SIGINT', pass)
  })
}
