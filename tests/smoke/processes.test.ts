import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { npmBinaries, program } from '../../src/server/postgres/binaries'
import { startProcess } from '../support/hubProcess'
import { startInstallation } from '../support/installation'
import { publicGet } from '../support/person'
import { runNode } from '../support/runNode'

const hub = await startInstallation({ processes: [] })

it('runs on Node 24, and every native part loads there', async () => {
  expect(process.versions.node).toMatch(/^24\./)
  const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: '#123456' } })
    .png()
    .toBuffer()
  expect((await sharp(png).metadata()).width).toBe(2)
  expect((await transform('let a: number = 1', { loader: 'ts' })).code).toBe('let a = 1;\n')
  const postgres = program(npmBinaries().folder, 'postgres')
  expect(spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout).toMatch(
    /^postgres \(PostgreSQL\) \d+/,
  )
})

it('the configuration is imported twenty times in fresh processes without one failure', async () => {
  const bundle =
    readdirSync('dist').find((file) => /^payload\.config-\w+\.mjs$/.test(file)) ??
    'payload.config is not in dist'
  const text = `const { default: config } = await import(${JSON.stringify(pathToFileURL(path.resolve('dist', bundle)).href)})
    console.log((await config).collections.length > 8 ? 'whole' : 'not whole')
    process.exit(0)`
  const results: string[] = []
  const one = async () => {
    while (results.length < 20) {
      const slot = results.push('') - 1
      const { code, output } = await runNode(['--input-type=module', '--eval', text], {
        env: hub.environments.worker,
      })
      results[slot] = `${code} ${output.trim()}`
    }
  }
  await Promise.all([one(), one()])
  expect(results).toEqual(Array.from({ length: 20 }, () => '0 whole'))
})

it.each([
  ['api', '/v1/releases', 200],
  ['admin', '/admin/login', 200],
  ['worker', '/healthz', 200],
] as const)('%s starts alone, answers, and ends in good order', async (name, address, status) => {
  const one = await startProcess(name, hub.environments[name], hub.folder)
  for (const health of ['/healthz', '/readyz']) expect((await publicGet(one.origin, health)).status).toBe(200)
  expect((await publicGet(one.origin, address)).status).toBe(status)
  expect(await one.stop(), one.output()).toBe(0)
})

it('the front says 503 for the admin while that process is away', async () => {
  const front = await startProcess('api', hub.environments.api, hub.folder)
  const { status, headers, body } = await publicGet(front.origin, '/admin')
  expect({ status, code: body.code, retryAfter: headers.get('retry-after') }).toEqual({
    status: 503,
    code: 'service.unavailable',
    retryAfter: '2',
  })
  await front.stop()
})
