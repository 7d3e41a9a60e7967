import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import type { ApplicantKind } from '../../domain/identity'
import { connectionOf } from '../../hooks/transaction'
import { idOf } from './letters'

/** What kind of applicant asks: it decides which papers are needed, and names nobody. */
export async function applicantKind(req: PayloadRequest, applicant: unknown): Promise<ApplicantKind> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select kind::text as kind from applicants where id = ${idOf(applicant)}::uuid`,
  )
  return rows[0]?.kind as ApplicantKind
}
