import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { root } from './settings.mjs'

const sources = [
  ...['payload.config.ts', 'next.config.ts', 'tsconfig.json', 'tsconfig.next.json', 'package-lock.json'],
  ...['scripts/build.mjs', 'src', 'demo'],
]

/** The admin (Next) never imports src/server, so a change there needs no second build of it. */
const parts = {
  server: () => true,
  admin: (/** @type {string} */ file) => !file.startsWith('src/server/'),
}
const stamps = { server: path.join(root, 'dist', 'built'), admin: path.join(root, '.next', 'built') }

/** @typedef {keyof typeof parts} Part */

/** Hash over names and contents of what a build is made from; tests do not count. @param {Part} part */
export function sourcesHash(part) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesUnder).sort()) {
    if (!parts[part](file)) continue
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

/** Built from exactly these sources, to the end. @param {Part} part */
export const isFresh = (part) =>
  fs.existsSync(stamps[part]) && fs.readFileSync(stamps[part], 'utf8') === sourcesHash(part)

/** Before a build: from here on it counts as half-finished. @param {Part} part */
export const markStale = (part) => fs.rmSync(stamps[part], { force: true })

/** After a build of the sources that hashed so. @param {Part} part @param {string} hash */
export const markFresh = (part, hash) => fs.writeFileSync(stamps[part], hash)

/** @param {string} place relative to the clone, with forward slashes @returns {string[]} */
function filesUnder(place) {
  const absolute = path.join(root, place)
  if (!fs.existsSync(absolute)) return []
  if (!fs.statSync(absolute).isDirectory()) return isTest(place) ? [] : [place]
  return fs.readdirSync(absolute).flatMap((name) => filesUnder(`${place}/${name}`))
}

const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file)
