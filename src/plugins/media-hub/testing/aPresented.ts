import type pg from 'pg'
import type { Presented } from '../../../domain/publicItem'
import { type Announcement, type Recorded, recordPublication } from '../hooks/recordPublication'

const PATHS: Record<string, string[]> = {
  POLRI: ['POLRI'],
  KALSEL: ['POLRI', 'KALSEL'],
  BJB: ['POLRI', 'KALSEL', 'BJB'],
  LPG: ['POLRI', 'LPG'],
}

/** A presented release of a unit, changed as the test needs it. */
export function aPresented(
  id: string,
  { unit: code = 'BJB', ...change }: Partial<Omit<Presented, 'unit'>> & { unit?: string } = {},
): Presented {
  const path = PATHS[code] ?? [code]
  return {
    id,
    type: 'press_release',
    number: null,
    kind: 'siaran_pers',
    title: `Pelatihan operator ${id}`,
    lead: 'Operator dilatih di Banjarmasin.',
    bodyHtml: '<p>Operator dilatih di Banjarmasin.</p>',
    bodyText: 'Operator dilatih di Banjarmasin.',
    language: 'id',
    unit: { code, name: `Unit ${code}`, path },
    unitIds: path,
    place: 'Banjarmasin',
    occurredAt: null,
    keywords: [],
    embargoedUntil: null,
    rights: { holder: `Unit ${code}`, notice: `© 2026 Unit ${code}`, terms: 'Sebut sumber.' },
    assets: [],
    ...change,
  }
}

/** Runs one announcement in a transaction of its own. */
export async function announce(
  pool: pg.Pool,
  announcement: Announcement,
  beforeCommit?: () => Promise<void>,
): Promise<Recorded> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const recorded = await recordPublication(
      async (text, params) => (await client.query(text, [...(params ?? [])])).rows,
      announcement,
    )
    await beforeCommit?.()
    await client.query('commit')
    return recorded
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

export const publish = (pool: pg.Pool, presented: Presented) =>
  announce(pool, { action: 'published', type: 'press_release', presented })
export const correct = (pool: pg.Pool, presented: Presented) =>
  announce(pool, { action: 'corrected', type: 'press_release', presented })
export const withdraw = (pool: pg.Pool, itemId: string, reason = 'Data korban keliru.') =>
  announce(pool, { action: 'withdrawn', type: 'press_release', itemId, reason })
