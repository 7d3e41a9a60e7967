import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

export const name = '20261124_3_media_hub_search'

/**
 * Search in Indonesian. `head` holds the words a reader looks for first (title, unit, place, number, keywords),
 * `search` all of them; both without accents. `media_hub_words` counts in how many public headings a word stands, so
 * that a mistyped one finds its neighbour and a withdrawn one is forgotten.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(EXTENSIONS)
  await db.execute(CONFIGURATION + COLUMNS + INDEXES + WORDS + FOUND_BY + GRANTS)
  await db.execute(REFILL)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(DROP)
}

/** Both are trusted: whoever may create in the database may make them, otherwise an administrator must. */
const EXTENSIONS = `
do $$
begin
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;
exception when insufficient_privilege then
  raise exception 'This login may not make two extensions that search needs. As a database administrator run: create extension unaccent; create extension pg_trgm;';
end $$;
`

const CONFIGURATION = `
create text search configuration hub_indonesian (copy = pg_catalog.indonesian);
alter text search configuration hub_indonesian
  alter mapping for hword, hword_part, word with unaccent, indonesian_stem;
`

const COLUMNS = `
alter table media_hub_items
  add column place text,
  add column keywords text[] not null default '{}',
  add column heading text,
  add column head tsvector;
`

const INDEXES = `
create index media_hub_items_head on media_hub_items using gin (head) where state = 'public';
create index media_hub_items_place on media_hub_items (lower(place), published_at desc, item_id desc)
  where state = 'public' and place is not null;
create index media_hub_items_keywords on media_hub_items using gin (keywords) where state = 'public';
`

/** Words of four letters and more; shorter ones have too many neighbours. */
const WORDS = `
create table media_hub_words (
  word text primary key,
  items integer not null check (items > 0)
);
create index media_hub_words_near on media_hub_words using gin (word gin_trgm_ops);
create function media_hub_words_of(heading text) returns setof text language sql stable as $$
  select distinct word from regexp_split_to_table(lower(unaccent(coalesce(heading, ''))), '[^[:alnum:]]+') word
  where length(word) between 4 and 60
$$;
create function media_hub_count_words(before text, after text) returns void language sql as $$
  with old as materialized (select media_hub_words_of(before) as word),
    new as materialized (select media_hub_words_of(after) as word),
    gone as (delete from media_hub_words known using old
      where known.word = old.word and known.items = 1 and old.word not in (select word from new)),
    fewer as (update media_hub_words known set items = items - 1 from old
      where known.word = old.word and known.items > 1 and old.word not in (select word from new))
  insert into media_hub_words as known (word, items)
  select word, 1 from new where word not in (select word from old)
  on conflict (word) do update set items = known.items + 1
$$;
`

const GRANTS = 'grant select on media_hub_words to hub_public;'

/**
 * What search needs of a public face: the last part of the place, which is the town; the keywords in small letters; a
 * heading of title, unit, place, number and keywords; all other words.
 */
const FOUND_BY = `
create function media_hub_found_by(item jsonb, out place text, out keywords text[], out heading text, out words text)
language sql stable as $$
  select nullif(trim(regexp_replace(item ->> 'place', '^.*,', '')), ''),
    array(select distinct lower(trim(word)) from jsonb_array_elements_text(coalesce(item -> 'keywords', '[]')) word order by 1),
    concat_ws(E'\\n', item ->> 'title', item -> 'unit' ->> 'name', item ->> 'place', item ->> 'number',
      (select string_agg(word, ' ') from jsonb_array_elements_text(coalesce(item -> 'keywords', '[]')) word)),
    concat_ws(E'\\n', item ->> 'lead', left(item ->> 'bodyText', 200000))
$$;
`

const REFILL = `
update media_hub_items set place = made.place, keywords = made.keywords, heading = made.heading,
  head = to_tsvector('hub_indonesian', made.heading),
  search = to_tsvector('hub_indonesian', made.heading) || to_tsvector('hub_indonesian', made.words)
from (select item_id, found.* from media_hub_items, media_hub_found_by(item_json::jsonb) found where state = 'public') made
where made.item_id = media_hub_items.item_id;
insert into media_hub_words (word, items)
select word, count(*) from media_hub_items cross join lateral media_hub_words_of(heading) word
where state = 'public' group by word;
`

const DROP = `
update media_hub_items set search = setweight(to_tsvector('indonesian', (item_json::jsonb ->> 'title') || E'\\n' || (item_json::jsonb ->> 'lead')), 'A')
  || to_tsvector('indonesian', left(item_json::jsonb ->> 'bodyText', 200000)) where state = 'public';
drop function media_hub_count_words(text, text);
drop function media_hub_words_of(text);
drop function media_hub_found_by(jsonb);
drop table media_hub_words;
alter table media_hub_items drop column place, drop column keywords, drop column heading, drop column head;
drop text search configuration hub_indonesian;
`
