import { sql } from '@payloadcms/db-postgres'
import type { AuthStrategy, Payload } from 'payload'
import { connection } from '../endpoints/connection'
import { deviceOf } from '../rules/deviceOf'
import type { SessionListOptions } from '../options'
import { sweeper } from './sweep'

type Use = { at: number; address: string | null; device: string | null }

/** The uses that this server has noted, and how it forgets old ones. */
type Notes = { lastUse: Map<string, Use>; sweep: ReturnType<typeof sweeper> }

/** A use is written down again after a minute, or at once from another place. */
const restful = 60_000
const mostRemembered = 5_000

/**
 * Puts two questions behind every way of saying who one is (session, key): is the account open, asked of what was just
 * read from the database, so that every server knows at the next request; and where is the session used from.
 */
export function watchSessions(payload: Payload, { isClosed }: SessionListOptions): void {
  const notes: Notes = { lastUse: new Map(), sweep: sweeper() }
  payload.authStrategies = payload.authStrategies.map(
    (strategy): AuthStrategy => ({
      ...strategy,
      async authenticate(args) {
        const answer = await strategy.authenticate(args)
        if (!answer.user) return answer
        if (isClosed(answer.user)) return { ...answer, user: null }
        const session = (answer.user as { _sid?: string })._sid
        if (session) await noteUse(payload, notes, session, args.headers)
        return answer
      },
    }),
  )
}

async function noteUse(
  payload: Payload,
  { lastUse, sweep }: Notes,
  session: string,
  headers: Headers,
): Promise<void> {
  const use: Use = {
    at: Date.now(),
    address: headers.get('x-real-ip') || null,
    device: deviceOf(headers.get('user-agent')),
  }
  const last = lastUse.get(session)
  const moved = last?.address !== use.address || last.device !== use.device
  if (last && !moved && use.at - last.at < restful) return
  if (lastUse.size >= mostRemembered) lastUse.clear()
  lastUse.set(session, use)
  try {
    const db = connection(payload)
    await sweep(db)
    await db.execute(sql`
      insert into session_uses (session_id, address, device) values (${session}, ${use.address}, ${use.device})
      on conflict (session_id) do update set seen_at = now(), address = excluded.address, device = excluded.device`)
  } catch (error) {
    // nobody is shut out because a note about him could not be taken
    payload.logger.warn({ err: error }, 'session-list: the use of a session could not be noted')
  }
}
