import { setTimeout as sleep } from 'node:timers/promises'
import { type Endpoint, NotFound, type PayloadRequest } from 'payload'

type Handler = (req: PayloadRequest) => Promise<Response> | Response

type Manner = {
  /** Milliseconds that an answer takes at the least when a stranger may learn from it. */
  least: number
  /** Which answers those are; a handler that throws always is one, except for 429: it is the same for everybody. */
  tells?: (answer: Response) => boolean
  /** What is done around the answering. */
  within?: (req: PayloadRequest, answer: () => Promise<Response>) => Promise<Response>
}

/**
 * Payload's own answer at this path, but never sooner than `least` milliseconds when it is one that a stranger may
 * learn from: an address without an account is answered in a twentieth of the time of one that has it.
 */
export function inEvenTime(
  path: string,
  { least, tells = () => true, within = (_req, answer) => answer() }: Manner,
): Endpoint {
  const handler: Handler = async (req) => {
    const begun = performance.now()
    const evenly = () => sleep(Math.max(0, least - (performance.now() - begun)))
    try {
      const answer = await within(req, async () => behind(req, path, handler)(req))
      if (tells(answer)) await evenly()
      return answer
    } catch (error) {
      if ((error as { status?: number }).status !== 429) await evenly()
      throw error
    }
  }
  return { path, method: 'post', handler }
}

/** The next door at this path: Payload adds its own after those of a collection. */
function behind(req: PayloadRequest, path: string, ours: Handler): Handler {
  const endpoints = req.payload.collections.users.config.endpoints || []
  const here = endpoints.findIndex((one) => one.handler === ours)
  const next = endpoints.slice(here + 1).find((one) => one.path === path && one.method === 'post')
  if (!next) throw new NotFound(req.t)
  return next.handler
}
