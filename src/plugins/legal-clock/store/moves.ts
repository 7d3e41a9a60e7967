import type { Move } from '../options'
import type { StoredDeadline } from './deadlines'
import type { Query } from './query'

/** Writes down that a date moved, or was kept from moving: old and new, by which calendars. Never changed afterwards. */
export const logMove = (query: Query, row: StoredDeadline, move: Move, hold: StoredDeadline['hold']) =>
  query(
    `insert into legal_clock_moves (deadline_id, collection, document_id, code, from_on, to_on, loss, outcome,
       calendars_before, calendars_after)
     values ($1::uuid, $2, $3::uuid, $4, $5::date, $6::date, $7, $8, $9::text[], $10::text[])`,
    [
      ...[row.id, row.collection, row.document, row.code, move.from, move.to, move.loss],
      ...[hold === 'notice' ? 'waits' : hold === 'past' ? 'stays' : 'applied', row.calendars, move.calendars],
    ],
  )
