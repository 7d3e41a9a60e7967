import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import { mailOfUrl } from '../rules/mailUrl'
import { problemOf } from '../rules/problemOf'
import { open } from '../rules/secretBox'
import { confirmByMail } from './confirmByMail'
import { oldSecretsOf } from './oldSecrets'
import type { JobOptions } from './options'
import { sendWebhook } from './sendWebhook'

/** Seconds between one challenge and the next; after the last the endpoint is failing. */
const WAITS = [5, 30, 120, 600, 1800, 7200]

type Due = {
  endpointId: string
  url: string
  secretSealed: string
  oldSecrets: string[]
  attempts: number
  fence: string
  /** the owner of a mail address has pressed the button */
  isConfirmed: boolean
}

/**
 * Asks the next endpoint that waits for proof to repeat a random word: nobody can have us post to a server
 * whose owner did not agree. Confirms it, plans another try, or gives up.
 * @returns false when no endpoint waits
 */
export async function challengeNext(pool: Pool, options: JobOptions, signal: AbortSignal): Promise<boolean> {
  await pool.query(ENLIST)
  const { rows } = await pool.query<Due>(CLAIM, [options.leaseSeconds ?? 60])
  const due = rows[0]
  if (!due) return false
  const address = mailOfUrl(due.url)
  const problem = address ? await ask(pool, due, address, options) : await challenge(due, options, signal)
  if (problem === undefined && (!address || due.isConfirmed)) await confirm(pool, due)
  else if (problem === undefined)
    await pool.query(`${RELEASE} next_at = 'infinity' ${OURS}`, [due.endpointId, due.fence])
  else if (!signal.aborted) await plan(pool, due, problem)
  else
    await pool.query(`${RELEASE} attempts = attempts - 1, next_at = now() ${OURS}`, [
      due.endpointId,
      due.fence,
    ])
  options.log.info({ endpointId: due.endpointId, problem: problem ?? null }, 'media-hub: endpoint challenged')
  return true
}

/** A letter with a link, unless the link was pressed. */
async function ask(pool: Pool, due: Due, address: string, options: JobOptions): Promise<string | undefined> {
  if (due.isConfirmed) return undefined
  try {
    await confirmByMail(pool, due, address, options)
    return undefined
  } catch (error) {
    return `letter: ${problemOf(error)}`
  }
}

async function challenge(due: Due, options: JobOptions, signal: AbortSignal): Promise<string | undefined> {
  const word = randomBytes(24).toString('base64url')
  const body = JSON.stringify({
    type: 'endpoint.challenge',
    timestamp: new Date().toISOString(),
    data: { challenge: word },
  })
  try {
    const secrets = [due.secretSealed, ...due.oldSecrets].map((one) => open(one, options.secret))
    const messageId = `msg_${randomBytes(16).toString('hex')}`
    const send = options.send ?? sendWebhook
    const reply = await send({ url: due.url, secrets, messageId, body }, options.allowPrivate, signal)
    if (reply.status !== 200) return `challenge: HTTP ${reply.status}`
    return (JSON.parse(reply.body) as { challenge?: unknown } | null)?.challenge === word
      ? undefined
      : 'challenge: another word came back'
  } catch (error) {
    return `challenge: ${problemOf(error)}`
  }
}

/** Opens the way, and addresses what the endpoint missed of items it was sent before it stood still. */
async function confirm(pool: Pool, { endpointId, fence, url }: Due): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query(
      `${RELEASE} confirmed_at = now(), attempts = 0, next_at = now(), last_error = null ${OURS}`,
      [endpointId, fence],
    )
    if (rowCount === 1) {
      await client.query(
        "update webhook_endpoints set state = 'active', last_problem = null where id::text = $1 and url = $2 and state = 'pending'",
        [endpointId, url],
      )
      await client.query('delete from media_hub_health where endpoint_id = $1', [endpointId])
      await client.query(CATCH_UP, [endpointId])
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function plan(pool: Pool, { endpointId, fence, url, attempts }: Due, problem: string): Promise<void> {
  const wait = WAITS[attempts - 1]
  const { rowCount } = await pool.query(
    `${RELEASE} last_error = $3, next_at = now() + make_interval(secs => $4) ${OURS}`,
    [endpointId, fence, problem.slice(0, 500), wait ?? 0],
  )
  if (rowCount !== 1) return
  await pool.query(
    `update webhook_endpoints set last_problem = $3, state = case when $4 then 'failing' else state end
     where id::text = $1 and url = $2 and state = 'pending'`,
    [endpointId, url, problem.slice(0, 500), wait === undefined],
  )
}

/** A row for each endpoint that waits; a changed address starts anew. */
const ENLIST = `
  insert into media_hub_challenges (endpoint_id, url)
  select id::text, url from webhook_endpoints where state = 'pending'
  on conflict (endpoint_id) do update
    set url = excluded.url, attempts = 0, next_at = now(), lease_until = null, fence = media_hub_challenges.fence + 1, confirmed_at = null
    where media_hub_challenges.url <> excluded.url`

const CLAIM = `
  update media_hub_challenges c
  set attempts = c.attempts + 1, fence = c.fence + 1, lease_until = now() + make_interval(secs => $1)
  from (
    select w.endpoint_id, e.secret_sealed from media_hub_challenges w
    join webhook_endpoints e on e.id::text = w.endpoint_id and e.url = w.url and e.state = 'pending'
    where w.next_at <= now() and (w.lease_until is null or w.lease_until < now())
    order by w.next_at limit 1 for update of w skip locked
  ) due
  where c.endpoint_id = due.endpoint_id
  returning c.endpoint_id as "endpointId", c.url, due.secret_sealed as "secretSealed",
    ${oldSecretsOf('c.endpoint_id')} as "oldSecrets", c.attempts, c.fence,
    c.confirmed_at is not null as "isConfirmed"`

const RELEASE = 'update media_hub_challenges set lease_until = null,'
const OURS = 'where endpoint_id = $1 and fence = $2'

const CATCH_UP = `
  insert into media_hub_deliveries (message_id, endpoint_id, seq, item_id, version)
  select 'msg_' || replace(gen_random_uuid()::text, '-', ''), $1::text, item.seq, item.item_id, item.version
  from media_hub_items item
  where not exists (select from media_hub_outbox event where event.seq = item.seq and event.fanned_out_at is null)
    and exists (select from media_hub_deliveries d where d.endpoint_id = $1::text and d.item_id = item.item_id)
  on conflict (endpoint_id, seq) do nothing`
