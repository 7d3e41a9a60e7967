import type { PayloadRequest } from 'payload'
import { type Deadline, deadlineOf } from '../../../domain/legalClock'
import { localDay } from '../../../domain/localDay'
import { type Move, optionsOf } from '../options'
import { calendarOf, type CalendarVersion } from '../rules/calendarOf'
import { isLoss, verdictOnMove } from '../rules/verdictOnMove'
import { keepDeadline, openOf, stamp, stampOf, type StoredDeadline } from './deadlines'
import { logMove } from './moves'
import { type Query, tableOf, transactionQuery } from './query'
import { placeOf } from './units'

/** Counts stored deadlines again by other calendars; remembers the place of each unit. */
export function recounter(query: Query, units: string, versions: readonly CalendarVersion[]) {
  const calendars = new Map<string, ReturnType<typeof calendarOf>>()
  return async ({ unit, rule, events, profile, zone, countsFrom }: StoredDeadline): Promise<Deadline> => {
    const calendar = calendars.get(unit) ?? calendarOf(versions, (await placeOf(query, units, unit)).path)
    calendars.set(unit, calendar)
    return deadlineOf(rule, events, { calendar, profile, zone, countsFrom })
  }
}

/** Why a case is counted again: by which calendars, and whether an officer has told the applicant himself. */
export type Recount = { versions: readonly CalendarVersion[]; epoch: number; wasTold?: boolean }

/**
 * Brings the open deadlines of one document to the calendars of today, in the transaction of the request: what moves
 * is told, what would move to the applicant's loss without his being told stays where it was. @returns what moved
 */
export async function recountDocument(
  req: PayloadRequest,
  collection: string,
  document: string,
  { versions, epoch, wasTold = false }: Recount,
): Promise<Move[]> {
  const query = await transactionQuery(req)
  const { units } = optionsOf(req)
  await query(`select id from ${tableOf(req, collection)} where id = $1::uuid for no key update`, [document])
  const rows = await openOf(query, collection, document)
  const count = recounter(query, tableOf(req, units), versions)
  const moves: Move[] = []
  const ledgers: Deadline[] = []
  for (const row of rows) {
    const next = await count(row)
    const move = moveOf(row, next)
    const hold = move ? await holdOf(req, row, move, wasTold) : null
    if (move) moves.push(move)
    if (move) await logMove(query, row, move, hold)
    const ledger = hold ? row.ledger : next
    ledgers.push(ledger)
    await keepDeadline(query, { ...row, ledger, hold, epoch })
  }
  await stamp(query, req, { collection, document, ...stampOf(ledgers) })
  return moves
}

/** The move of a deadline, or null while its date stays. */
export function moveOf(row: StoredDeadline, next: Deadline): Move | null {
  if (row.dueOn === next.dueOn) return null
  return {
    collection: row.collection,
    document: row.document,
    code: row.code,
    article: next.article,
    from: row.dueOn,
    to: next.dueOn,
    loss: isLoss(row.binds, row.dueOn, next.dueOn),
    calendars: next.versions.calendar,
    deadline: next,
  }
}

/** Tells a move as it must be, and says what then holds it back. */
async function holdOf(
  req: PayloadRequest,
  row: StoredDeadline,
  move: Move,
  wasTold: boolean,
): Promise<StoredDeadline['hold']> {
  const verdict = verdictOnMove(row.binds, move.from, move.to, localDay(await databaseNow(req), row.zone))
  if (verdict === 'stays') return 'past'
  if (wasTold) return null
  const told = await optionsOf(req).subjects[row.collection]?.tell?.(req, move)
  return verdict === 'needs_notice' && told !== 'told' ? 'notice' : null
}

async function databaseNow(req: PayloadRequest): Promise<Date> {
  const [row] = await (await transactionQuery(req))('select clock_timestamp() as now')
  return new Date(row?.now as string | Date)
}
