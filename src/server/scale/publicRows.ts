/** The rows of the public side, byte for byte as publishing, correcting and withdrawing would have left them. */

/** The keys of publicItemOf in its order; row_to_json writes as compactly as JSON.stringify. $3 stands for the hub's address, $4 are the terms of use. */
const FACES = `
faces as materialized (
  select e.i, e.version, e.seq, e.at, e.action,
    case e.action when 'withdrawn' then null
      when 'corrected' then left(plain, -1) || ',"correction":' || (select row_to_json(c) from (select 'Jam kejadian diperbaiki.' as note, pg_temp.iso(e.at) as at) c) || '}'
      else plain end as json
  from scale_events e join scale_plan p on p.i = e.i join scale_texts t on t.n = p.words join scale_units u on u.n = p.unit
  cross join lateral (select row_to_json(item)::text as plain from (
    select p.id, e.version, 'press_release' as type, p.slug, p.number, t.kind, p.title, t.lead, t.html as "bodyHtml", t.words as "bodyText",
      'id' as language, u.face as unit, t.place, pg_temp.iso(e.occurred_at) as "occurredAt",
      ('[' || (select string_agg(word::text, ',' order by n) from jsonb_array_elements(t.keywords) with ordinality k (word, n)) || ']')::json as keywords, null as "embargoedUntil",
      (select row_to_json(r) from (select u.name as holder, '© ' || p.year || ' ' || u.name as notice, $4 as terms) r) as rights, pg_temp.iso(p.at) as "publishedAt", pg_temp.iso(e.at) as "updatedAt",
      (select coalesce('[' || string_agg(a.face::text, ',' order by c.k) || ']', '[]')::json
        from scale_carried c join scale_assets a on a.i = c.asset where c.i = p.i) as assets,
      (select row_to_json(urls) from (select $3 || '/rilis/' || p.slug as html, $3 || '/v1/releases/' || p.id as json,
        $3 || '/v1/releases/' || p.id || '.ninjs' as ninjs, $3 || '/v1/releases/' || p.id || '.newsml' as newsml, $3 || '/v1/releases/' || p.id || '.txt' as txt) urls) as urls
  ) item) made
  where e.i between $1 and $2
)`

/** $1 to $2 of the plan. */
export const INSERT_PUBLIC = `
with ${FACES}, snapshots as (
  insert into media_hub_snapshots (item_id, version, seq, type, action, at, item_json, reason)
  select p.id::text, f.version, f.seq, 'press_release', f.action, f.at, f.json, case when f.json is null then 'Keterangan belum lengkap.' end
  from faces f join scale_plan p on p.i = f.i order by f.seq
), sent as (
  insert into media_hub_outbox (seq, item_id, version, type, action, at, fanned_out_at)
  select f.seq, p.id::text, f.version, 'press_release', f.action, f.at, f.at from faces f join scale_plan p on p.i = f.i order by f.seq
)
insert into media_hub_items (item_id, type, state, version, seq, slug, number, kind, unit_code,
  unit_1, unit_2, unit_3, unit_4, unit_5, unit_6, published_at, updated_at, withdrawn_at, reason, item_json, content_hash,
  place, keywords, heading, head, search)
select p.id::text, 'press_release', case when f.json is null then 'withdrawn' else 'public' end, f.version, f.seq, p.slug, p.number, t.kind, u.code,
  u.path[1], u.path[2], u.path[3], u.path[4], u.path[5], u.path[6], p.at, f.at,
  case when f.json is null then f.at end, case when f.json is null then 'Keterangan belum lengkap.' end,
  f.json, encode(sha256(convert_to(f.json, 'UTF8')), 'hex'),
  made.place, coalesce(made.keywords, '{}'), made.heading, to_tsvector('hub_indonesian', made.heading),
  to_tsvector('hub_indonesian', made.heading) || t.search
from (select distinct on (i) * from faces order by i, version desc) f
join scale_plan p on p.i = f.i join scale_texts t on t.n = p.words join scale_units u on u.n = p.unit
left join lateral media_hub_found_by(f.json::jsonb) made on f.json is not null`

/** $1 to $2 of the plan: the files of what is public now, and tombstones of those of what was withdrawn. */
export const INSERT_FILES = `
insert into media_hub_assets (asset_id, item_id, json, renditions, gone_at, gone_reason)
select a.id::text, p.id::text, case when gone.i is null then a.face::text end, case when gone.i is null then a.renditions end,
  gone.at, case when gone.i is not null then 'Keterangan belum lengkap.' end
from scale_carried c join scale_plan p on p.i = c.i and p.stage in ('published', 'withdrawn') join scale_assets a on a.i = c.asset
left join scale_events gone on gone.i = c.i and gone.action = 'withdrawn'
where c.i between $1 and $2`

/** The words of the new headings. */
export const SET_WORDS = `
insert into media_hub_words as known (word, items)
select word, count(*) from scale_plan p join media_hub_items i on i.item_id = p.id::text
cross join lateral media_hub_words_of(i.heading) word group by word
on conflict (word) do update set items = known.items + excluded.items`

/** Servers that are running learn of it at commit. */
export const SET_COUNTER = `
update media_hub_counter set last = last + new.many, last_at = greatest(last_at, new.at)
from (select count(*) as many, max(at) as at from scale_events) new where new.many > 0
returning pg_notify('media_hub', last::text)`
