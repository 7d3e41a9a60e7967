import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { mutants } from './mutants.mjs'
import { root } from './settings.mjs'

const isThere = (file: string) => existsSync(path.join(root, file))

it.each(mutants)('the mutant fits the tree: $what', ({ file, from, to, tests }) => {
  expect(
    readFileSync(path.join(root, file), 'utf8').split(from),
    `mend its "from" in mutants.mjs`,
  ).toHaveLength(2)
  expect(to).not.toBe(from)
  expect(tests.filter((test) => !isThere(test))).toEqual([])
  expect(tests.length).toBeGreaterThan(0)
})

it('there are more than twenty, each said once', () => {
  const said = mutants.map(({ what }) => what)
  expect(new Set(said).size).toBe(said.length)
  expect(said.length).toBeGreaterThan(20)
})
