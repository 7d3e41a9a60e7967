import { once } from 'node:events'
import net, { type AddressInfo, type Socket } from 'node:net'

/** A line to a server that carries every byte, in order, so many milliseconds late; frozen, it swallows them and stays open. */
export async function slowLine(to: { host: string; port: number }, lateMs: number) {
  const open = new Set<Socket>()
  let frozen = false
  const server = net.createServer((near) => {
    const far = net.connect(to.port, to.host)
    for (const [from, onto] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => frozen || setTimeout(() => onto.writable && onto.write(bytes), lateMs))
      from.on('close', () => {
        open.delete(from)
        setTimeout(() => onto.destroy(), lateMs)
      })
      from.on('error', () => onto.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      frozen = true
    },
    /** Carries again; what it swallowed is lost, so those who spoke begin anew. */
    thaw: () => {
      frozen = false
      for (const socket of open) socket.destroy()
    },
    stop: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
