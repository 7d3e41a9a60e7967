import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../../../hooks/transaction'

type Test = {
  id: string
  number: string | null
  law: string | null
  ifOpened: string | null
  ifClosed: string | null
  letters: string[]
  signedAt: string | null
  startsAt: string | null
  endsAt: string | null
}

/** Consequence tests as papers cite them, by id or by number. */
export async function testsOf(req: PayloadRequest, asked: readonly string[]): Promise<Test[]> {
  if (asked.length === 0) return []
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id::text, number, law, if_opened as "ifOpened", if_closed as "ifClosed", signed_at as "signedAt",
      starts_at as "startsAt", ends_at as "endsAt",
      (select coalesce(json_agg(value::text order by "order"), '[]') from uji_konsekuensi_letters
        where parent_id = uji_konsekuensi.id) as letters
    from uji_konsekuensi
    where id::text = any(${sql.param([...asked])}::text[]) or number = any(${sql.param([...asked])}::text[])`)
  return rows.map((row) => ({ ...(row as Test), ...instants(row as Test) }))
}

const instants = ({ signedAt, startsAt, endsAt }: Test) => ({
  signedAt: signedAt && new Date(signedAt).toISOString(),
  startsAt: startsAt && new Date(startsAt).toISOString(),
  endsAt: endsAt && new Date(endsAt).toISOString(),
})
