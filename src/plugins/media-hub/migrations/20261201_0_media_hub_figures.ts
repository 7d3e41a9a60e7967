import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261201_0_media_hub_figures'

/**
 * Figures for monitoring, for the role of the public side, which may not read deliveries: counts and ages in seconds,
 * no row and no name. Each reads an index of what waits, never a whole table.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create function media_hub_figures() returns table (name text, value float8)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 'changes_waiting', count(*)::float8 from media_hub_outbox where fanned_out_at is null
    union all select 'oldest_change_waiting_seconds',
      coalesce(extract(epoch from clock_timestamp() - min(at)), 0)::float8 from media_hub_outbox where fanned_out_at is null
    union all select 'deliveries_due', count(*)::float8 from media_hub_deliveries where state = 'pending' and next_at <= now()
    union all select 'oldest_delivery_due_seconds',
      coalesce(extract(epoch from clock_timestamp() - min(next_at)), 0)::float8
      from media_hub_deliveries where state = 'pending' and next_at <= now()
    union all select 'deliveries_in_flight', count(*)::float8 from media_hub_deliveries where state = 'in_flight'
    union all select 'endpoints_failing', count(*)::float8 from media_hub_health where paused_at is null
    union all select 'endpoints_paused', count(*)::float8 from media_hub_health where paused_at is not null
    union all select 'recalls_open', count(*)::float8 from media_hub_recalls where closed_at is null
    union all select 'last_position', last::float8 from media_hub_counter
  $$;
revoke all on function media_hub_figures() from public;
grant execute on function media_hub_figures() to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`drop function media_hub_figures()`)
}
