import { setTimeout as sleep } from 'node:timers/promises'
import { type Endpoint, NotFound, type PayloadRequest } from 'payload'

type Handler = (req: PayloadRequest) => Promise<Response> | Response

/**
 * Payload's own answer at this path, but never sooner than `least` milliseconds when it is one that a stranger may
 * learn from: an address without an account is answered in a twentieth of the time of one that has it.
 * @param tells which answers are held back; a handler that throws always is
 */
export function inEvenTime(
  path: string,
  { least, tells = () => true }: { least: number; tells?: (answer: Response) => boolean },
): Endpoint {
  const handler: Handler = async (req) => {
    const begun = performance.now()
    const evenly = () => sleep(Math.max(0, least - (performance.now() - begun)))
    try {
      const answer = await payloadsOwn(req, path, handler)(req)
      if (tells(answer)) await evenly()
      return answer
    } catch (error) {
      await evenly()
      throw error
    }
  }
  return { path, method: 'post', handler }
}

/** The door that stands behind ours: Payload adds its own after those of a collection. */
function payloadsOwn(req: PayloadRequest, path: string, ours: Handler): Handler {
  const endpoints = req.payload.collections.users.config.endpoints || []
  const own = endpoints.find((one) => one.path === path && one.method === 'post' && one.handler !== ours)
  if (!own) throw new NotFound(req.t)
  return own.handler
}
