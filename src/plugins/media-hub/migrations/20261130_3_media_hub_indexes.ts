import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261130_3_media_hub_indexes'

/**
 * What is asked again and again: the last sign of life of an outlet, without its readings; what did not get through to
 * an endpoint; and up to which delivery everything that may go is gone.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create index media_hub_ledger_outlet_sent on media_hub_ledger (outlet_id, at) where who = 'endpoint';
create index media_hub_deliveries_troubled on media_hub_deliveries (endpoint_id, seq)
  where state = 'failed' or (state = 'pending' and last_error is not null);
create index media_hub_deliveries_superseded on media_hub_deliveries (finished_at) where state = 'superseded';
create table media_hub_pruned (
  only_row boolean primary key default true check (only_row),
  through bigint not null
);
insert into media_hub_pruned (through) values (0)`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop table media_hub_pruned;
drop index media_hub_ledger_outlet_sent, media_hub_deliveries_troubled, media_hub_deliveries_superseded`)
}
