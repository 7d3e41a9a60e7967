/**
 * What will be written, decided before a row is: lists that live as long as the transaction. Everything is drawn from
 * md5 of a word and a number, so the same order on the same database gives the same releases.
 */

const CHANCE = `
create function pg_temp.chance(what text, n bigint) returns float8 language sql immutable as $$
  select ('x' || substr(md5(what || ' ' || n), 1, 8))::bit(32)::bigint / 4294967296.0
$$;
create function pg_temp.made_id(what text, n bigint, at timestamptz) returns uuid language sql immutable as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(what || ' ' || n), 1, 3)
    || '8' || substr(md5(what || ' ' || n), 4, 15))::uuid
$$;
create function pg_temp.iso(at timestamptz) returns text language sql stable as $$
  select to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
`

/** Publishers wait on the counter until we are done, so that positions stay without a gap. */
const START = `
select last from media_hub_counter for update;
create temp table scale_start on commit drop as
  select last, last_at, (select count(*) from press_releases) as releases, (select count(*) from assets) as assets
  from media_hub_counter;
`

/** \`written\`: the unit's name in a number, a namesake told apart by its parent as mintNumber does. */
const UNITS = `
create temp table scale_units on commit drop as
  select row_number() over (order by p.depth, p.code) - 1 as n, u.id, u.code, u.time_zone::text as zone, u.name, p.path,
    u.scope_u1, u.scope_u2, u.scope_u3, u.scope_u4, u.scope_u5, u.scope_u6,
    row_to_json(face) as face,
    upper(case when count(*) over (partition by lower(u.name)) > 1
      then concat_ws(' ', u.name, (select name from units up where up.id = u.parent_id)) else u.name end) as written
  from units u join public_units p on p.code = u.code
  cross join lateral (select u.code, u.name, p.path) face;
`

const TEXTS = `
create temp table scale_texts (
  n bigint primary key, kind text, mark text, title text, lead text, place text, keywords jsonb, body jsonb, html text, words text, search tsvector
) on commit drop;
`

export const PREPARE = CHANCE + START + UNITS + TEXTS

/** $1: the variants as a JSON list. */
export const INSERT_TEXTS = `
insert into scale_texts
select place_in_list - 1, v ->> 'kind', v ->> 'mark', v ->> 'title', v ->> 'lead', v ->> 'place', v -> 'keywords', v -> 'body', v ->> 'html', v ->> 'words',
  to_tsvector('hub_indonesian', concat_ws(E'\\n', v ->> 'lead', left(v ->> 'words', 200000)))
from jsonb_array_elements($1::jsonb) with ordinality as list (v, place_in_list)`

/** $1: how many. A third stands upright. */
export const PLAN_ASSETS = `
create temp table scale_assets on commit drop as
select a.*, row_to_json(face) as face, sizes.renditions
from (
  select i, pg_temp.made_id('asset', s.assets + i, at) as id, at, floor(units * power(pg_temp.chance('asset unit', s.assets + i), 2))::bigint as unit,
    md5('file ' || s.assets + i) as file, case when pg_temp.chance('shape', i) < 0.33 then 1.5 else 2 / 3.0 end as shape,
    pg_temp.chance('size', i) as size, 'Dokumentasi kegiatan ' || s.assets + i as headline,
    'Suasana kegiatan satuan, gambar uji nomor ' || s.assets + i || '.' as caption, 'Humas (data uji)' as credit
  from scale_start s, (select count(*) as units from scale_units) u, generate_series(1, $1::bigint) i,
    lateral (select date_trunc('milliseconds', timestamptz '2019-12-01Z' + i * (interval '2192 days' / $1::float8)) as at) moment
) a
cross join lateral (
  select jsonb_agg(jsonb_build_object('name', name, 'key', a.file || '-' || width || '.jpg', 'width', width, 'height', round(width * a.shape),
      'mimeType', 'image/jpeg', 'bytes', round(width * width * a.shape * (0.1 + a.size / 10))) order by width) as renditions,
    '[' || string_agg((select row_to_json(r)::text from (select name, $2 || '/v1/assets/' || a.id || '/renditions/' || name as url, width,
      round(width * a.shape)::int as height, 'image/jpeg' as "mimeType", round(width * width * a.shape * (0.1 + a.size / 10))::int as bytes) r),
      ',' order by width) || ']' as public
  from (values ('thumbnail', 320), ('preview', 1024), ('large', 1920)) sizes (name, width)
) sizes
cross join lateral (select a.id, 'photo' as kind, a.headline, a.caption, a.credit, 'Humas' as creator, null as number, null as place,
  pg_temp.iso(a.at - interval '1 day') as "takenAt", '[]'::json as keywords, sizes.public::json as renditions) face`

