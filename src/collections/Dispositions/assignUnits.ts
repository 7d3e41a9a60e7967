import type { PayloadRequest } from 'payload'
import { dateOf, dayNumber } from '../../domain/localDay'
import { reminderInstants } from '../../domain/reminders'
import { judgeOf } from '../../domain/workingDays'
import { limitFrom } from '../InformationRequests/limitOf'
import type { CaseOffice } from '../InformationRequests/office'
import type { StoredRequest } from '../InformationRequests/stored'
import { unitsToAsk } from '../InformationRequests/unitsToAsk'
import { peopleOfUnit } from './peopleOfUnit'
import { askLetter } from './letters'

/**
 * Asks each chosen unit that holds no open disposisi of this request: what is asked, and until when; never who asks.
 * @returns who was asked, and by when the first of them answers
 */
export async function assignUnits(
  office: CaseOffice,
  req: PayloadRequest,
  request: StoredRequest,
  now: Date,
): Promise<{ units: string[]; answerByOn: string }> {
  const units = await unitsToAsk(req, request)
  const limits: string[] = []
  for (const unit of units) {
    const times = await internalLimit(office, req, unit, now)
    limits.push(times.dueOn ?? '')
    // system: the step that asks has been decided; nobody makes a disposisi by hand
    const assignment = await req.payload.create({
      collection: 'dispositions',
      data: {
        request: request.id,
        requestNumber: request.number,
        unit,
        subject: request.subject,
        description: request.description,
        note: request.assignmentNote ?? null,
        ...times,
      } as never,
      depth: 0,
      overrideAccess: true,
      req,
    })
    for (const person of await peopleOfUnit(req, unit))
      await office.send(req, { to: person.email, ...askLetter(person.name, assignment as never) })
  }
  return { units, answerByOn: limits.toSorted()[0] ?? '' }
}

/** The internal limit of a unit, and when it is reminded of it. */
async function internalLimit(office: CaseOffice, req: PayloadRequest, unit: string, now: Date) {
  const limit = await limitFrom(office, req, unit, 'internal', now)
  const { calendar, profile } = await office.clockOf(req, unit)
  const isWorked = judgeOf(calendar, profile)
  let next = dayNumber(limit.dueOn ?? '') + 1
  while (!isWorked(next).counted) next += 1
  const reminders = reminderInstants(limit, dateOf(next))
  return { dueOn: limit.dueOn, dueAt: limit.dueAt, reminders, remindAt: reminders[0] ?? null, reminded: 0 }
}
