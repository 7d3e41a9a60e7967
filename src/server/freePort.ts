import { once } from 'node:events'
import net from 'node:net'

/** A loopback port nobody listens on at this moment; the caller takes it at once. */
export async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no free loopback port')
  server.close()
  await once(server, 'close')
  return address.port
}
