import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compareVersions, lockedPackages } from './lock'

type Floor = { package: string; least: string; why: string }

const floors = JSON.parse(readFileSync('security-floor.json', 'utf8')) as Floor[]
const locked = lockedPackages()
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> }
const isFamily = (name: string) => name === 'payload' || name.startsWith('@payloadcms/')

describe('the security floor', () => {
  it.each(floors)('no copy of $package is older than $least', ({ package: name, least }) => {
    const copies = locked.filter((one) => one.name === name)
    expect(copies, `${name} is not installed: take it off the list`).not.toEqual([])
    const older = copies.filter(({ version }) => compareVersions(version, least) < 0)
    expect(older.map(({ path, version }) => `${path} ${version}`)).toEqual([])
  })

  it('gives a reason for each, once', () => {
    expect(floors.filter(({ why }) => why.length < 20)).toEqual([])
    expect(new Set(floors.map((one) => one.package)).size).toBe(floors.length)
  })

  it('names the whole Payload family, so that a new member is not forgotten', () => {
    const family = new Set(locked.map(({ name }) => name).filter(isFamily))
    expect([...family].filter((name) => !floors.some((floor) => floor.package === name))).toEqual([])
  })
})

describe('pins', () => {
  it('are exact for the Payload family and for next', () => {
    const loose = Object.entries(wanted.dependencies)
      .filter(([name]) => isFamily(name) || name === 'next' || name === 'node')
      .filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))
    expect(loose).toEqual([])
  })

  it('hold the Payload family at one version, once each', () => {
    const family = locked.filter(({ name }) => isFamily(name))
    expect(new Set(family.map(({ version }) => version))).toEqual(new Set([wanted.dependencies.payload]))
    expect(new Set(family.map(({ name }) => name)).size).toBe(family.length)
  })
})

describe('the comparison of versions', () => {
  it.each([
    ['3.90.1', '3.90.1', 0],
    ['3.9.10', '3.90.1', -1],
    ['16.10.0', '16.3.3', 1],
    ['0.35.4', '0.35.5', -1],
    ['9.1.1-rc.1', '9.1.1', -1],
    ['10.0.0', '9.9.9', 1],
  ])('%s against %s', (one, other, sign) => expect(Math.sign(compareVersions(one, other))).toBe(sign))
})
