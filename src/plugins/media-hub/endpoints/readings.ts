import type { Pool } from 'pg'
import type { Logger } from '../jobs/logger'
import type { Answer, Shown } from './answer'
import { eachSecond } from './eachSecond'
import type { ApiKey } from './keyRing'

/** So many readings are remembered as noted; after that they are noted again, which the ledger takes as the same. */
const REMEMBERED = 200_000

type Read = { key: string; outlet: string; asset: string | null; items: string[]; versions: number[] }

/**
 * Notes which key read which version or file, in memory, and writes it into the ledger each second. What could not be written
 * waits for the next time.
 */
export function readings(pool: Pool, log: Logger) {
  const shownBy = new WeakMap<Answer, Shown>()
  const noted = new Set<string>()
  const pending = new Map<string, Read>()

  const note = (key: ApiKey, answer: Answer) => {
    if (answer.status !== 200) return
    let shown = shownBy.get(answer)
    if (!shown) {
      shown = shownIn(answer)
      shownBy.set(answer, shown)
    }
    for (const { id, version } of shown) add(key, id, version, null)
  }

  /** A file of an item was given out. */
  const noteFile = (key: ApiKey, item: string, version: number, asset: string) =>
    add(key, item, version, asset)

  const add = (
    { id: key, outletId: outlet }: ApiKey,
    item: string,
    version: number,
    asset: string | null,
  ) => {
    const name = `${key} ${item} ${version} ${asset ?? ''}`
    if (noted.has(name)) return
    if (noted.size >= REMEMBERED) noted.clear()
    noted.add(name)
    const read = readOf({ key, outlet, asset })
    read.items.push(item)
    read.versions.push(version)
    writing.soon()
  }

  /** What waits to be written of one key, and of one file where it is one. */
  const readOf = (of: Pick<Read, 'key' | 'outlet' | 'asset'>): Read => {
    const name = `${of.key} ${of.asset ?? ''}`
    const read = pending.get(name) ?? { ...of, items: [], versions: [] }
    pending.set(name, read)
    return read
  }

  const flush = async () => {
    const batch = [...pending.values()]
    pending.clear()
    for (const { items, versions, ...of } of batch) {
      try {
        await pool.query('select media_hub_record_reading($1, $2, $3, $4, $5, $6)', [
          ...[of.asset === null ? 'fetched' : 'downloaded', items, versions, of.key, of.outlet, of.asset],
        ])
      } catch (error) {
        log.warn({ err: error }, 'media-hub: readings could not be written into the ledger yet')
        const again = readOf(of)
        again.items.push(...items)
        again.versions.push(...versions)
      }
    }
  }

  const writing = eachSecond(flush, () => pending.size === 0)
  return { note, noteFile, stop: writing.stop }
}

type Face = { id?: unknown; version?: unknown; item?: Face; items?: Face[] }

/** An item shows itself, a list its items, a page of changes the words it carries. */
function shownIn({ headers, body, shows }: Answer): Shown {
  if (shows) return shows
  if (!headers['content-type']?.startsWith('application/json')) return []
  const face = JSON.parse(body.toString()) as Face
  const faces = face.items ? face.items.flatMap((one) => ('seq' in one ? (one.item ?? []) : one)) : [face]
  return faces.flatMap(({ id, version }) =>
    typeof id === 'string' && typeof version === 'number' ? [{ id, version }] : [],
  )
}
