import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'
import { idOf } from './letters'
import type { CaseOffice } from './office'
import type { StoredRequest } from './stored'
import { mergeableStages } from './workflow'

const collection = 'information-requests'
const field = 'toMerge'
const chosen = ({ toMerge }: StoredRequest): string[] => [...new Set((toMerge ?? []).map(idOf))]

/**
 * What keeps the chosen requests from being answered with this one: each is open and complete, of the same body, and
 * no lead itself. One that somebody else holds right now is refused rather than waited for: he may be merging this one.
 */
export async function mergeProblems(req: PayloadRequest, doc: StoredRequest) {
  const ids = chosen(doc)
  if (ids.length === 0) return [{ field, code: 'request.none_to_merge' }]
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id from information_requests request
    where id = any(${sql.param(ids)}::uuid[]) and id <> ${doc.id}::uuid and unit_id = ${idOf(doc.unit)}::uuid
      and stage::text = any(${sql.param([...mergeableStages])}::text[])
      and not exists (select from information_requests merged where merged.merged_into_id = request.id and merged.stage = 'digabung')
    for update skip locked`)
  return rows.length === ids.length ? [] : [{ field, code: 'request.not_mergeable' }]
}

/** Every chosen request joins this one by a step of its own, so that its history and the trail tell of it. */
export async function joinChosen(office: CaseOffice, req: PayloadRequest, doc: StoredRequest): Promise<void> {
  req.context.leadOfMerge = doc.id
  try {
    for (const id of chosen(doc))
      await office.follow(req, { collection, id, action: 'join', note: `Dijawab bersama ${doc.number}` })
  } finally {
    delete req.context.leadOfMerge
  }
}

/** The requests merged into this one, held until the end of the transaction. */
export async function lockMerged(req: PayloadRequest, lead: string): Promise<string[]> {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select id::text from information_requests where merged_into_id = ${lead}::uuid and stage = 'digabung'
    order by id for update`)
  return rows.map(({ id }) => String(id))
}

/** A lead that ends without an answer leaves none of the others behind: each is on its own again. */
export async function letMergedGo(
  office: CaseOffice,
  req: PayloadRequest,
  lead: StoredRequest,
): Promise<void> {
  for (const id of await lockMerged(req, lead.id))
    await office.follow(req, {
      collection,
      id,
      action: 'take_out',
      note: `Permohonan ${lead.number} berakhir tanpa jawaban`,
    })
}
