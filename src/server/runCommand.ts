import { getPayload, type Payload } from 'payload'
import { env, type Env } from '../env'
import { databaseUrl } from './pool'
import { orExplain } from './runProcess'

export type CommandWorld = {
  payload: Payload
  settings: Env
  /** What the person typed after the command's name. */
  args: string[]
  /** Writes a line on the terminal. */
  say: (line: string) => void
}

/** The command cannot do what was asked; the message tells the person what to do, without a stack. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/**
 * Runs one command of a person at a terminal to its end, with Payload on the database of DATABASE_URL.
 * Exit code: what the work answers; 1 for a refusal or a fault, which is printed.
 */
export async function runCommand(work: (world: CommandWorld) => Promise<number>): Promise<never> {
  const settings = orExplain(env)
  orExplain(() => databaseUrl(settings))
  let code = 1
  try {
    const { default: config } = await import('../../payload.config')
    const payload = await getPayload({ config, cron: false })
    try {
      code = await work({ payload, settings, args: process.argv.slice(2), say: (line) => console.log(line) })
    } finally {
      await payload.destroy()
    }
  } catch (error) {
    console.error(isPlain(error) ? error.message : error)
  }
  process.exit(code)
}

/** Refusals that speak for themselves; anything else is shown with its stack. */
const isPlain = (error: unknown): error is Error =>
  error instanceof CommandError || (error as Error)?.name?.endsWith('RefusedError')
