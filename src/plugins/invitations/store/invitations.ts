import { createHash, randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Account } from '../options'
import { query } from './connection'

/** How an invitation ended; `renewed`: a newer one took its place. */
export type Ending =
  | 'accepted'
  | 'renewed'
  | 'revoked'
  | 'address_changed'
  | 'account_closed'
  | 'password_set'

export type Invitation = {
  account: string
  /** Where its letter went. */
  address: string
  invitedBy: string | null
  invitedAt: Date
  expiresAt: Date
  expired: boolean
  ended: Ending | null
  endedAt: Date | null
}

const columns = sql.raw(`account, address, invited_by as "invitedBy", invited_at as "invitedAt",
  expires_at as "expiresAt", expires_at <= clock_timestamp() as expired, ended, ended_at as "endedAt"`)

const hashOf = (token: string) => createHash('sha256').update(token).digest()

/**
 * Invites an account; an invitation it had ends. @returns the secret of the link, 256 bits, which is kept nowhere,
 * and whether there was an invitation before
 */
export async function makeInvitation(
  req: PayloadRequest,
  { id, email }: Account,
  invitedBy: string | null,
): Promise<string> {
  await endInvitation(req, id, 'renewed')
  const token = randomBytes(32).toString('base64url')
  await query(
    req,
    sql`insert into invitations (account, address, token_hash, invited_by)
        values (${id}, ${email}, ${hashOf(token)}, ${invitedBy})`,
  )
  return token
}

/** Ends the living invitation of an account. @returns whether there was one */
export async function endInvitation(req: PayloadRequest, account: string, how: Ending): Promise<boolean> {
  const ended = await query(
    req,
    sql`update invitations set ended = ${how}, ended_at = clock_timestamp()
        where account = ${account} and ended is null returning id`,
  )
  return ended.length > 0
}

/** The newest invitation of an account. */
export async function latestInvitation(req: PayloadRequest, account: string): Promise<Invitation | null> {
  return first(
    await query(
      req,
      sql`select ${columns} from invitations where account = ${account} order by id desc limit 1`,
    ),
  )
}

/** The living invitation that this secret opens: the same one question, whatever is wrong with the secret. */
export async function findInvitation(req: PayloadRequest, token: string): Promise<Invitation | null> {
  return first(
    await query(
      req,
      sql`select ${columns} from invitations
          where token_hash = ${hashOf(token)} and ended is null and expires_at > clock_timestamp()`,
    ),
  )
}

/** Uses the invitation up, in the transaction of the request; of two at once the second finds none. */
export async function useInvitation(req: PayloadRequest, token: string): Promise<Invitation | null> {
  return first(
    await query(
      req,
      sql`update invitations set ended = 'accepted', ended_at = clock_timestamp()
          where token_hash = ${hashOf(token)} and ended is null and expires_at > clock_timestamp()
          returning ${columns}`,
    ),
  )
}

/** Was the account invited, and never entered since? Then it has no password. */
export const isAwaited = (invitation: Invitation | null): boolean =>
  invitation !== null && invitation.ended !== 'accepted' && invitation.ended !== 'password_set'

const first = (rows: Record<string, unknown>[]): Invitation | null => {
  const [row] = rows
  if (!row) return null
  const at = (value: unknown) => (value === null ? null : new Date(value as string))
  return {
    ...row,
    invitedAt: at(row.invitedAt),
    expiresAt: at(row.expiresAt),
    endedAt: at(row.endedAt),
  } as Invitation
}
