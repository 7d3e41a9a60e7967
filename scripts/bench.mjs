// node scripts/bench.mjs NAME [args]: runs bench/NAME on the product's Node.
import fs from 'node:fs'
import path from 'node:path'
import { runScript } from './lib/children.mjs'
import { prepare } from './lib/prepare.mjs'
import { runCommand, Sentence } from './lib/sentence.mjs'
import { root } from './lib/settings.mjs'

const [name, ...args] = process.argv.slice(2)

await runCommand(async () => {
  const found = [
    `bench/${name}.ts`,
    `bench/${name}/index.ts`,
    `bench/${name}.mjs`,
    `bench/${name}/index.mjs`,
  ].find((file) => fs.existsSync(path.join(root, file)))
  if (!name || !found) throw new Sentence(`npm run bench -- NAME\nNAME: ${names().join(', ')}`)
  const env = await prepare({ adminToo: true })
  await runScript('--import=tsx', [found, ...args], { ...env, NODE_ENV: 'production' })
})

/** The benchmarks there are: files and folders of bench/. */
function names() {
  return fs
    .readdirSync(path.join(root, 'bench'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => path.parse(entry.name).name)
}
