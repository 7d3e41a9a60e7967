import { sql } from '@payloadcms/db-postgres'
import type { BaseDatabaseAdapter, Plugin } from 'payload'

type Connection = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Record<string, unknown>[] }> }
type Emitter = { on: (event: string, listener: (client: Emitter) => void) => unknown }
type WithSessions = BaseDatabaseAdapter & {
  sessions: Record<string, { db: Connection }>
  drizzle: Connection
  pool: Emitter
}

/** The database did not keep what it was told to keep. Nobody may be told otherwise. */
export class TransactionLostError extends Error {
  override name = 'TransactionLostError'
}

/**
 * Makes a lost transaction an error. Payload's own commit answers success when the transaction has been rolled
 * back underneath it, when a constraint fails at the end, and when the connection breaks during COMMIT; the caller
 * would be told of a row that does not exist. For @payloadcms/db-postgres on PostgreSQL 13 or newer.
 */
export const strictTransactions = (): Plugin => (config) => {
  const { db } = config
  return {
    ...config,
    db: {
      ...db,
      init: (args) => {
        const database = db.init(args) as WithSessions
        const { commitTransaction: commit, connect } = database
        database.connect = async function watchedConnect(this: WithSessions, options) {
          await connect?.call(this, options)
          this.pool.on('connect', (client) => client.on('error', toldByItsQuery))
        }
        database.commitTransaction = async function strictCommit(this: WithSessions, given) {
          const id = await given
          const session = this.sessions[String(id)]
          if (!session) throw new TransactionLostError('the transaction was lost before its commit')
          const transaction = await settle(this, id, session.db)
          await commit.call(this, id)
          if (transaction) await proveCommitted(this.drizzle, transaction)
        }
        return database
      },
    },
  }
}

/** A connection that breaks in use fails the query under way; its event alone must not end the process. */
const toldByItsQuery = () => undefined

/** Fails now what would fail at COMMIT. @returns the transaction's own number; null when it has written nothing */
async function settle(
  database: WithSessions,
  id: number | string,
  session: Connection,
): Promise<string | null> {
  try {
    await session.execute(sql`set constraints all immediate`)
    const { rows } = await session.execute(sql`select pg_current_xact_id_if_assigned()::text as number`)
    return (rows[0]?.number as string | null | undefined) ?? null
  } catch (error) {
    await database.rollbackTransaction(id)
    throw error
  }
}

/** Asks the server, on a connection of its own, what became of a transaction. @throws unless it was committed */
async function proveCommitted(pool: Connection, transaction: string): Promise<void> {
  const { rows } = await pool.execute(sql`select pg_xact_status(${transaction}::xid8) as status`)
  if (rows[0]?.status !== 'committed')
    throw new TransactionLostError('the connection broke during the commit')
}
