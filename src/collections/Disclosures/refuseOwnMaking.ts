import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { untouchedDays } from '../../domain/disclosure'
import { connectionOf } from '../../hooks/transaction'

/**
 * Four eyes are two people: an account that the asker made or changed of late may be his own, and so may one
 * that he named as a stand-in. Trail and appointments tell, which he cannot change.
 * @throws APIError 403 when the signed-in person's account was in the asker's hands
 */
export async function refuseOwnMaking(req: PayloadRequest, askedBy: string): Promise<void> {
  const opener = personOf(req)
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select 1 from audit_entries
    where collection = 'users' and document_id = ${opener?.id ?? ''} and actor_id = ${askedBy}
      and at > now() - make_interval(days => ${untouchedDays})
    union all
    select 1 from stand_ins where stand_in_id::text = ${opener?.id ?? ''} and appointed_by_id::text = ${askedBy}
      and ends_at > now() - make_interval(days => ${untouchedDays})
    limit 1`)
  if (opener && rows.length === 0) return
  throw new APIError(
    `Peminta membuat atau mengubah akun Anda dalam ${untouchedDays} hari terakhir, jadi Anda bukan orang kedua. Minta atasan PPID lain, atau satuan di atasnya. / The asker made or changed your account within ${untouchedDays} days: another superior must decide.`,
    403,
    { code: 'disclosure.made_by_asker' },
    true,
  )
}
