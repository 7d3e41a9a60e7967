// The one command. Plain JavaScript for any Node from 20.9: it checks the machine, installs and builds what is
// missing, and hands over to dist/start.mjs on the Node that npm brought.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 9)) {
  console.error(
    `Node ${process.versions.node} terlalu lama (too old): install Node 20.9 or newer from https://nodejs.org`,
  )
  process.exit(1)
}

const { runCommand } = await import('./lib/sentence.mjs')
const { prepare } = await import('./lib/prepare.mjs')
const { runHub } = await import('./lib/children.mjs')

const development = process.argv.includes('--dev')

await runCommand(async () => {
  const env = await prepare({ forStart: true, development })
  return runHub(env, development)
})
