import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'
import { storedAssetsOf } from './assetsOf'

/** Is this information that the public body may not give out (UU 14/2008 art. 17)? */
export const isExempt = (doc: { classification?: unknown }): boolean => doc.classification === 'dikecualikan'

/** Does a release show an asset that is exempt? */
export async function showsExempt(
  req: PayloadRequest,
  doc: Parameters<typeof storedAssetsOf>[0],
): Promise<boolean> {
  const ids = storedAssetsOf(doc)
  if (ids.length === 0) return false
  const { rows } = await (await connectionOf(req)).execute(sql`
    select exists (
      select 1 from assets where id = any(${sql.param(ids)}::uuid[]) and classification = 'dikecualikan'
    ) as shown`)
  return rows[0]?.shown === true
}
