import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'

/** What the asked units answered, unit by unit, for the desk of the PPID; what was sent back says so. */
export async function answersOfUnits(req: PayloadRequest, request: string): Promise<string> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select units.name, one.stage::text as stage, one.answer, one.return_note as "returnNote"
    from dispositions one join units on units.id = one.unit_id
    where one.request_id = ${request}::uuid order by one.created_at, one.id`)
  return rows
    .map(({ name, stage, answer, returnNote }) => `${name}\n${tell(String(stage), answer, returnNote)}`)
    .join('\n\n')
}

const tell = (stage: string, answer: unknown, returnNote: unknown): string =>
  ({
    dijawab: String(answer ?? ''),
    dikembalikan: `Dikembalikan: ${returnNote}`,
    ditarik: 'Disposisi ditarik.',
  })[stage] ?? 'Belum dijawab.'
