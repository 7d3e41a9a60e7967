import type { CollectionAfterChangeHook } from 'payload'
import { CHANNEL } from './recordPublication'
import { type Query, transactionQuery } from './query'

/** Public items follow their unit when it moves in the tree; in the transaction of the move. */
export const followUnits: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  if (operation === 'create' || idOf(doc.parent) === idOf(previousDoc?.parent)) return
  await restampUnits(await transactionQuery(req))
}

/**
 * Writes today's ancestors on every public item whose unit has moved. Words of snapshots stay as they were.
 * @returns how many items moved
 */
export async function restampUnits(query: Query): Promise<number> {
  const moved = await query(RESTAMP)
  if (moved.length > 0) await query('select pg_notify($1, last::text) from media_hub_counter', [CHANNEL])
  return moved.length
}

const idOf = (relation: unknown): unknown =>
  relation && typeof relation === 'object' ? (relation as { id?: unknown }).id : (relation ?? null)

const RESTAMP = `
  with tree as materialized (select code, path from public_units)
  update media_hub_items item set unit_1 = path[1], unit_2 = path[2], unit_3 = path[3], unit_4 = path[4],
    unit_5 = path[5], unit_6 = path[6]
  from tree
  where tree.code = item.unit_code and array_remove(array[unit_1, unit_2, unit_3, unit_4, unit_5, unit_6], null) <> path
  returning item.item_id`
