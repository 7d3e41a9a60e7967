import { once } from 'node:events'
import { startTemplate } from './globalDatabase'

/** A template database for many runs of the tests: writes its address, and ends with its caller. */
const { url, stop } = await startTemplate()
console.log(url)
process.stdin.resume()
await Promise.race([once(process.stdin, 'end'), once(process, 'SIGTERM'), once(process, 'SIGINT')])
await stop()
process.exit(0)
