import { sql } from '@payloadcms/db-postgres'
import { APIError, type PayloadRequest } from 'payload'
import { mintNumber } from '../../../hooks/mintNumber'
import { connectionOf } from '../../../hooks/transaction'

type Asked = { kind: string; mark: string; unit: string; at: Date }

/**
 * The next number of a kind of paper in its unit's series of the year, such as TBP/12/XII/2026/POLRES BANJARBARU.
 * @throws APIError 409 when every writing of the number is some other paper's already
 */
export async function paperNumber(req: PayloadRequest, { kind, ...asked }: Asked): Promise<string> {
  const db = await connectionOf(req)
  const isTaken = async (number: string) => {
    const { rows } = await db.execute(sql`select 1 from papers where number = ${number}`)
    return rows.length > 0
  }
  const number = await mintNumber(req, { ...asked, series: `papers/${kind}`, isTaken, namesKind: true })
  if (number) return number
  throw new APIError(
    'Nomor surat ini sudah dipakai satuan lain. Administrator perlu mengubah pola nomor satuan. / This number is taken by another unit: an administrator must change the number template.',
    409,
    { code: 'paper.number_taken' },
    true,
  )
}
