import type { PayloadRequest } from 'payload'
import { type ClockEvent, type Deadline, deadlineOf, ruleInForce } from '../../domain/legalClock'
import { localDay } from '../../domain/localDay'
import { deadlines, type Limit } from './deadlines'
import type { CaseOffice } from './office'

/**
 * The last day of a limit for a unit, with every day on the way.
 * @throws Error when no version of the rule was in force
 */
export async function limitOf(
  office: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  unit: string,
  limit: Limit,
  events: readonly ClockEvent[],
): Promise<Deadline> {
  const setting = await office.clockOf(req, unit)
  const began = events.find(({ type }) => type === 'received')?.at ?? new Date().toISOString()
  const rule = ruleInForce(deadlines, limit, localDay(began, setting.zone))
  if (!rule) throw new Error(`no rule ${limit} was in force on ${began}`)
  return deadlineOf(rule, events, setting)
}

/** The same for a limit that begins with one instant. */
export const limitFrom = (
  office: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  unit: string,
  limit: Limit,
  at: Date | string,
): Promise<Deadline> =>
  limitOf(office, req, unit, limit, [{ type: 'received', at: new Date(at).toISOString() }])

type Clocked = {
  unit: string
  receivedAt: string
  registeredAt?: string | null
  extension?: { at?: string | null; days?: number | null; reason?: string | null } | null
}

/** What has happened to a request, as its clock reads it. */
export function eventsOf({ receivedAt, registeredAt, extension }: Clocked): ClockEvent[] {
  return [
    { type: 'received', at: receivedAt },
    ...(registeredAt ? [{ type: 'registered', at: registeredAt } as const] : []),
    ...(extension?.at
      ? [
          {
            type: 'extended',
            at: extension.at,
            amount: Number(extension.days),
            reason: extension.reason ?? '',
          } as const,
        ]
      : []),
  ]
}

/** When a request is due, and the instants of it that are stored: the last, and when to look again. The clock stamps date and way. */
export async function answerLimit(
  office: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  request: Clocked,
) {
  const clock = await limitOf(office, req, request.unit, 'answer', eventsOf(request))
  return { dueOn: clock.dueOn, columns: { dueAt: clock.dueAt, checkAt: clock.dueAt } }
}
