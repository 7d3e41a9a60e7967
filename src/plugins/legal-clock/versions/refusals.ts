import { APIError, type PayloadRequest } from 'payload'
import { optionsOf } from '../options'
import type { FileProblem } from '../rules/readCalendarFile'
import { type MessageKey, say } from '../translations'

const refusals = {
  'calendar.not_yours': ['notYours', 403],
  'calendar.own_work': ['ownWork', 403],
  'calendar.not_found': ['noCalendar', 404],
  'calendar.no_unit': ['noUnit', 400],
  'calendar.not_draft': ['notDraft', 409],
  'calendar.label_taken': ['labelTaken', 409],
  'calendar.preview_changed': ['previewChanged', 409],
  'calendar.bad_file': ['badFile', 400],
  'calendar.bad_order': ['badOrder', 400],
  'calendar.no_notice': ['noNotice', 404],
} as const satisfies Record<string, readonly [MessageKey, number]>

/** A refusal with its code, in the person's language. */
export function refused(
  req: PayloadRequest,
  code: keyof typeof refusals,
  problems?: readonly FileProblem[],
): APIError {
  const [key, status] = refusals[code]
  return new APIError(say(req, key), status, { code, ...(problems ? { problems } : {}) }, true)
}

/** Whoever may do nothing with calendars is told the same of one that is not there. */
export function notThere(req: PayloadRequest): APIError {
  const { mayConfirm, mayPropose } = optionsOf(req)
  const may = req.user && (mayPropose(req, null) || mayConfirm(req, null))
  return refused(req, may ? 'calendar.not_found' : 'calendar.not_yours')
}
