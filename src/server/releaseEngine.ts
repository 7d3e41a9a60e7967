import { runEngine } from '../plugins/release-gate/jobs'

await runEngine(process.stdin, process.stdout)
