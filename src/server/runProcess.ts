import type { Logger } from 'pino'
import { SettingsError } from '../env'
import { processLog } from './log'

/** What a process hands back once it works. `port` is told to the parent. */
export type Running = { port: number; stop(): Promise<void> }

const patience = 8000

/**
 * Runs one long-lived process: starts it, tells the parent (`{ ready, port }` over IPC), and stops it in good
 * order on SIGINT, SIGTERM or when the parent is gone; after 8 s it ends whatever hangs. What nobody caught ends
 * the process with 1, so that its supervisor starts a clean one.
 */
export async function runProcess(name: string, start: (log: Logger) => Promise<Running>): Promise<void> {
  const log = orExplain(() => processLog(name))
  const fatal = (error: unknown) => {
    if (error instanceof SettingsError) console.error(error.message)
    log.fatal({ err: error }, `${name}: cannot go on`)
    process.exit(1)
  }
  process.on('unhandledRejection', fatal).on('uncaughtException', (error) => {
    if (isLostConnection(error)) log.warn({ err: error }, `${name}: database connection lost`)
    else fatal(error)
  })
  const running = await start(log).catch(fatal)
  if (!running) return
  let stopping = false
  const stop = (why: string) => {
    if (stopping) return
    stopping = true
    log.info({ why }, `${name}: stopping`)
    setTimeout(() => process.exit(1), patience).unref()
    running.stop().then(() => process.exit(0), fatal)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop)
  process.on('disconnect', () => stop('the parent is gone'))
  log.info({ port: running.port }, `${name}: ready`)
  process.send?.({ ready: true, port: running.port })
}

/**
 * The database went away under an idle connection. Payload's adapter keeps one that nobody listens to, so its error
 * surfaces here; the pools connect again by themselves (57 = operator intervention, a shutdown or a crash).
 */
const isLostConnection = (error: Error & { code?: string }) =>
  error.code?.startsWith('57P') || error.message === 'Connection terminated unexpectedly'

/** Settings that are wrong are explained in words, not with a stack. */
export function orExplain<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
