import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { localDay } from '../../domain/localDay'
import type { Scope } from '../../domain/posts'
import { type CaseToForget, forgottenAfter } from '../../domain/retention'
import { connectionOf } from '../../hooks/transaction'
import { writeAudit } from '../../hooks/writeAudit'

/** Who stands in the trail for what the retention period does. */
const schedule = { id: 'system', name: 'Sistem (jadwal retensi)' }

/** When the identity of an applicant is destroyed, and what is left of him then: a row that says who handled him. */
export const applicantRetention = (forgetScans: ForgetScans) => ({
  candidates,
  dueReason,
  onDestroy: (req: PayloadRequest, destroyed: Destroyed) => onDestroy(req, destroyed, forgetScans),
})

/** Destroys the scans that came with these requests; says how many there were. */
export type ForgetScans = (
  req: PayloadRequest,
  collection: string,
  documents: readonly string[],
) => Promise<number>

/** The next applicants whose cases have all ended and who are held by none, in the order of their ids. */
async function candidates(req: PayloadRequest, after: string | null, most: number): Promise<string[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select applicant.id::text from applicants applicant
    where applicant.anonymised_at is null and applicant.id > ${after ?? '00000000-0000-0000-0000-000000000000'}::uuid
      and exists (select from information_requests mine where mine.applicant_id = applicant.id)
      and not exists (
        select from information_requests mine where mine.applicant_id = applicant.id
          and (mine.held_at is not null or mine.stage not in ('selesai', 'gugur', 'dicabut')))
    order by applicant.id limit ${most}`)
  return rows.map(({ id }) => String(id))
}

/** Why the identity goes, in words for the trail; null when it has to be kept. The row is held: no new case can name it meanwhile. */
async function dueReason(req: PayloadRequest, id: string): Promise<string | null> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select units.time_zone::text as zone, applicants.anonymised_at as "anonymisedAt", now() as now
    from applicants join units on units.id = applicants.unit_id where applicants.id = ${id}::uuid for update of applicants`)
  const [row] = rows
  if (!row || row.anonymisedAt) return null
  const today = localDay(new Date(row.now as string), String(row.zone))
  const last = forgottenAfter(await casesOf(req, id), today)
  return last ? `Masa simpan identitas berakhir pada ${last}` : null
}

type Row = Record<string, unknown> & { zone: string }

/** Every case of the applicant as the rule asks about it, with the period of its unit or of the nearest one above. */
async function casesOf(req: PayloadRequest, applicant: string): Promise<CaseToForget[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select units.time_zone::text as zone, mine.stage::text as stage, mine.decided_at as "decidedAt",
      mine.objection_ends_on as "objectionEndsOn", mine.held_at as "heldAt",
      (select up.identity_retention_days from units up
        where up.id::text in (mine.scope_u1, mine.scope_u2, mine.scope_u3, mine.scope_u4, mine.scope_u5, mine.scope_u6)
          and up.identity_retention_days is not null
        order by up.scope_depth desc limit 1) as days,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'stage', objection.stage, 'decidedAt', objection.decided_at, 'disputeEndsOn', objection.dispute_ends_on,
          'disputes', coalesce((
            select jsonb_agg(dispute.finished_at) from sengketa dispute where dispute.objection_id = objection.id), '[]')))
        from keberatan objection where objection.request_id = mine.id), '[]') as objections
    from information_requests mine join units on units.id = mine.unit_id
    where mine.applicant_id = ${applicant}::uuid`)
  return (rows as Row[]).map(asRuleAsks)
}

type Objection = {
  stage: string
  decidedAt: string | null
  disputeEndsOn: string | null
  disputes: (string | null)[]
}

function asRuleAsks(row: Row): CaseToForget {
  const on = (at: unknown) => (at ? localDay(new Date(at as string), row.zone) : null)
  return {
    hasEnded: ['selesai', 'gugur', 'dicabut'].includes(String(row.stage)),
    endedOn: on(row.decidedAt),
    objectionEndsOn: (row.objectionEndsOn as string | null)?.slice(0, 10) ?? null,
    objections: (row.objections as Objection[]).map(({ stage, decidedAt, disputeEndsOn, disputes }) => ({
      hasEnded: ['selesai', 'dicabut'].includes(stage),
      endedOn: on(decidedAt),
      disputeEndsOn: disputeEndsOn?.slice(0, 10) ?? null,
      disputes: disputes.map((finishedAt) => ({ endedOn: on(finishedAt) })),
    })),
    isOnHold: row.heldAt !== null,
    retentionDays: row.days === null ? null : Number(row.days),
  }
}

type Destroyed = {
  collection: string
  doc: { id: unknown; scope?: Scope | null }
  fields: readonly string[]
  reason: string
}

/**
 * With the vault entry go what stood in lists, initials and the end of the NIK, and the scans that came with the
 * requests. The trail says which fields and how many scans, never what.
 */
async function onDestroy(
  req: PayloadRequest,
  { collection, doc, fields, reason }: Destroyed,
  forgetScans: ForgetScans,
): Promise<void> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(
    sql`select id::text from information_requests where applicant_id = ${String(doc.id)}::uuid`,
  )
  const scans = await forgetScans(
    req,
    'information-requests',
    rows.map(({ id }) => String(id)),
  )
  await db.execute(sql`
    update applicants set initials = null, nik_tail = null, anonymised_at = now(), updated_at = now()
    where id = ${String(doc.id)}::uuid`)
  await writeAudit(req, {
    action: 'applicant.anonymised',
    collection,
    documentId: String(doc.id),
    scope: doc.scope,
    changes: { fields: { to: [...fields, 'initials', 'nikTail'].join(', ') }, scans: { to: scans } },
    reason,
    actor: schedule,
  })
}
