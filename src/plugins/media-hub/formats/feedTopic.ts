import { parameters } from '../endpoints/parameters'
import { badParameter, notFound } from '../endpoints/problem'

export const feedTypes = {
  atom: 'application/atom+xml',
  rss: 'application/rss+xml',
  json: 'application/feed+json',
} as const

export type FeedFormat = keyof typeof feedTypes

/** A feed by what it holds: the same filters are the same topic, however they were written. */
export type FeedTopic = { format: FeedFormat; unit?: string; kind?: string; keyword?: string }

const FILTERS = ['unit', 'kind', 'keyword'] as const

/** Reads the feed that was asked for. @throws Problem 404 for another format, 400 naming the parameter */
export function readTopic(format: string, url: string): FeedTopic {
  if (!isFormat(format)) throw notFound('feeds are .atom, .rss and .json')
  const { keyword, ...filters } = parameters(url, FILTERS)
  const topic: FeedTopic = { format, ...filters }
  if (keyword !== undefined) topic.keyword = keyword.trim().toLowerCase()
  for (const name of FILTERS) {
    if (topic[name]?.trim() === '') throw badParameter(name, `${name} is empty`)
  }
  return topic
}

/** The one address of a feed (WebSub calls it the topic): filters in our order, each written in one way. */
export function topicUrl(siteUrl: string, topic: FeedTopic): string {
  const query = FILTERS.flatMap((name) => {
    const value = topic[name]
    return value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`]
  })
  return `${siteUrl}/feeds/releases.${topic.format}${query.length > 0 ? '?' : ''}${query.join('&')}`
}

/** The feed at an address; undefined when it is none of ours. @throws Problem 400 for filters that are none */
export function topicAt(siteUrl: string, address: string): FeedTopic | undefined {
  if (!URL.canParse(address)) return undefined
  const { origin, pathname, href } = new URL(address)
  const own = new URL(`${siteUrl}/feeds/releases.`)
  if (origin !== own.origin || !pathname.startsWith(own.pathname)) return undefined
  const format = pathname.slice(own.pathname.length)
  return isFormat(format) ? readTopic(format, href) : undefined
}

/** Where feeds are subscribed to. */
export const hubUrl = (siteUrl: string): string => `${siteUrl}/websub`

const isFormat = (text: string): text is FeedFormat => Object.hasOwn(feedTypes, text)
