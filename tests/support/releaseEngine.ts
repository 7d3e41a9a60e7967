import path from 'node:path'
import { build } from 'esbuild'

/** Where the tests' own build of the engine lies; packages are found from there. */
export const builtEngine = path.resolve('node_modules/.cache/release-gate/engine.mjs')

/** Builds the engine from the present sources, as `npm run build` does. */
export async function buildEngine(): Promise<void> {
  await build({
    entryPoints: ['src/server/releaseEngine.ts'],
    outfile: builtEngine,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  })
}
