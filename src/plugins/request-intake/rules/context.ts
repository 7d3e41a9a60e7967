/** Where a document that is made of an entry carries the entry's id. */
export const ENTRY = 'intakeEntry'
/** Where a change that an applicant asked for carries the act's id. */
export const ACT = 'intakeAct'
