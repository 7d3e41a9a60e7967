import type { IncomingMessage } from 'node:http'

/**
 * The caller's address as so many proxies in front vouch for it: the same that Express finds with `trust proxy`, for
 * what is answered before Express is asked.
 */
export function clientAddress(trusted: number): (req: IncomingMessage) => string {
  return (req) => {
    const peer = req.socket.remoteAddress ?? ''
    if (trusted === 0) return peer
    const given = req.headers['x-forwarded-for']
    const named = (Array.isArray(given) ? given.join(',') : (given ?? '')).split(',').map((one) => one.trim())
    const chain = [peer, ...named.filter(Boolean).reverse()]
    return chain[Math.min(trusted, chain.length - 1)] ?? peer
  }
}
