import type { Pool, PoolClient } from 'pg'

/** A text as the nouns store and present it; each release of the scale is one of these, varied. */
export type ScaleText = {
  kind: string
  mark: string
  title: string
  lead: string
  place: string
  body: object
  bodyHtml: string
  bodyText: string
}

export type ScaleOrder = {
  releases: number
  assets: number
  texts: ScaleText[]
  /** Stands for the hub's own address in stored snapshots. */
  base: string
  tell: (done: number, of: number) => void
}

const batch = 2000

/**
 * Fills a database with published releases, set by set: the rows of the noun and, exactly as publishing would leave
 * them, snapshots, today's faces, files and the counter. Assets are rows without files. Deterministic but for ids.
 * @throws when there are no units
 */
export async function fillReleases(
  pool: Pool,
  { releases, assets, texts, base, tell }: ScaleOrder,
): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query("set statement_timeout = '10min'")
    await prepare(client, texts, assets)
    for (let from = 1; from <= releases; from += batch) {
      const to = Math.min(from + batch - 1, releases)
      await client.query('begin')
      await client.query(INSERT_RELEASES, [from, to])
      await client.query(INSERT_RELS, [from, to, assets])
      await client.query(INSERT_FACES, [from, to, base])
      await client.query(INSERT_FILES, [from, to, base])
      await client.query('commit')
      tell(to, releases)
    }
    await client.query(SET_SERIES)
    await client.query(
      'analyze press_releases, press_releases_rels, assets, media_hub_items, media_hub_snapshots, media_hub_assets',
    )
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release(true)
  }
}

async function prepare(client: PoolClient, texts: ScaleText[], assets: number): Promise<void> {
  const { rows } = await client.query<{ units: number }>('select count(*)::int as units from units')
  if (!rows[0]?.units) throw new Error('the scale needs units')
  await client.query(PREPARE)
  await client.query(
    'insert into scale_texts select ordinality - 1, value from jsonb_array_elements($1::jsonb) with ordinality',
    [JSON.stringify(texts)],
  )
  await client.query(INSERT_ASSETS, [assets])
  await client.query('select setseed(0.42)')
}

/** Session-long lists: units by number, texts by number, the position to go on from, the plan of the releases. */
const PREPARE = `
create temp table scale_units as
  select row_number() over (order by code) - 1 as n, id, code, name, scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6,
    (select path from public_units p where p.code = u.code) as path from units u;
create temp table scale_texts (n bigint primary key, text jsonb);
create temp table scale_assets (n bigint primary key, id uuid, unit bigint);
create temp table scale_plan (n bigint primary key, id uuid, unit bigint, words bigint, number text, slug text, seq bigint, at timestamptz);
create temp table scale_start as select last from media_hub_counter;
`

const INSERT_ASSETS = `
with made as (
  insert into scale_assets select n, gen_random_uuid(), n % (select count(*) from scale_units) from generate_series(1, $1::int) n returning *
)
insert into assets (id, headline, caption, credit, kind, stage, unit_id, scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6,
  filename, mime_type, filesize, width, height, sizes_preview_filename, sizes_preview_width, sizes_preview_height, sizes_preview_mime_type, sizes_preview_filesize)
select made.id, 'Ilustrasi ' || made.n, 'Ilustrasi: gambar uji ' || made.n || '.', 'Ilustrasi Hub Humas', 'photo', 'active', u.id,
  u.scope_u1, u.scope_u2, u.scope_u3, u.scope_u4, u.scope_u5, u.scope_u6,
  md5('file' || made.id) || '.jpg', 'image/jpeg', 900000, 2400, 1600, md5('preview' || made.id) || '.jpg', 1024, 683, 'image/jpeg', 120000
from made join scale_units u on u.n = made.unit`

const INSERT_RELEASES = `
with planned as (
  insert into scale_plan
  select n, gen_random_uuid(), unit, n % (select count(*) from scale_texts),
    (select text ->> 'mark' from scale_texts t where t.n = s.n % (select count(*) from scale_texts))
      || '/' || (s.n / (select count(*) from scale_units) + 1) || '/I/2020/UJI ' || (select code from scale_units u where u.n = s.unit),
    'uji-' || to_hex(n::bigint) || '-' || substr(md5(n::text), 1, 8),
    (select last from scale_start) + n, timestamptz '2020-01-01' + n * interval '1 minute'
  from (select n, n % (select count(*) from scale_units) as unit from generate_series($1::int, $2::int) n) s
  returning *
)
insert into press_releases (id, title, lead, body, unit_id, kind, place, occurred_at, number, published_at, stage,
  scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6, updated_at, created_at)
select p.id, (t.text ->> 'title') || ' #' || p.n, t.text ->> 'lead', t.text -> 'body', u.id, (t.text ->> 'kind')::enum_press_releases_kind,
  t.text ->> 'place', p.at - interval '3 hours', p.number, p.at, 'published',
  u.scope_u1, u.scope_u2, u.scope_u3, u.scope_u4, u.scope_u5, u.scope_u6, p.at, p.at
from planned p join scale_texts t on t.n = p.words join scale_units u on u.n = p.unit`

