import { sql } from '@payloadcms/db-postgres'
import type { CollectionAfterLogoutHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { connectionOf } from '../../../hooks/transaction'

type Row = { id: string } | { email: string } | { resetToken: string }

/**
 * Whoever reads an account to write it back waits for whoever is writing it: Payload stores the whole document it read,
 * so a session renewed while a post ends, or a person is suspended, would undo that.
 */
export const lockAccount: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const row = (await req.transactionID) ? rowOf(operation, args, req) : null
  if (row) await lock(req, row)
  return args
}

/** The same for signing out. */
export const lockAtLogout: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await lock(req, { id: String(req.user.id) })
}

function rowOf(operation: string, args: unknown, req: PayloadRequest): Row | null {
  const { id, data } = args as { id?: unknown; data?: { email?: unknown; token?: unknown } }
  if (operation === 'update') return isId(id) ? { id } : null
  if (operation === 'refresh') return req.user ? { id: String(req.user.id) } : null
  if (operation === 'login' && typeof data?.email === 'string')
    return { email: data.email.toLowerCase().trim() }
  if (operation === 'resetPassword' && typeof data?.token === 'string') return { resetToken: data.token }
  return null
}

const isId = (id: unknown): id is string => typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id)

/** Locks the account's row until the transaction ends. Call it before the account is read. */
export async function lock(req: PayloadRequest, row: Row): Promise<void> {
  const db = await connectionOf(req)
  const which =
    'id' in row
      ? sql`id = ${row.id}`
      : 'email' in row
        ? sql`email = ${row.email}`
        : sql`reset_password_token = ${row.resetToken}`
  await db.execute(sql`select id from users where ${which} for update`)
}
