import { createHmac } from 'node:crypto'
import { readCaseCode } from '../../domain/caseCode'

/**
 * What is kept of a code: keyed, so that the table alone does not even tell whether a guess is right. With 84 bits of
 * chance nothing slower is needed.
 */
export const hashOfCaseCode = (code: string, pepper: string): string =>
  createHmac('sha256', pepper)
    .update(`case code ${readCaseCode(code)}`)
    .digest('hex')
