import type { AfterErrorHook, PayloadRequest } from 'payload'
import { ticketHolderOrNobody } from '../holder'
import type { SecondFactorOptions } from '../options'
import { factorNeeded, FACTOR_NEEDED_CODE } from '../signIn/needed'

type Refusal = { data?: { code?: unknown } | null; name?: string; status?: number }

const wordsOfTheirOwn = new Set(['AuthenticationError', 'LockedAuth'])

/** Between password and session every door is shut; the refusal says what is missing. */
export const nameTheNeed =
  (options: SecondFactorOptions): AfterErrorHook =>
  async ({ error, req }) => {
    const { data, name, status } = error as Refusal
    if (req.user || (status !== 401 && status !== 403)) return
    // these have words of their own; a wrong password is wrong whatever an earlier one has opened
    if (wordsOfTheirOwn.has(name ?? '') || String(data?.code).startsWith('second_factor.')) return
    // the transaction of a refused request is gone by now
    const outside = { payload: req.payload, headers: req.headers } as PayloadRequest
    if (!(await ticketHolderOrNobody(outside, options))) return
    const { message } = factorNeeded()
    const code = FACTOR_NEEDED_CODE
    return { status, response: { code, errors: [{ name: code, message, data: { code } }] } as never }
  }
