import { newWebhookSecret, seal } from '../../rules/secretBox'

export const SECRET = 'an installation secret of enough letters'

export const SEALED = seal(newWebhookSecret(), SECRET)

/** Endpoints that have proved themselves. */
export const PLANT = `
  with planted as (
    insert into webhook_endpoints (id, outlet_id, url, state, secret_sealed, unit_id)
    select one.id, outlet.id, one.url, 'active', $3, outlet.unit_id
    from unnest($1::uuid[], $2::text[]) one (id, url), outlets outlet where outlet.id = $4
    returning id, url)
  insert into media_hub_challenges (endpoint_id, url, confirmed_at) select id::text, url, now() from planted`

/** Who was addressed at all, and of endpoints without a wish that never stood still every item. */
export const ADDRESSED = `
  select e.url, i.item_id from webhook_endpoints e cross join media_hub_items i
  where exists (select from media_hub_deliveries d where d.endpoint_id = e.id::text and d.item_id = i.item_id)
    or (not exists (select from webhook_endpoints_types t where t.parent_id = e.id)
      and (select c.fence from media_hub_challenges c where c.endpoint_id = e.id::text) = 0)`

/** What the ledger says may be with a receiver. */
export const PROVED = `
  select e.url || ' ' || l.item_id || ' ' || l.version as line
  from media_hub_ledger l join webhook_endpoints e on e.id::text = l.endpoint_id`
