import type { Pool } from 'pg'
import { openLetter } from '../../src/plugins/mail-outbox/jobs'

/** The letters that wait for an address, sealed ones opened, oldest first; soft line breaks taken out. */
export async function lettersTo(pool: Pool, to: string): Promise<string[]> {
  const { rows } = await pool.query<{ data: Parameters<typeof openLetter>[0] }>(
    `select data from pgboss.job where name = 'mail' order by created_on`,
  )
  return rows
    .map(({ data }) => openLetter(data, [process.env.PAYLOAD_SECRET ?? '']))
    .filter(({ envelope }) => envelope.to.includes(to))
    .map(({ raw }) => raw.replaceAll('=\r\n', ''))
}
