import type { Pool } from 'pg'
import type { Answer } from '../endpoints/answer'
import { feedOf } from '../formats/feed'
import { type FeedTopic, topicUrl } from '../formats/feedTopic'
import type { Site } from '../pages/site'

const MOST_KEPT = 20

export type NewestFeed = { position: number; feed: Answer }

/**
 * Feeds as they are now, by the words of the public side. While nothing changed a feed is written once, however many
 * subscribers it has; `position` is of the change that everything in it is at least as new as.
 */
export function newestFeeds(pool: Pool, site: Site) {
  let of = -1
  const kept = new Map<string, Promise<Answer>>()

  const written = (topic: FeedTopic, position: number): Promise<Answer> => {
    if (of !== position || kept.size >= MOST_KEPT) kept.clear()
    of = position
    const address = topicUrl(site.url, topic)
    const found = kept.get(address)
    if (found) return found
    const made = feedOf(pool, site, topic)
    kept.set(address, made)
    made.catch(() => kept.delete(address))
    return made
  }

  /** @param onPosition hears how new the feed will be before it is written */
  return async (topic: FeedTopic, onPosition: (position: number) => void): Promise<NewestFeed> => {
    const { rows } = await pool.query<{ last: string }>('select last from media_hub_counter')
    const position = Number(rows[0]?.last ?? 0)
    onPosition(position)
    return { position, feed: await written(topic, position) }
  }
}
