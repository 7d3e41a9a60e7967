import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { mintNumber as mint } from '../../hooks/mintNumber'
import { connectionOf } from '../../hooks/transaction'
import { markOf } from './kinds'

/**
 * The next number of a release in its unit's series of the year.
 * @throws APIError 409 when every writing of the number is some other document's already
 */
export async function mintNumber(
  req: PayloadRequest,
  doc: { unit: string; kind: string },
  now: Date,
): Promise<string> {
  const db = await connectionOf(req)
  const isTaken = async (number: string) => {
    const { rows } = await db.execute(sql`select 1 from press_releases where number = ${number}`)
    return rows.length > 0
  }
  const series = { unit: doc.unit, series: 'press-releases', mark: markOf(doc.kind), at: now }
  const number = await mint(req, { ...series, isTaken })
  if (number) return number
  throw new APIError(
    'Nomor ini sudah dipakai naskah satuan lain. Administrator perlu mengubah pola nomor satuan. / This number is taken by another unit’s release: an administrator must change the number template.',
    409,
    { code: 'press_release.number_taken' },
    true,
  )
}
