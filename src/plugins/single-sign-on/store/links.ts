import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { Identity } from '../provider/identify'
import { query } from './connection'

type Known = Pick<Identity, 'issuer' | 'subject'>

/** The account somebody is linked to, or null. */
export async function linkedAccount(req: PayloadRequest, { issuer, subject }: Known): Promise<string | null> {
  const [row] = await query(
    req,
    sql`select account from single_sign_on_links where issuer = ${issuer} and subject = ${subject}`,
  )
  return row ? String(row.account) : null
}

/** Links an account to somebody at a provider. False: it, or he, is linked already. */
export async function link(
  req: PayloadRequest,
  { issuer, subject }: Known,
  account: string,
): Promise<boolean> {
  const rows = await query(
    req,
    sql`insert into single_sign_on_links (issuer, subject, account) values (${issuer}, ${subject}, ${account})
        on conflict do nothing returning account`,
  )
  return rows.length > 0
}

/** When an account was linked, or null; never to whom. */
export async function linkedAt(req: PayloadRequest, account: string): Promise<Date | null> {
  const [row] = await query(
    req,
    sql`select max(linked_at) as at from single_sign_on_links where account = ${account}`,
  )
  return row?.at ? new Date(row.at as string) : null
}

/** Cuts the links of an account. @returns whether there was one */
export async function unlink(req: PayloadRequest, account: string): Promise<boolean> {
  const rows = await query(
    req,
    sql`delete from single_sign_on_links where account = ${account} returning account`,
  )
  return rows.length > 0
}

/** Locks the row of an account until the transaction ends: what is written back is what was read. */
export async function lockAccount(req: PayloadRequest, collection: string, id: string): Promise<void> {
  const { tableNameMap } = req.payload.db as unknown as { tableNameMap: Map<string, string> }
  const name = collection.replaceAll('-', '_')
  await query(
    req,
    sql`select id from ${sql.identifier(tableNameMap.get(name) ?? name)} where id = ${id} for update`,
  )
}
