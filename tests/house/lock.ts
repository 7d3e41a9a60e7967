import { readFileSync } from 'node:fs'

/** One package as it will be installed; `path` is where, so that a nested second copy is told apart. */
export type Locked = {
  path: string
  name: string
  version: string
  resolved?: string
  integrity?: string
  optionalDependencies?: Record<string, string>
}

type Entry = Omit<Locked, 'path' | 'name'> & { name?: string }

/** Every package of package-lock.json, nested copies included. */
export function lockedPackages(): Locked[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Entry>
  }
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, entry]) => ({
      ...entry,
      path,
      name: entry.name ?? path.split('node_modules/').at(-1) ?? path,
    }))
}

/** Less than, equal or more, by number; a pre-release comes before its release. */
export function compareVersions(one: string, other: string): number {
  const parts = (version: string) => {
    const [numbers = '', pre] = version.split('-', 2)
    return [...numbers.split('.').map(Number), pre === undefined ? 1 : 0]
  }
  const [left, right] = [parts(one), parts(other)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
}
