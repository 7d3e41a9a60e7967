import type { Pool, PoolClient } from 'pg'
import { letterTokenHash, receiptToken } from '../rules/letterToken'
import type { JobOptions } from './options'

/** Where the receipt of a recall is given: by a person with a button, by a program with POST. */
export type ReceiptLinks = { page: string; api: string }

/** Makes the links of an outlet for a recall work, before anybody gets them. They are the same every time. */
export async function openReceipt(
  db: Pool | PoolClient,
  recallSeq: string,
  outletId: string,
  { publicUrl, secret }: Pick<JobOptions, 'publicUrl' | 'secret'>,
): Promise<ReceiptLinks> {
  const token = receiptToken(recallSeq, outletId, secret)
  await db.query(KEEP, [letterTokenHash(token), recallSeq, outletId])
  return { page: `${publicUrl}/konfirmasi/${token}`, api: `${publicUrl}/v1/receipts/${token}` }
}

/** Only the hash is kept; under another secret of the installation links are others. */
const KEEP = `
  insert into media_hub_receipt_tokens (hash, seq, outlet_id) values ($1, $2, $3)
  on conflict (seq, outlet_id) do update set hash = excluded.hash where media_hub_receipt_tokens.hash <> excluded.hash`
