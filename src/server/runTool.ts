import { getPayload, type Payload } from 'payload'

/** Said to the person who ran the command, without a stack; the exit is 1. */
export class ToolRefusal extends Error {
  override name = 'ToolRefusal'
}

/**
 * Runs a command that needs Payload and ends the process: 0 when the work is done, 1 with the reason when not.
 * `isRefusal` tells the errors whose message is meant for the person.
 */
export async function runTool(
  work: (payload: Payload) => Promise<void>,
  isRefusal: (error: Error) => boolean = () => false,
): Promise<never> {
  try {
    const { default: config } = await import('../../payload.config')
    const payload = await getPayload({ config, cron: false })
    await work(payload)
    await payload.destroy()
    process.exit(0)
  } catch (error) {
    const isPlain = error instanceof Error && (error instanceof ToolRefusal || isRefusal(error))
    console.error(isPlain ? error.message : error)
    process.exit(1)
  }
}
