import { createServer, type RequestListener, type Server } from 'node:http'

/**
 * Listens with time-outs that end slow senders: 10 s for the headers; bodies have theirs in `limitBody`, and 15
 * minutes at the utmost.
 * @param host absent: all addresses
 */
export function listen(
  handle: RequestListener,
  port: number,
  host: string | undefined,
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 900_000, keepAliveTimeout: 15_000 },
    handle,
  )
  server.on('checkContinue', handle) // the handler itself says "100 Continue" once it wants the body (limitBody)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve({ server, port: typeof address === 'object' && address ? address.port : port })
    })
  })
}

/** Takes no new requests, lets running ones finish for up to `seconds`, then cuts. */
export function closeGently(server: Server, seconds = 5): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), seconds * 1000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}
