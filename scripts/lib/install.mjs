import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { checkNpm } from './machine.mjs'
import { Sentence } from './sentence.mjs'
import { root } from './settings.mjs'

const modules = path.join(root, 'node_modules')
const stamp = path.join(modules, '.hub-installed')
const lockHash = () =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex')

const broughtNode = path.join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/**
 * The Node the product runs on: the one npm brought, whatever Node started us. Where npm has none for this
 * platform, the Node that started us, which must then be of the same line.
 */
export const productNode = () => (fs.existsSync(broughtNode) ? broughtNode : process.execPath)

/** Whether node_modules is whole and of this lock file. The stamp is written last, so a broken-off install is seen. */
export function isInstalled() {
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lockHash()) return true
  if (!isWholeByNpm() || !runs()) return false
  fs.writeFileSync(stamp, lockHash())
  return true
}

/**
 * Installs exactly what the lock file says; a half-finished or older node_modules is replaced.
 * @param {(detail: string) => void} tell
 */
export async function install(tell) {
  checkNpm()
  fs.rmSync(stamp, { force: true })
  const places = packagesForThisMachine()
  const count = () => places.filter((place) => fs.existsSync(path.join(root, place, 'package.json'))).length
  const timer = setInterval(() => tell(`${count()}/${places.length} paket`), 1000)
  try {
    await npmCi()
  } finally {
    clearInterval(timer)
  }
  if (!runs())
    throw new Sentence(
      `Node 24 tidak tersedia dari npm untuk mesin ini; pasang sendiri lalu ulangi (npm has no Node 24 for this machine; install it from https://nodejs.org and start again): ${productNode()}`,
    )
  fs.writeFileSync(stamp, lockHash())
  tell(`${places.length} paket`)
}

/** npm install by hand counts too: npm writes its own list last, and it must be that of our lock. */
function isWholeByNpm() {
  const list = path.join(modules, '.package-lock.json')
  if (!fs.existsSync(list)) return false
  const installed = JSON.parse(fs.readFileSync(list, 'utf8')).packages
  const wanted = lockedPackages()
  return packagesForThisMachine().every(
    (place) => wanted[place].optional || installed[place]?.version === wanted[place].version,
  )
}

const runs = () =>
  spawnSync(productNode(), ['--version'], { encoding: 'utf8' }).stdout?.startsWith('v24') ?? false
const lockedPackages = () =>
  JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages

function packagesForThisMachine() {
  const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) =>
    !list || list.includes(own)
  return Object.entries(lockedPackages())
    .filter(([place, { os, cpu }]) => place !== '' && fits(os, process.platform) && fits(cpu, process.arch))
    .map(([place]) => place)
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const script = process.env.npm_execpath
  const viaNode = script?.endsWith('npm-cli.js')
  const child = spawn(viaNode ? process.execPath : 'npm', viaNode ? [script, ...args] : args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !viaNode && process.platform === 'win32',
  })
  let output = ''
  const keep = (/** @type {Buffer} */ chunk) => {
    output = (output + chunk).slice(-4000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve(undefined)
        : reject(
            new Sentence(
              `Pemasangan gagal (npm ci failed; run it again when this is mended):\n${output.trim()}`,
            ),
          ),
    )
  })
}
