import type { Pool, PoolClient } from 'pg'

const BATCH = 100

export type News = { touched: number; more: boolean }

/**
 * Tells subscriptions of feeds that new changes touched. Goes by its own place in the row of changes, apart from the
 * webhooks' outbox: neither can hold up the other. One worker at a time.
 * @param heard learns first of all which is the newest change
 */
export async function newsOfFeeds(pool: Pool, heard: (position: number) => void): Promise<News> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const news = await tellBatch(client, heard)
    await client.query('commit')
    return news
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function tellBatch(client: PoolClient, heard: (position: number) => void): Promise<News> {
  const { rows: lock } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_xact_lock(hashtext('media_hub_feed_news')) as mine",
  )
  const { rows } = await client.query<{ last: string; through: string }>(
    'select last, through from media_hub_counter, media_hub_feed_news',
  )
  const [last, through] = [Number(rows[0]?.last), Number(rows[0]?.through)]
  heard(last)
  if (!lock[0]?.mine || last <= through) return { touched: 0, more: false }
  const upTo = Math.min(last, through + BATCH)
  const { rowCount } = await client.query(TELL, [through, upTo])
  await client.query('update media_hub_feed_news set through = $1', [upTo])
  return { touched: rowCount ?? 0, more: upTo < last }
}

/**
 * A feed is touched by what an item is after a change and by what it was before: it may have left the feed. Units by
 * the tree of that day and of today. Sooner once too often than once too rarely.
 */
const TELL = `
  with faces as materialized (
    select change.seq, face.item_json::jsonb ->> 'kind' as kind,
      (media_hub_found_by(face.item_json::jsonb)).keywords,
      array(select jsonb_array_elements_text(face.item_json::jsonb -> 'unit' -> 'path'))
        || array[item.unit_1, item.unit_2, item.unit_3, item.unit_4, item.unit_5, item.unit_6] as units
    from media_hub_snapshots change
    join media_hub_items item on item.item_id = change.item_id
    join media_hub_snapshots face on face.item_id = change.item_id and face.item_json is not null
      and face.version in (change.version, change.version - 1)
    where change.seq > $1 and change.seq <= $2
  ), touched as (
    select subscription.id, max(faces.seq) as seq
    from media_hub_subscriptions subscription join faces
      on (subscription.unit is null or subscription.unit = any (faces.units))
      and (subscription.kind is null or subscription.kind = faces.kind)
      and (subscription.keyword is null or subscription.keyword = any (faces.keywords))
    where subscription.expires_at > now()
    group by subscription.id
  )
  update media_hub_subscriptions subscription set wanted = touched.seq,
    attempts = case when wanted > sent then attempts else 0 end,
    next_at = case when wanted > sent then next_at else now() end
  from touched where touched.id = subscription.id and subscription.wanted < touched.seq`
