import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { poolQuery } from './query'

/** Set on a request that announced a change: its position. */
export const ANNOUNCED = 'mediaHubAnnounced'

/** After so long a server that has not heard serves nothing from memory: its proof of three seconds is over. */
const MOST_MS = 3500
const PAUSE_MS = 10

/** Servers that were alive lately and do not know of the change; older lines are of servers whose proof is over. */
const BEHIND = `
  select count(*)::int as behind from media_hub_servers
  where seen_seq < $1 and seen_at > clock_timestamp() - interval '7 s'`

/**
 * Waits, after the commit of a change that the request announced, until no server of the installation answers with
 * what was public before: each has said that it knows, or may serve nothing from memory any more. To be awaited before
 * a person is told that the step is done. Never fails, for the step is done: when asking fails, it waits the longest.
 */
export async function untilServersKnow(req: PayloadRequest): Promise<void> {
  const seq = req.context[ANNOUNCED]
  if (typeof seq !== 'number') return
  delete req.context[ANNOUNCED]
  const end = performance.now() + MOST_MS
  const query = poolQuery(req.payload)
  try {
    while (performance.now() < end) {
      const [row] = await query(BEHIND, [seq])
      if (row?.behind === 0) return
      await sleep(PAUSE_MS)
    }
    req.payload.logger.warn({ seq }, 'media-hub: a server was slow to hear of a change')
  } catch (error) {
    req.payload.logger.error({ err: error, seq }, 'media-hub: cannot ask which servers know of a change')
    await sleep(Math.max(0, end - performance.now()))
  }
}
