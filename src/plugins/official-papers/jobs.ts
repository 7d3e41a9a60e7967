import { setTimeout as sleep } from 'node:timers/promises'
import { type Printing, printDue } from './jobs/printDue'
import { openPress } from './typst/openPress'

export { BundleRefused } from './bundle/BundleRefused'
export { type Bundle, makeBundle, type Part } from './bundle/makeBundle'
export { openPaper } from './jobs/openPaper'
export { type Frozen, printed } from './rules/printed'
export { tablePdf } from './tables/tablePdf'
export { openPress } from './typst/openPress'

export type JobOptions = Omit<Printing, 'press'> & { pollSeconds?: number }

/** The printer: sets what was issued, one paper after the other. Any number of workers may run; each may die at any moment. */
export function startJobs({ pollSeconds = 0.5, ...printing }: JobOptions): { stop: () => Promise<void> } {
  const halt = new AbortController()
  const press = openPress()
  const run = async () => {
    while (!halt.signal.aborted) {
      const found = await printDue({ ...printing, press }).catch((error: unknown) => {
        printing.log.warn({ err: error }, 'official-papers: could not look for papers')
        return false
      })
      if (!found) await sleep(pollSeconds * 1000, undefined, { signal: halt.signal }).catch(() => undefined)
    }
  }
  const running = run()
  return {
    stop: async () => {
      halt.abort()
      await running
      press.stop()
    },
  }
}
