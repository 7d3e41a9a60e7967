/** The rows of Payload's own collections, as a save would leave them; files are named but not there. */

const SCOPE = 'scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6'
const scopeOf = (unit: string) => SCOPE.replaceAll('scope', `${unit}.scope`)

const size = (at: number) => `
  a.renditions -> ${at} ->> 'key', (a.renditions -> ${at} ->> 'width')::int, (a.renditions -> ${at} ->> 'height')::int, 'image/jpeg', (a.renditions -> ${at} ->> 'bytes')::int`
const sizeColumns = (name: string) =>
  ['filename', 'width', 'height', 'mime_type', 'filesize'].map((part) => `sizes_${name}_${part}`).join(', ')

export const INSERT_ASSETS = `
insert into assets (id, headline, caption, creator, credit, kind, stage, taken_at, created_at, updated_at, sha256, original_filename,
  unit_id, ${SCOPE}, filename, mime_type, filesize, width, height,
  ${sizeColumns('thumbnail')}, ${sizeColumns('preview')}, ${sizeColumns('large')})
select a.id, a.headline, a.caption, 'Humas', a.credit, 'photo', 'active', a.at - interval '1 day', a.at, a.at,
  encode(sha256(convert_to(a.file, 'UTF8')), 'hex'), 'IMG_' || a.i || '.jpg', u.id, ${scopeOf('u')},
  a.file || '.jpg', 'image/jpeg', 2000000 + floor(3000000 * a.size), 3000, 3000 * a.shape, ${size(0)}, ${size(1)}, ${size(2)}
from scale_assets a join scale_units u on u.n = a.unit`

/** $1 to $2 of the plan. */
export const INSERT_RELEASES = `
with staff as materialized (select row_number() over (order by email) - 1 as n, id, count(*) over () as many from users)
insert into press_releases (id, title, lead, body, unit_id, kind, place, occurred_at, author_id, number, published_at, stage,
  correction_note, correction_at, withdrawal_reason, withdrawal_at, ${SCOPE}, created_at, updated_at)
select p.id, p.title, t.lead, t.body, u.id, t.kind::enum_press_releases_kind, t.place, p.occurred_at, author.id, p.number,
  case when later.i is not null or p.stage = 'published' then p.at end, p.stage::enum_press_releases_stage,
  case when p.corrected then 'Jam kejadian diperbaiki.' end, case when p.corrected then later.at end,
  case when p.stage = 'withdrawn' then 'Keterangan belum lengkap.' end, case when p.stage = 'withdrawn' then later.at end,
  ${scopeOf('u')}, p.at - interval '1 day', coalesce(later.at, p.at)
from scale_plan p join scale_texts t on t.n = p.words join scale_units u on u.n = p.unit
left join scale_events later on later.i = p.i and later.version = 2
left join staff author on author.n = floor(author.many * pg_temp.chance('author', p.n))
where p.i between $1 and $2`

/** $1 to $2 of the plan. */
export const INSERT_KEYWORDS = `
insert into press_releases_texts ("order", parent_id, path, text)
select k.n, p.id, 'keywords', k.word
from scale_plan p join scale_texts t on t.n = p.words cross join lateral jsonb_array_elements_text(t.keywords) with ordinality k (word, n)
where p.i between $1 and $2 order by p.i, k.n`

/** $1 to $2 of the plan. */
export const INSERT_CARRIED = `
insert into press_releases_rels ("order", parent_id, path, assets_id)
select c.k, p.id, 'assets', a.id
from scale_carried c join scale_plan p on p.i = c.i join scale_assets a on a.i = c.asset
where c.i between $1 and $2 order by c.i, c.k`

export const SET_SERIES = `
insert into number_series (unit_id, series, year, last)
select u.id, 'press-releases', p.year, max(p.serial) from scale_plan p join scale_units u on u.n = p.unit
where p.serial is not null group by u.id, p.year
on conflict (unit_id, series, year) do update set last = excluded.last`

export const SET_NAMES = `
insert into number_names (series, year, written, unit_id)
select distinct 'press-releases', p.year, u.written, u.id from scale_plan p join scale_units u on u.n = p.unit
where p.serial is not null
on conflict do nothing`
