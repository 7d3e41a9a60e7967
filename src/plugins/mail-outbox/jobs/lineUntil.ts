import { connect, type Socket } from 'node:net'
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js'

const CONNECT_MS = 10_000

type Told = (error: Error | null, found: { connection?: Socket }) => void

/**
 * A connection to a mail server that ends at once when a signal says so: nodemailer itself cannot be called off.
 * `cut` rejects then; its `perhaps` says whether the whole letter may have left, as it cannot before as many bytes
 * have as it is long.
 */
export function lineUntil(signal: AbortSignal, letterBytes: number) {
  let socket: Socket | undefined
  const getSocket = ({ host, port, secure }: SMTPTransport.Options, done: Told) => {
    if (signal.aborted) return done(late(false), {})
    const opened = connect({ host: host ?? 'localhost', port: Number(port) || (secure ? 465 : 587) })
    socket = opened
    opened.setTimeout(CONNECT_MS, () =>
      opened.destroy(new Error('ETIMEDOUT: the mail server does not answer')),
    )
    const failed = (error: Error) => done(error, {})
    opened.once('error', failed).once('connect', () => {
      opened.setTimeout(0)
      opened.off('error', failed).on('error', () => undefined) // nodemailer listens too
      done(null, { connection: opened })
    })
  }
  const cut = new Promise<never>((_resolve, reject) => {
    const end = () => {
      const written = socket?.bytesWritten ?? 0
      socket?.destroy()
      reject(late(written >= letterBytes))
    }
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
  return { getSocket, cut }
}

const late = (perhaps: boolean) => Object.assign(new Error('no reply within the time there was'), { perhaps })
