import { z } from 'zod'
import { applicant, calendarDate, instant, text } from './parts'

/** UU 14/2008 art. 22(4): what was asked, by whom, when, under which number, and by when it is answered. */
export const receipt = z.strictObject({
  registrationNumber: text,
  receivedAt: instant,
  channel: text,
  applicant,
  informationAsked: text,
  purpose: text,
  wayToObtain: text,
  wayToSend: text,
  dueOn: calendarDate,
  statusUrl: z.url(),
})
