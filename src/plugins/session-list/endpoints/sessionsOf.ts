import { sql } from '@payloadcms/db-postgres'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { connection } from './connection'

export type StoredSession = { id: string; createdAt?: string | Date | null; expiresAt: string | Date }

/** One session as its person is shown it. Instants are ISO 8601. */
export type SessionLine = {
  id: string
  current: boolean
  startedAt: string | null
  expiresAt: string
  seenAt: string | null
  address: string | null
  device: string | null
}

/** The stored sessions of an account that have not expired, read in the request's transaction. */
export async function storedSessions(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<StoredSession[]> {
  // no access is asked here: accountToManage has answered, and Payload shows sessions to their person alone
  const account = await req.payload.db.findOne<{ id: string; sessions?: StoredSession[] | null }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
    req,
  })
  return (account?.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt) > new Date())
}

/** The sessions with where each was used last; the one in use first, then the last used. */
export async function describe(req: PayloadRequest, sessions: StoredSession[]): Promise<SessionLine[]> {
  const ids = sessions.map(({ id }) => id)
  const here = (req.user as { _sid?: string } | null)?._sid
  const { rows } = await connection(req.payload).execute(
    sql`select session_id as id, seen_at, address, device from session_uses where session_id = any(${sql.param(ids)}::text[])`,
  )
  const uses = new Map(rows.map((row) => [row.id, row]))
  return sessions
    .map(({ id, createdAt, expiresAt }): SessionLine => {
      const use = uses.get(id)
      return {
        id,
        current: id === here,
        startedAt: createdAt ? new Date(createdAt).toISOString() : null,
        expiresAt: new Date(expiresAt).toISOString(),
        seenAt: use ? new Date(use.seen_at as string).toISOString() : null,
        address: (use?.address as string | null | undefined) ?? null,
        device: (use?.device as string | null | undefined) ?? null,
      }
    })
    .sort((one, other) => Number(other.current) - Number(one.current) || (at(other) < at(one) ? -1 : 1))
}

const at = ({ seenAt, startedAt }: SessionLine) => seenAt ?? startedAt ?? ''