const INSERT_RELS = `
insert into press_releases_rels ("order", parent_id, path, assets_id)
select k, p.id, 'assets', a.id from scale_plan p cross join generate_series(1, 2) k
join scale_assets a on a.n = 1 + ((p.n * 2 + k) % greatest($3::int, 1))
where p.n between $1 and $2 and $3::int > 0`

const iso = (column: string) => `to_char((${column}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** The same keys in the same order as publicItemOf writes them. */
const FACE = `
  json_build_object('id', p.id, 'version', 1, 'type', 'press_release', 'slug', p.slug, 'number', p.number, 'kind', t.text ->> 'kind',
    'title', (t.text ->> 'title') || ' #' || p.n, 'lead', t.text ->> 'lead', 'bodyHtml', t.text ->> 'bodyHtml', 'bodyText', t.text ->> 'bodyText',
    'language', 'id', 'unit', json_build_object('code', u.code, 'name', u.name, 'path', u.path), 'place', t.text ->> 'place',
    'occurredAt', ${iso("p.at - interval '3 hours'")}, 'publishedAt', ${iso('p.at')}, 'updatedAt', ${iso('p.at')},
    'assets', coalesce((select json_agg(ASSET order by r."order") from press_releases_rels r join assets a on a.id = r.assets_id where r.parent_id = p.id), '[]'),
    'urls', json_build_object('html', $3 || '/rilis/' || p.slug, 'json', $3 || '/v1/releases/' || p.id))::text`

const ASSET = `json_build_object('id', a.id, 'kind', 'photo', 'headline', a.headline, 'caption', a.caption, 'credit', a.credit,
    'renditions', json_build_array(json_build_object('name', 'preview', 'url', $3 || '/v1/assets/' || a.id || '/renditions/preview',
      'width', 1024, 'height', 683, 'mimeType', 'image/jpeg', 'bytes', 120000)))`

const INSERT_FACES = `
with faces as materialized (
  select p.id, p.seq, p.slug, p.number, p.at, u.code, u.path, t.text, ${FACE.replace('ASSET', ASSET)} as json
  from scale_plan p join scale_texts t on t.n = p.words join scale_units u on u.n = p.unit where p.n between $1 and $2
), snapshots as (
  insert into media_hub_snapshots (item_id, version, seq, type, action, at, item_json)
  select id::text, 1, seq, 'press_release', 'published', at, json from faces
), counter as (
  update media_hub_counter set last = greatest(last, (select max(seq) from faces))
)
insert into media_hub_items (item_id, type, state, version, seq, slug, number, kind, unit_code,
  unit_1, unit_2, unit_3, unit_4, unit_5, unit_6, published_at, updated_at, item_json, content_hash, search)
select id::text, 'press_release', 'public', 1, seq, slug, number, text ->> 'kind', code,
  path[1], path[2], path[3], path[4], path[5], path[6], at, at, json, encode(sha256(convert_to(json, 'UTF8')), 'hex'),
  setweight(to_tsvector('indonesian', (text ->> 'title') || E'\\n' || (text ->> 'lead')), 'A') || to_tsvector('indonesian', text ->> 'bodyText')
from faces`

const INSERT_FILES = `
insert into media_hub_assets (asset_id, item_id, json, renditions)
select distinct on (a.id, p.id) a.id::text, p.id::text, (${ASSET})::text,
  jsonb_build_array(jsonb_build_object('name', 'preview', 'key', a.sizes_preview_filename, 'width', 1024, 'height', 683, 'mimeType', 'image/jpeg', 'bytes', 120000))
from scale_plan p join press_releases_rels r on r.parent_id = p.id join assets a on a.id = r.assets_id
where p.n between $1 and $2`

const SET_SERIES = `
insert into number_series (unit_id, series, year, last)
select u.id, 'press-releases', 2020, count(*) from scale_plan p join scale_units u on u.n = p.unit group by u.id
on conflict (unit_id, series, year) do update set last = number_series.last + excluded.last`
