import type { postgresAdapter } from '@payloadcms/db-postgres'
import { sql } from '@payloadcms/db-postgres'

type AdapterObject = ReturnType<typeof postgresAdapter>
type Session = { db: { execute: (query: ReturnType<typeof sql>) => Promise<unknown> } }

/**
 * Makes a lost transaction an error. Payload's own commit answers success when the transaction has
 * been rolled back underneath it, or when a constraint fails at the end; the caller would be told
 * of a row that does not exist.
 */
export function strictTransactions(adapter: AdapterObject): AdapterObject {
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args)
      const commit = database.commitTransaction
      database.commitTransaction = async function strictCommit(this: typeof database, given) {
        const id = await given
        const session = (this as unknown as { sessions: Record<string, Session> }).sessions[String(id)]
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
  }
}
