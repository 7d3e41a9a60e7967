import { getPayload, type TypedUser, type Where } from 'payload'
import type pg from 'pg'
import { type Reader, root } from './world'

type Query = { sort: string; where?: Where; page?: number }
type Statement = { text: string; values: unknown[] }

/** Payload's own find as the admin and REST use it, with the time its SQL took by itself. */
export async function openDesk() {
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config, cron: false, key: 'bench' })
  const pool = (payload.db as unknown as { pool: pg.Pool }).pool
  let spent = 0
  let asked: Statement[] = []
  const original = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  pool.query = (async (...args: unknown[]) => {
    const at = performance.now()
    const answer = await original(...args)
    spent += performance.now() - at
    const statement = args[0] as { text: string }
    asked.push({ text: statement.text, values: (args[1] as unknown[] | undefined) ?? [] })
    return answer
  }) as never

  /** One list; without a reader, without scope. Times in milliseconds. */
  const ask = async (reader: Reader | null, { sort, where, page }: Query) => {
    spent = 0
    asked = []
    const at = performance.now()
    const { docs } = await payload.find({
      collection: 'press-releases',
      ...{ sort, page, limit: 20, depth: 0, pagination: false },
      ...(where ? { where } : {}),
      overrideAccess: reader === null,
      ...(reader ? { user: userOf(reader) } : {}),
    })
    return { whole: performance.now() - at, sql: spent, rows: docs.length }
  }
  /** How PostgreSQL answers the list: the statement that reads the page. */
  const plan = async (reader: Reader, query: Query): Promise<string> => {
    await ask(reader, query)
    const [statement] = asked.filter(({ text }) => text.includes('order by'))
    if (!statement) throw new Error('the list sent no statement with an order')
    const { rows } = (await original(`explain (analyze, buffers) ${statement.text}`, statement.values)) as {
      rows: Array<{ 'QUERY PLAN': string }>
    }
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  }
  return { ask, plan, stop: () => payload.destroy() }
}

const userOf = ({ role, unit, depth }: Reader): TypedUser =>
  ({
    ...{
      id: '00000000-0000-7000-8000-0000000000aa',
      collection: 'users',
      email: 'bench@example.id',
      name: 'Bench',
    },
    posts: [{ role, unit, reach: { unit, depth, root } }],
  }) as unknown as TypedUser
