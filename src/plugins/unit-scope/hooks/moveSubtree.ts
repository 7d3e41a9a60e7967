import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionAfterChangeHook, type PayloadRequest } from 'payload'
import { deepestLevel } from '../../../domain/posts'
import type { UnitScopeOptions } from '../index'
import { idOf } from './readUnit'

type Connection = {
  execute: (query: ReturnType<typeof sql>) => Promise<{ rows: Array<Record<string, unknown>> }>
}
type Database = {
  sessions: Record<string, { db: Connection }>
  tableNameMap: Map<string, string>
  versionsSuffix: string
}

const columns = Array.from({ length: deepestLevel }, (_, index) => `scope_u${index + 1}`)

/**
 * A unit that moves, or begins to serve its parent, takes everything below it along: its subtree, each
 * document scoped by it with its versions, and the posts held there, in the transaction of the move.
 */
export const moveSubtree =
  ({ units, scoped, offered = {}, holders = {} }: UnitScopeOptions): CollectionAfterChangeHook =>
  async ({ doc, operation, previousDoc, req }) => {
    if (operation !== 'update') return doc
    const moved = keyOf(doc.parent) !== keyOf(previousDoc?.parent)
    const reachChanged = Boolean(doc.servesParent) !== Boolean(previousDoc?.servesParent)
    if (!moved && !reachChanged) return doc
    const { db, table, version } = await tablesOf(req)
    const unitTable = table(units)
    if (moved) {
      await db.execute(sql.raw(restampUnits(unitTable, doc.id)))
      await refuseTooDeep(db, unitTable, String(doc.id))
      for (const slug of scoped) {
        await db.execute(sql.raw(restampRows(table(slug), 'unit_id', columns, unitTable, doc.id)))
        if (offered[slug]) await db.execute(sql.raw(restampOffered(table(slug), unitTable, doc.id)))
        const versions = version(slug)
        if (versions) {
          const stored = columns.map((column) => `version_${column}`)
          await db.execute(sql.raw(restampRows(versions, 'version_unit_id', stored, unitTable, doc.id)))
        }
      }
    }
    for (const [slug, field] of Object.entries(holders)) {
      await db.execute(sql.raw(restampPosts(`${table(slug)}_${field}`, unitTable, doc.id)))
    }
    return doc
  }

/** The unit itself fits, its subtree may not: a level beyond the last column would be lost. */
async function refuseTooDeep(db: Connection, units: string, id: string): Promise<void> {
  const { rows } = await db.execute(
    sql.raw(
      `select code from "${units}" where scope_depth > ${deepestLevel} and ${quoted(id)} in (${columns.join(', ')}) limit 1`,
    ),
  )
  if (rows.length === 0) return
  const code = String(rows[0]?.code)
  throw new APIError(
    `Pohon satuan paling dalam ${deepestLevel} tingkat; ${code} akan lebih dalam. / The tree holds ${deepestLevel} levels; ${code} would stand deeper.`,
    400,
    { code: 'unit.too_deep' },
    true,
  )
}

/** Rebuilds the ancestors of a unit's whole subtree from parent links, top down. Ids are our own uuids. */
const restampUnits = (units: string, id: string) => `
  with recursive below as (
    select id, scope_depth::int as depth, array[${columns.join(', ')}]::text[] as path from "${units}" where id = ${quoted(id)}
    union all
    select child.id, below.depth + 1,
      (below.path[1:below.depth] || child.id::text || array_fill(null::text, array[${deepestLevel}]))[1:${deepestLevel}]
    from "${units}" child join below on child.parent_id = below.id
  )
  update "${units}" u set scope_depth = below.depth, ${columns.map((column, i) => `${column} = below.path[${i + 1}]`).join(', ')}
  from below where below.id = u.id and u.id <> ${quoted(id)}`

const restampRows = (rows: string, unit: string, stored: string[], units: string, id: string) => `
  update "${rows}" r set ${stored.map((column, i) => `"${column}" = u.${columns[i]}`).join(', ')}
  from "${units}" u where r."${unit}" = u.id and ${quoted(id)} in (${columns.map((column) => `u.${column}`).join(', ')})`

/** What was offered to one tree is offered to the tree its unit now stands in. */
const restampOffered = (rows: string, units: string, id: string) => `
  update "${rows}" r set scope_offered = r.scope_u1
  from "${units}" u where r.unit_id = u.id and r.scope_offered is not null and ${quoted(id)} in (${columns.map((column) => `u.${column}`).join(', ')})`

const restampPosts = (posts: string, units: string, id: string) => `
  update "${posts}" p set reach_unit = served.id::text, reach_depth = served.scope_depth, reach_root = served.scope_u1
  from "${units}" u join "${units}" served on served.id = case when u.serves_parent and u.parent_id is not null then u.parent_id else u.id end
  where p.unit_id = u.id and ${quoted(id)} in (${columns.map((column) => `u.${column}`).join(', ')})`

function quoted(id: unknown): string {
  if (!/^[0-9a-f-]{36}$/i.test(String(id))) throw new Error('a unit id is a uuid')
  return `'${String(id)}'`
}

async function tablesOf(req: PayloadRequest) {
  const database = req.payload.db as unknown as Database
  const session = database.sessions[String(await req.transactionID)]
  if (!session) throw new Error('a unit moves inside a transaction only')
  const table = (slug: string) =>
    database.tableNameMap.get(slug.replaceAll('-', '_')) ?? slug.replaceAll('-', '_')
  const version = (slug: string) =>
    database.tableNameMap.get(`_${slug.replaceAll('-', '_')}${database.versionsSuffix}`)
  return { db: session.db, table, version }
}

const keyOf = (value: unknown) => (value ? idOf(value) : null)
