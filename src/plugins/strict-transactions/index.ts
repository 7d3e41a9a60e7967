import { sql } from '@payloadcms/db-postgres'
import type { BaseDatabaseAdapter, Plugin } from 'payload'

type Session = { db: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> } }
type WithSessions = BaseDatabaseAdapter & { sessions: Record<string, Session> }

/**
 * Makes a lost transaction an error. Payload's own commit answers success when the transaction has
 * been rolled back underneath it, or when a constraint fails at the end; the caller would be told
 * of a row that does not exist. For @payloadcms/db-postgres.
 */
export const strictTransactions = (): Plugin => (config) => {
  const { db } = config
  return {
    ...config,
    db: {
      ...db,
      init: (args) => {
        const database = db.init(args) as WithSessions
        const commit = database.commitTransaction
        database.commitTransaction = async function strictCommit(this: WithSessions, given) {
          const id = await given
          const session = this.sessions[String(id)]
          if (!session) throw new Error('the transaction was lost before its commit')
          try {
            await session.db.execute(sql`set constraints all immediate`)
          } catch (error) {
            await this.rollbackTransaction(id)
            throw error
          }
          return commit.call(this, id)
        }
        return database
      },
    },
  }
}
