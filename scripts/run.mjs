// Every other command of package.json: prepares the clone like `npm start`, then runs one built program.
//   node scripts/run.mjs admin|api|worker          processes of an installation; they need DATABASE_URL
//   node scripts/run.mjs migrate|demo|… [args]     tools; without DATABASE_URL they use the embedded database
import { runBuilt } from './lib/children.mjs'
import { prepare } from './lib/prepare.mjs'
import { runCommand, Sentence } from './lib/sentence.mjs'

const processes = ['admin', 'api', 'worker']
const [name, ...args] = process.argv.slice(2)

await runCommand(async () => {
  if (!name) throw new Sentence('Sebutkan perintahnya (name the command).')
  const env = await prepare({ adminToo: name === 'admin' })
  if (!processes.includes(name)) return runBuilt('withDatabase', [name, ...args], env)
  if (!env.DATABASE_URL?.trim()) {
    throw new Sentence(
      `npm run ${name} memerlukan DATABASE_URL (needs DATABASE_URL): a PostgreSQL 14 or newer that all processes share.\n` +
        'For one machine with its own database use: npm start',
    )
  }
  return runBuilt(name, args, env)
})
