import type { PayloadRequest } from 'payload'
import { instant, transactionQuery } from './query'

/** Hours during which messages carry the signature of a replaced secret beside that of the new one. */
export const OVERLAP_HOURS = 24

/**
 * Keeps the secret that is about to be replaced, in the transaction of the change. Waits for another renewal of
 * the same endpoint, so that no secret which somebody was given is lost between two.
 * @returns the instant (ISO 8601) at which it ends; undefined when there was none
 */
export async function keepOldSecret(req: PayloadRequest, endpointId: string): Promise<string | undefined> {
  const query = await transactionQuery(req)
  const [row] = await query(KEEP, [endpointId, OVERLAP_HOURS])
  return row && String(row.until)
}

const KEEP = `
  insert into media_hub_old_secrets (endpoint_id, sealed, valid_until)
  select id::text, secret_sealed, now() + make_interval(hours => $2) from webhook_endpoints
  where id::text = $1 and secret_sealed is not null
  for update
  returning ${instant('valid_until')} as until`
