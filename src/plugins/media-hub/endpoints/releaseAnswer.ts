import type { Pool } from 'pg'
import { type ReleaseFormat, releaseFormats } from '../formats/releaseFormats'
import type { Site } from '../pages/site'
import { pagePolicy } from '../pages/style'
import { addressed } from '../rules/addressed'
import { bytesOf, textOf } from '../rules/octets'
import { readPublicItem } from '../rules/readPublicItem'
import { type Answer, answer, jsonAnswer, keepFor, OPEN_TO_SCRIPTS } from './answer'
import { Problem } from './problem'
import { findItem, type Found } from './releaseItem'

const KEPT = keepFor(5)

/**
 * One release by id, slug or number, as JSON or, when the address ends so, in another format. A key that itself ends
 * like a format is found as it is. @throws Problem 404
 */
export async function releaseAnswer(pool: Pool, site: Site, key: string): Promise<Answer> {
  const [, bare = '', ending = ''] = /^(.+)\.([a-z]+)$/s.exec(key) ?? []
  const format = Object.hasOwn(releaseFormats, ending) ? releaseFormats[ending] : undefined
  if (!format) return asJson(site, await findItem(pool, key))
  const exact = await findItem(pool, key).catch(unlessNotFound)
  return exact ? asJson(site, exact) : inFormat(site, format, await findItem(pool, bare))
}

function asJson(site: Site, found: Found): Answer {
  if (found.state === 'public') return jsonAnswer(bytesOf(addressed(found.json, site.url)), KEPT)
  const { withdrawnAt, reason, id } = found
  return jsonAnswer(JSON.stringify({ id, withdrawnAt, reason }), KEPT, 410)
}

function inFormat(site: Site, format: ReleaseFormat, found: Found): Answer {
  const { type, write, gone } = format
  const about = {
    type,
    cache: KEPT,
    headers: type.startsWith('text/html')
      ? { ...OPEN_TO_SCRIPTS, 'content-security-policy': pagePolicy(new URL(site.url).origin) }
      : OPEN_TO_SCRIPTS,
  }
  if (found.state === 'withdrawn') return answer({ ...about, status: 410, body: gone(found, site) })
  const item = readPublicItem(textOf(found.json), site.url)
  const { id, version } = item
  return answer({ ...about, body: write(item, site), shows: [{ id, version }] })
}

function unlessNotFound(error: unknown): undefined {
  if (error instanceof Problem && error.status === 404) return undefined
  throw error
}
