// Payload's own generators, on the product's Node and without a database.
//   node scripts/payload.mjs generate               types (src/payload-types.ts) and the admin's import map
//   node scripts/payload.mjs migrate:create NAME    a migration from what changed in the schema
import { buildSettings } from './lib/buildSettings.mjs'
import { runScript } from './lib/children.mjs'
import { prepareInstalled } from './lib/prepare.mjs'
import { runCommand, Sentence } from './lib/sentence.mjs'

const [what, ...args] = process.argv.slice(2)
const commands = what === 'generate' ? ['generate:types', 'generate:importmap'] : ['migrate:create']

await runCommand(async () => {
  if (what === 'migrate:create' && !args[0]) throw new Sentence('npm run migrate:create -- NAME')
  const env = { ...(await prepareInstalled()), ...buildSettings, DISABLE_PAYLOAD_HMR: 'true' }
  for (const command of commands) await runScript('node_modules/payload/bin.js', [command, ...args], env)
})
