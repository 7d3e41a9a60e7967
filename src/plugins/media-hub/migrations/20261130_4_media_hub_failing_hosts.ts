import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261130_4_media_hub_failing_hosts'

/**
 * Hosts whose last feed hung or was refused: they wait behind all others. Since when nothing got through to a
 * subscription: after a day it ends. Tries that run are few, and found by their lease.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create table media_hub_failing_hosts (host text primary key, since timestamptz not null default now());
alter table media_hub_subscriptions add column failing_since timestamptz;
drop index media_hub_subscriptions_trying;
create index media_hub_subscriptions_trying on media_hub_subscriptions (lease_until) where lease_until is not null;
create index media_hub_subscription_wishes_trying on media_hub_subscription_wishes (lease_until) where lease_until is not null`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(`
drop index media_hub_subscription_wishes_trying, media_hub_subscriptions_trying;
create index media_hub_subscriptions_trying on media_hub_subscriptions (host) where lease_until is not null;
alter table media_hub_subscriptions drop column failing_since;
drop table media_hub_failing_hosts`)
}
