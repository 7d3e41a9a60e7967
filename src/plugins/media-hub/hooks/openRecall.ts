import type { Action } from '../rules/nextState'
import type { Query } from './query'

type Change = { seq: number; at: string; version: number; action: Action; type: string; itemId: string }

/**
 * A withdrawal and a serious correction call back what was public before, in the transaction of the step. The open
 * recall of an item gives way to the next one, and that of a withdrawal to a new publication.
 */
export async function openRecall(
  query: Query,
  { seq, at, version, action, type, itemId }: Change,
  isSerious: boolean,
): Promise<void> {
  const calls = action === 'withdrawn' || (action === 'corrected' && isSerious)
  if (!calls && action !== 'published') return
  await query(HOLD, [itemId])
  await query(REPLACE, [itemId, seq, at])
  if (calls) await query(OPEN, [seq, itemId, version, type, action, at])
}

/** A worker may be closing or opening one of them; what it did is seen by the next statement. */
const HOLD = 'select from media_hub_recalls where item_id = $1 for update'

const REPLACE = `
  update media_hub_recalls set closed_at = $3, replaced_by = $2 where item_id = $1 and closed_at is null`

const OPEN = `
  insert into media_hub_recalls (seq, item_id, version, type, action, opened_at) values ($1, $2, $3, $4, $5, $6)`
