import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Pool } from 'pg'

/**
 * A clock for a whole installation: its processes take it with `env`, its database by `shiftDatabase`, and `moveTo` sets
 * both. Time runs on from there.
 * @param start instant at which the processes begin
 */
export function injectedClock(start: string) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'hub-clock-')), 'shift')
  const shiftTo = (instant: string) => Date.parse(instant) - Date.now()
  let shift = shiftTo(start)
  writeFileSync(file, String(shift))
  return {
    env: {
      TEST_CLOCK: file,
      NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'clockLoader.mjs')}`,
    },
    now: () => new Date(Date.now() + shift),
    async moveTo(pool: Pool, instant: string) {
      shift = shiftTo(instant)
      writeFileSync(file, String(shift))
      await pool.query(`update injected.shift set by = make_interval(secs => $1)`, [shift / 1000])
      // the processes read the file twenty times a second
      await new Promise((resolve) => setTimeout(resolve, 300))
    },
    async shiftDatabase(pool: Pool) {
      await pool.query(installed)
      await pool.query(`insert into injected.shift values (make_interval(secs => $1))`, [shift / 1000])
    },
  }
}

/**
 * Of `now()` and `clock_timestamp()` a database has its own, found before PostgreSQL's: by every connection from here on,
 * by functions with a search path of their own, and by defaults of columns.
 */
const installed = `
do $do$
declare
  it record;
begin
  create schema injected;
  create table injected.shift (by interval not null);
  create function injected.now() returns timestamptz language sql stable as
    'select pg_catalog.now() + (select by from injected.shift)';
  create function injected.clock_timestamp() returns timestamptz language sql volatile as
    'select pg_catalog.clock_timestamp() + (select by from injected.shift)';
  grant usage on schema injected to public;
  grant select on injected.shift to public;
  execute format('alter database %I set search_path = injected, pg_catalog, public', current_database());
  for it in select p.oid::regprocedure as called from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'guarded') and p.prokind = 'f' and array_to_string(p.proconfig, ' ') like '%search_path%'
  loop
    execute format('alter function %s set search_path = injected, pg_catalog, public, pg_temp', it.called);
  end loop;
  for it in select d.adrelid::regclass as of, a.attname as name, pg_get_expr(d.adbin, d.adrelid) as says
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) ~ '(now|clock_timestamp)\\(\\)'
  loop
    execute format('alter table %s alter %I set default %s', it.of, it.name,
      regexp_replace(it.says, '(now|clock_timestamp)\\(\\)', 'injected.\\1()', 'g'));
  end loop;
end $do$`
