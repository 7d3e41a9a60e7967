import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Tools } from './orders'

const used = ['@embedpdf/pdfium', 'unpdf', '@cantoo/pdf-lib', 'sharp', 'saxes', 'file-type']

/** The versions of everything that looks at files. */
export function tools(): Tools {
  const require = createRequire(import.meta.url)
  const versions = used.map((name) => [name, versionOf(require, name)])
  return { node: process.versions.node, ...Object.fromEntries(versions) }
}

/** Packages that do not show their package.json lie in some node_modules on the way up. */
function versionOf(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      const { version } = JSON.parse(readFileSync(path.join(folder, name, 'package.json'), 'utf8')) as {
        version: string
      }
      return version
    } catch {
      continue
    }
  }
  return 'unknown'
}
