import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Sentence } from './sentence.mjs'

/** Folder of the clone. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/**
 * The environment of our processes: .env of the clone, over it the real one (which wins).
 * @returns {Record<string, string | undefined>}
 */
export function settings() {
  const file = path.join(root, '.env')
  if (!fs.existsSync(file)) return { ...process.env }
  return { ...parseDotEnv(read(file)), ...process.env }
}

/** Folder of this installation, absolute. @param {Record<string, string | undefined>} env */
export const dataDirOf = (env) => path.resolve(root, env.DATA_DIR?.trim() || '.data')

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw new Sentence(`Berkas .env tidak dapat dibaca (.env exists but cannot be read): ${error.message}`)
  }
}

const line = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(.*)$/
const quoted = { "'": /^'([^']*)'\s*(?:#.*)?$/, '"': /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/ }

/**
 * KEY=value lines, values plain or in quotes on one line, # for comments; anything else is refused by line number
 * (util.parseEnv, which Node 20.9 lacks, passes over what it does not understand).
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseDotEnv(text) {
  /** @type {Record<string, string>} */
  const values = {}
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const trimmed = raw.trim()
    if (trimmed === '' || trimmed.startsWith('#')) continue
    const found = line.exec(trimmed)
    const value = found && valueOf(found[2])
    if (!found || value === undefined) {
      throw new Sentence(
        `Berkas .env baris ${index + 1} tidak dimengerti (line ${index + 1} of .env is not understood): ` +
          'write NAME=value, with quotes around a value that holds spaces and #.',
      )
    }
    values[found[1]] = value
  }
  return values
}

/** @param {string} written */
function valueOf(written) {
  const quote = written[0]
  if (quote !== '"' && quote !== "'") return written.replace(/\s+#.*$/, '').trim()
  const inside = quoted[quote].exec(written)?.[1]
  return quote === '"' ? inside?.replace(/\\n/g, '\n').replace(/\\(["\\$])/g, '$1') : inside
}
