import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { READER } from './20261125_0_media_hub_embargoed'

export const name = '20261126_0_media_hub_early_reader'

/** Which keys work is said in one place, `media_hub_find_key`; who reads early asks there. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`set local check_function_bodies = off;
create or replace function media_hub_early_reader(p_hash text, p_terms text)
returns table (key_id text, outlet_id text, outlet_name text, refused text) language sql stable as $$
  select found.said->>'id', o.id::text, o.name, case
    when o.verification <> 'verified' or o.early_access is not true then 'tier'
    when not exists (select from media_hub_early_terms t where t.outlet_id = o.id::text and t.terms = p_terms) then 'terms' end
  from (select media_hub_find_key(p_hash) as said) found
  join outlets o on o.id::text = found.said->>'outletId'
$$`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`set local check_function_bodies = off;
${READER.replace('create function', 'create or replace function')}`)
}
