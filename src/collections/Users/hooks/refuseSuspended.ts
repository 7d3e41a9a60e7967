import { sql } from '@payloadcms/db-postgres'
import {
  AuthenticationError,
  type CollectionBeforeLoginHook,
  type CollectionBeforeOperationHook,
} from 'payload'
import { connectionOf } from '../../../hooks/transaction'

/** Is the account shut? Asked at every request that shows a session or a key. */
export const isSuspended = (user: unknown): boolean =>
  Boolean((user as { suspendedAt?: unknown } | null)?.suspendedAt)

/** A suspended person is told what a wrong password is told: that he is suspended, his administrator says. */
export const refuseSuspended: CollectionBeforeLoginHook = ({ req, user }) => {
  if (isSuspended(user)) throw new AuthenticationError(req.t)
  return user
}

/** No letter opens a suspended account; who asked for one is answered as always. */
export const noLetterToSuspended: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  const { email } = (args as { data: { email?: unknown } }).data
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select 1 from users where email = ${String(email).toLowerCase().trim()} and suspended_at is not null`,
  )
  return rows.length > 0 ? { ...args, disableEmail: true } : args
}
