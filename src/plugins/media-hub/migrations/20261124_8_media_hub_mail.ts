import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261124_8_media_hub_mail'

/** Links in letters to mail endpoints: one confirms the address, one stops the letters. Only hashes are kept. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TOKENS + ANSWER)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute('drop function media_hub_answer_letter(text); drop table media_hub_letter_tokens')
}

const TOKENS = `
create table media_hub_letter_tokens (
  hash text primary key,
  endpoint_id text not null,
  url text not null,
  purpose text not null check (purpose in ('confirm', 'stop')),
  valid_until timestamptz not null,
  used_at timestamptz
);
create index media_hub_letter_tokens_endpoint on media_hub_letter_tokens (endpoint_id);
`

/**
 * What the public side may do with a link somebody pressed: confirm the address of an endpoint that waits for it, once,
 * or pause the endpoint. The worker opens the way afterwards. Answers null for a link that is no more.
 */
const ANSWER = `
create function media_hub_answer_letter(p_hash text) returns text
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  token media_hub_letter_tokens;
begin
  update media_hub_letter_tokens set used_at = coalesce(used_at, now())
  where hash = p_hash and valid_until > now() and (purpose = 'stop' or used_at is null)
  returning * into token;
  if not found then return null; end if;
  if token.purpose = 'stop' then
    update webhook_endpoints set state = 'paused', last_problem = 'Dihentikan oleh penerima. / Stopped by the receiver.'
    where id::text = token.endpoint_id and url = token.url and state <> 'paused';
    return 'stopped';
  end if;
  update media_hub_challenges c set confirmed_at = now(), next_at = now(), lease_until = null, fence = c.fence + 1
  from webhook_endpoints e
  where e.id::text = token.endpoint_id and e.url = token.url and e.state = 'pending'
    and c.endpoint_id = token.endpoint_id and c.url = token.url;
  if not found then return null; end if;
  perform pg_notify('media_hub_post', '');
  return 'confirmed';
end $$;
revoke all on function media_hub_answer_letter(text) from public;
grant execute on function media_hub_answer_letter(text) to hub_public;
`
