import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type ICruiseResult, cruise } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { afterAll, describe, expect, it } from 'vitest'

type Tree = Record<string, string>

const options = await extractOptions(path.resolve('.dependency-cruiser.cjs'))
const scratch = mkdtempSync(path.join(tmpdir(), 'import-rules-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** A tree with the least that every house has: a listed package, a listed development package, an unlisted one. */
const packages: Tree = {
  'package.json': '{"dependencies":{"payload":"3","pg":"8"},"devDependencies":{"vitest":"5"}}',
  'tsconfig.json': '{}',
  ...Object.fromEntries(
    ['payload', 'pg', 'vitest', 'stray'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{"name":"${name}","version":"1.0.0","main":"index.js"}`],
      [`node_modules/${name}/index.js`, 'exports.one = 1'],
    ]),
  ),
}

let trees = 0

/** The names of the rules that a tree of files breaks. */
async function broken(tree: Tree): Promise<string[]> {
  const root = path.join(scratch, String(++trees))
  for (const [file, text] of Object.entries({ ...packages, ...tree })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  const { output } = await cruise(['.'], { ...options, baseDir: root, tsConfig: {}, validate: true })
  return [...new Set((output as ICruiseResult).summary.violations.map(({ rule }) => rule.name))].sort()
}

/** For each rule the smallest tree that breaks it, and it alone. */
const offences: Record<string, Tree> = {
  'domain-knows-only-itself': {
    'src/domain/rule.ts': `import { hook } from '../hooks/hook'\nexport const rule = hook`,
    'src/hooks/hook.ts': 'export const hook = 1',
  },
  'domain-is-pure': { 'src/domain/rule.ts': `import { one } from 'pg'\nexport const rule = one` },
  'collections-know-fields-hooks-access-domain': {
    'src/collections/Units/index.ts': `import { scope } from '../../plugins/scope'\nexport const Units = scope`,
    'src/plugins/scope/index.ts': 'export const scope = 1',
  },
  'building-blocks-point-down': {
    'src/access/rules.ts': `import { Units } from '../collections/Units'\nexport const rules = Units`,
    'src/collections/Units/index.ts': 'export const Units = 1',
  },
  'plugins-know-only-domain': {
    'src/plugins/scope/index.ts': `import type { Unit } from '../../collections/Units'\nexport type Scope = Unit`,
    'src/collections/Units/index.ts': 'export type Unit = 1',
  },
  'plugins-never-meet': {
    'src/plugins/scope/index.ts': `import { hub } from '../hub'\nexport const scope = hub`,
    'src/plugins/hub/index.ts': 'export const hub = 1',
  },
  'plugins-have-three-doors': {
    'payload.config.ts': `import { inner } from './src/plugins/hub/rules/inner'\nexport default inner`,
    'src/plugins/hub/rules/inner.ts': 'export const inner = 1',
  },
  'migrations-compose-migrations': {
    'src/migrations/one.ts': `import { rule } from '../domain/rule'\nexport const up = rule`,
    'src/domain/rule.ts': 'export const rule = 1',
  },
  'public-side-without-payload': {
    'src/plugins/hub/http.ts': `import { near } from './near'\nexport const http = near`,
    'src/plugins/hub/near.ts': `import { far } from './far'\nexport const near = far`,
    'src/plugins/hub/far.ts': `import { one } from 'payload'\nexport const far = one`,
  },
  'admin-express-without-payload': {
    'src/server/admin.ts': `import { part } from './part'\nexport const admin = part`,
    'src/server/part.ts': `import { one } from 'payload'\nexport const part = one`,
  },
  'the-configuration-is-the-top': {
    'scripts/tool.mjs': `import config from '../payload.config'\nexport default config`,
    'payload.config.ts': 'export default 1',
  },
  'processes-are-the-top': {
    'src/env.ts': 'export const env = 1',
    'src/app/page.ts': `import { pool } from '../server/pool'\nexport const page = pool`,
    'src/server/pool.ts': 'export const pool = 1',
  },
  'next-is-a-thin-shim': {
    'src/server/admin.ts': `import { page } from '../app/page'\nexport const admin = page`,
    'src/app/page.ts': 'export const page = 1',
  },
  'env-knows-nobody': {
    'src/env.ts': `import { rule } from './domain/rule'\nexport const env = rule`,
    'src/domain/rule.ts': 'export const rule = 1',
  },
  'product-without-tests': {
    'src/hooks/stamp.ts': `import { aUser } from '../../tests/support/aUser'\nexport const stamp = aUser`,
    'tests/support/aUser.ts': 'export const aUser = 1',
  },
  'no-development-packages-in-the-product': {
    'src/server/log.ts': `import { one } from 'vitest'\nexport const log = one`,
  },
  'no-unlisted-packages': { 'scripts/tool.mjs': `import { one } from 'stray'\nexport default one` },
  'everything-imported-exists': {
    'src/hooks/stamp.ts': `import { gone } from './gone'\nexport const stamp = gone`,
  },
  'no-cycles': {
    'src/hooks/one.ts': `import { two } from './two'\nexport const one = () => two`,
    'src/hooks/two.ts': `import { one } from './one'\nexport const two = () => one`,
  },
}

describe('import rules', () => {
  it('have an offence each, so that none is untried', () => {
    const rules = (options.ruleSet?.forbidden ?? []).map(({ name }) => name)
    expect(new Set(Object.keys(offences))).toEqual(new Set(rules))
  })

  it.each(Object.entries(offences))('%s', async (rule, tree) => {
    expect(await broken(tree)).toEqual([rule])
  })

  it('let a house be built that keeps them all', async () => {
    const house: Tree = {
      'payload.config.ts': `import { Units } from './src/collections/Units'\nimport { hub } from './src/plugins/hub'\nexport default [Units, hub]`,
      'src/collections/Units/index.ts': `import { one } from 'payload'\nimport { rule } from '../../domain/rule'\nimport { stamp } from '../../hooks/stamp'\nexport const Units = [one, rule, stamp]`,
      'src/collections/Units/index.test.ts': `import { one } from 'vitest'\nimport { Units } from '.'\nexport default [one, Units]`,
      'src/hooks/stamp.ts': `import { rule } from '../domain/rule'\nexport const stamp = rule`,
      'src/domain/rule.ts': 'export const rule = 1',
      'src/plugins/hub/index.ts': `import { one } from 'payload'\nimport { rule } from '../../domain/rule'\nexport const hub = [one, rule]`,
      'src/plugins/hub/http.ts': `import { one } from 'pg'\nexport const http = one`,
      'src/plugins/hub/migrations/one.ts': 'export const up = 1',
      'src/migrations/all.ts': `import { up } from '../plugins/hub/migrations/one'\nexport const all = [up]`,
      'src/server/api.ts': `import { http } from '../plugins/hub/http'\nimport { env } from '../env'\nexport const api = [http, env]`,
      'src/server/worker.ts': `import config from '../../payload.config'\nexport const worker = config`,
      'src/env.ts': 'export const env = 1',
    }
    expect(await broken(house)).toEqual([])
  })
})