/**
 * $1: how many. Six years from 2020, evenly but for chance; units nearer the root write more. Nine in ten are
 * published, of them one in thirty corrected since; one in a hundred withdrawn; the rest is on its way.
 */
export const PLAN_RELEASES = `
create temp table scale_plan on commit drop as
with drawn as materialized (
  select i, n, floor(units * power(pg_temp.chance('unit', n), 2))::bigint as unit, floor(texts * pg_temp.chance('text', n))::bigint as words,
    pg_temp.chance('stage', n) as luck,
    date_trunc('milliseconds', timestamptz '2020-01-01Z' + (i - 1 + pg_temp.chance('at', n)) * (interval '2192 days' / $1::float8)) as at
  from (select i, s.releases + i as n from scale_start s, generate_series(1, $1::bigint) i) numbered,
    (select count(*) as units from scale_units) u, (select count(*) as texts from scale_texts) t
), staged as materialized (
  select *, case when luck < 0.93 then 'published' when luck < 0.94 then 'withdrawn' when luck < 0.96 then 'draft' when luck < 0.975 then 'in_review'
    when luck < 0.985 then 'returned' when luck < 0.995 then 'approved' else 'archived' end as stage, luck < 0.03 as corrected
  from drawn
), local as materialized (
  select d.i, d.n, d.at, d.unit, d.words, d.stage, d.corrected, u.id as unit_id, u.written, at at time zone u.zone as day, stage in ('published', 'withdrawn', 'approved') as numbered,
    t.title || ' (' || u.name || ', ' || to_char(at at time zone u.zone, 'DD/MM/YYYY') || ')' as title, t.mark,
    pg_temp.made_id('release', d.n, d.at) as id
  from staged d join scale_units u on u.n = d.unit join scale_texts t on t.n = d.words
), counted as (
  select l.*, extract(year from day)::int as year, coalesce(s.last, 0) + row_number() over (partition by l.unit_id, extract(year from day), numbered order by i) as serial,
    trim(both '-' from regexp_replace(lower(title), '[^a-z0-9]+', '-', 'g')) as address
  from local l left join number_series s on s.unit_id = l.unit_id and s.series = 'press-releases' and s.year = extract(year from day)
)
select i, n, id, unit, words, stage, corrected, at, title, year, case when numbered then serial end as serial,
  case when length(address) > 72 then regexp_replace(left(address, 73), '-[^-]*$', '') else address end || '-' || substr(md5(id::text), 1, 12) as slug,
  case when numbered then mark || '/' || serial || '/' || (array['I','II','III','IV','V','VI','VII','VIII','IX','X','XI','XII'])[extract(month from day)]
    || '/' || year || '/' || written end as number,
  at - interval '5 hours' as occurred_at
from counted`

/** $1: how many assets there are to carry. None to four to a release. */
export const PLAN_CARRIED = `
create temp table scale_carried on commit drop as
select p.i, k, 1 + (floor($1::bigint * pg_temp.chance('photos', p.n))::bigint + k) % greatest($1::bigint, 1) as asset
from scale_plan p cross join lateral generate_series(1, least($1::bigint, floor(5 * pg_temp.chance('carried', p.n))::bigint)) k`

/** What became public when, in its order. A correction moves the hour of the event; a withdrawal follows within a day. */
export const PLAN_EVENTS = `
create temp table scale_events on commit drop as
select e.*, s.last + row_number() over (order by e.moment, e.i, e.version) as seq, greatest(e.moment, s.last_at) as at
from scale_start s, (
  select i, 1 as version, 'published' as action, at as moment, occurred_at - case when corrected then interval '1 hour' else interval '0' end as occurred_at
  from scale_plan where stage in ('published', 'withdrawn')
  union all
  select i, 2, 'corrected', at + interval '2 days', occurred_at from scale_plan where corrected
  union all
  select i, 2, 'withdrawn', at + interval '20 hours', occurred_at from scale_plan where stage = 'withdrawn'
) e`

export const INDEX_PLAN = `
create unique index on scale_plan (i);
create unique index on scale_units (n);
create unique index on scale_assets (i);
create unique index on scale_carried (i, k);
create unique index on scale_events (i, version);
analyze scale_units; analyze scale_texts; analyze scale_assets; analyze scale_plan; analyze scale_carried; analyze scale_events;
`
