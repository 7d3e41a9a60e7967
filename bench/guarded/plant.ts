import type pg from 'pg'

/**
 * Fills the vault, and beside it the same rows in the ways that were weighed against it: a plain table, a table whose
 * policy asks for the entry, a list whose policy asks for the unit, and public items with and without an embargo's policy.
 * @returns ids of the documents
 */
export async function plant(owner: pg.Pool, rows: number): Promise<string[]> {
  await owner.query(`
    create schema bench authorization hub;
    create table bench.plain (document_id uuid, field text, envelope text, primary key (document_id, field));
    insert into bench.plain
      select id, field, 'g1.0a1b2c3d.' || repeat('QUJD', 24)
      from (select gen_random_uuid() as id from generate_series(1, ${rows})) d,
        unnest(array['name', 'nik', 'address', 'email', 'phone']) as field;
    create table bench.policed (like bench.plain including all);
    insert into bench.policed select * from bench.plain;
    insert into guarded.sealed (collection, document_id, field, envelope) select 'applicants', * from bench.plain;

    create table bench.list (id uuid primary key, unit text, initials text, created_at timestamptz);
    insert into bench.list
      select document_id, 'unit-' || (row_number() over ()) % 300, 'K. S.', now() - random() * interval '900 days'
      from bench.plain where field = 'name';
    create index on bench.list (unit, created_at);
    create table bench.list_policed (like bench.list including all);
    insert into bench.list_policed select * from bench.list;

    create table bench.items (id uuid primary key, published_at timestamptz, item_json text);
    insert into bench.items select id, created_at, repeat('x', 800) from bench.list;
    create index on bench.items (published_at desc, id desc);
    create table bench.items_policed (like bench.items including all);
    insert into bench.items_policed select * from bench.items;

    alter table bench.policed enable row level security;
    create policy recorded on bench.policed using (exists (
      select from public.audit_entries entry
      where entry.document_id = policed.document_id::text and entry.collection = 'applicants'
        and entry.xmin = pg_current_xact_id()::xid));
    alter table bench.list_policed enable row level security;
    create policy scoped on bench.list_policed using (unit = current_setting('hub.unit', true));
    alter table bench.items_policed enable row level security;
    create policy embargo on bench.items_policed using (published_at <= now());`)
  for (const table of ['plain', 'policed', 'list', 'list_policed', 'items', 'items_policed'])
    await owner.query(
      `alter table bench.${table} owner to hub; alter table bench.${table} force row level security`,
    )
  await owner.query('vacuum analyze')
  const { rows: found } = await owner.query<{ id: string }>('select id from bench.list limit 2000')
  return found.map(({ id }) => id)
}
