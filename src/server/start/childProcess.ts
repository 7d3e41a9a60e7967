import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { followOutput } from './followOutput'

export type ChildName = 'admin' | 'api' | 'worker'
export type ChildOptions = {
  name: string
  /** the built program */
  file: string
  env: NodeJS.ProcessEnv
  logFolder: string
  say: (line: string) => void
}
export type Child = {
  /** Resolves with the port the process listens on; rejects when it died three times without coming up. */
  ready: Promise<number>
  restart(): void
  /** SIGTERM, and SIGKILL after `patience` milliseconds. */
  stop(patience: number): Promise<void>
}

/**
 * Keeps one process of the hub alive: started again when it dies, after 1, 2, 4 … 30 s; the pause is forgotten
 * once it has run for a minute.
 */
export function keepAlive({ name, file, env, logFolder, say }: ChildOptions): Child {
  let child: ChildProcess
  let stopping = false
  let wasReady = false
  let failures = 0
  const { promise: ready, resolve, reject } = Promise.withResolvers<number>()

  const start = () => {
    const began = Date.now()
    child = fork(file, [], {
      env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    followOutput(child, name, path.join(logFolder, `${name}.log`), say)
    child.on('message', (message) => {
      if (!isReadyMessage(message)) return
      if (wasReady) say(`${name}: berjalan lagi (running again)`)
      wasReady = true
      resolve(message.port)
    })
    child.once('error', (error) => say(`${name}: ${error.message}`))
    child.once('exit', (code, signal) => void died(code ?? signal, Date.now() - began))
  }
  const died = async (why: number | string | null, ran: number) => {
    if (stopping) return
    failures = ran > 60_000 ? 1 : failures + 1
    if (!wasReady && failures >= 3) {
      return reject(
        new Error(`${name} tidak dapat dimulai (does not start); see ${path.join(logFolder, `${name}.log`)}`),
      )
    }
    const pause = Math.min(30_000, 1000 * 2 ** (failures - 1))
    say(`${name}: berhenti (${why}), dijalankan lagi dalam ${pause / 1000} s (stopped, starting again)`)
    await sleep(pause)
    if (!stopping) start()
  }
  start()
  return {
    ready,
    restart: () => void child.kill('SIGTERM'),
    async stop(patience) {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      const cut = setTimeout(() => child.kill('SIGKILL'), patience)
      await gone
      clearTimeout(cut)
    },
  }
}

const isReadyMessage = (message: unknown): message is { ready: true; port: number } =>
  typeof message === 'object' && message !== null && 'ready' in message && 'port' in message
