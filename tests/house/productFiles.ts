import { readdirSync } from 'node:fs'
import path from 'node:path'

/** Our own sources that run in production: no tests, no helpers of tests, nothing that a tool wrote. */
export function productFiles(): string[] {
  const found = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => `src/${file.split(path.sep).join('/')}`)
  return ['payload.config.ts', ...found]
    .filter((file) => !/\.test\.tsx?$|\/testing\//.test(file))
    .filter((file) => !/^src\/(payload-types\.ts|migrations\/\d|migrations\/index\.ts)/.test(file))
    .sort()
}
