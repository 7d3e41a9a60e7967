import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { personOf, rolesAt } from '../../../access/person'
import type { Scope } from '../../../domain/posts'
import { connectionOf } from '../../../hooks/transaction'
import { limitFrom } from '../../InformationRequests/limitOf'
import type { CaseOffice } from '../../InformationRequests/office'

type Objection = Scope & { number: string; unit: string; request: string; grounds: string[] }

/**
 * A dispute takes its unit and grounds from the objection before it, and keeps objection and request from closing.
 * @throws APIError 422 for an objection out of reach
 */
export const registerDispute =
  (office: CaseOffice): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (operation !== 'create') return { ...data, objection: originalDoc?.objection }
    if (!data.objection || !data.registeredAt) return data
    const db = await connectionOf(req)
    const { rows } = await db.execute(sql`
      select number, unit_id::text as unit, request_id::text as request, scope_u1 as u1, scope_u2 as u2,
        scope_u3 as u3, scope_u4 as u4, scope_u5 as u5, scope_u6 as u6,
        array(select value::text from keberatan_grounds ground where ground.parent_id = keberatan.id order by "order") as grounds
      from keberatan where id::text = ${String(data.objection)} for update`)
    const found = rows[0] as Objection | undefined
    const scope = found && scopeOf(found)
    if (!found || (personOf(req) && !rolesAt(req, { scope }).includes('ppid_officer'))) throw unknown()
    await db.execute(sql`update keberatan set closes_at = null where id::text = ${String(data.objection)}`)
    await db.execute(sql`update information_requests set closes_at = null where id = ${found.request}::uuid`)
    const begins = await limitFrom(office, req, found.unit, 'dispute_start', data.registeredAt)
    const ends = await limitFrom(office, req, found.unit, 'dispute_end', begins.dueAt ?? data.registeredAt)
    return {
      ...data,
      unit: found.unit,
      scope,
      grounds: found.grounds,
      objectionNumber: found.number,
      startsByOn: begins.dueOn,
      endsByOn: ends.dueOn,
    }
  }

const scopeOf = ({ u1, u2, u3, u4, u5, u6 }: Scope): Scope => ({ u1, u2, u3, u4, u5, u6 })

const unknown = () =>
  new APIError(
    'Keberatan ini tidak ada di jangkauan jabatan Anda. / No such objection within your posts.',
    422,
    {
      code: 'sengketa.unknown_objection',
      problems: [{ field: 'objection', code: 'sengketa.unknown_objection' }],
    },
    true,
  )
