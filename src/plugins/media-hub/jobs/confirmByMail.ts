import { randomUUID } from 'node:crypto'
import type { Pool } from 'pg'
import { confirmMail } from '../rules/confirmMail'
import { letterTokenHash, newLetterToken, stopToken } from '../rules/letterToken'
import { letterUrl } from './mailTry'
import type { JobOptions } from './options'
import { TIMEOUT_MS } from './reach'

type Due = { endpointId: string; url: string }

/**
 * Writes to a mail endpoint that waits for proof. The link works by a pressed button only, so that a scanner which
 * opens every link of a letter confirms nothing; a newer letter ends the link of the one before.
 * @throws when the mail server does not take it
 */
export async function confirmByMail(
  pool: Pool,
  { endpointId, url }: Due,
  to: string,
  options: JobOptions,
): Promise<void> {
  const { mail, publicUrl, secret } = options
  if (!mail) throw new Error('no mail server is set up')
  const { rows } = await pool.query<{ name: string }>(OUTLET, [endpointId])
  const [confirm, stop] = [newLetterToken(), stopToken(endpointId, url, secret)]
  await pool.query(KEEP, [endpointId, url, letterTokenHash(confirm), letterTokenHash(stop)])
  await mail(
    confirmMail({
      ...{ to, publicUrl, messageId: `confirm.${randomUUID()}` },
      outletName: rows[0]?.name ?? '',
      link: letterUrl(publicUrl, confirm),
      stopUrl: letterUrl(publicUrl, stop),
    }),
    AbortSignal.timeout(TIMEOUT_MS),
  )
}

const OUTLET =
  'select o.name from webhook_endpoints e join outlets o on o.id = e.outlet_id where e.id::text = $1'

const KEEP = `
  with older as (
    delete from media_hub_letter_tokens where endpoint_id = $1 and (purpose = 'confirm' or url <> $2))
  insert into media_hub_letter_tokens (hash, endpoint_id, url, purpose, valid_until)
  values ($3, $1, $2, 'confirm', now() + interval '7 days'), ($4, $1, $2, 'stop', 'infinity')
  on conflict (hash) do nothing`
