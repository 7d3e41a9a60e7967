import { randomUUID } from 'node:crypto'
import type { Request, Response } from 'express'
import type { IntakeOptions } from '../options'
import { isEntry, type Desk } from '../pages/form'
import { answersTo, faultsOf } from '../../../domain/publicForm'
import { sendProblem, API_HEADERS } from './problem'
import { receive } from './receive'

/**
 * POST /v1/NAME: the same form as JSON. `Idempotency-Key` (a UUID) makes a repetition safe; without it a broken line
 * may leave two requests. Under load it asks for proof of work, whose challenge comes with the problem.
 */
export const intakeApi =
  (options: IntakeOptions, { allowed, proof }: Desk) =>
  async (req: Request, res: Response): Promise<void> => {
    const { form, api, page, askerOf, fromJson } = options
    const key = req.headers['idempotency-key']
    if (key !== undefined && !isEntry(key))
      return sendProblem(res, {
        status: 400,
        code: 'intake.key',
        detail: 'Idempotency-Key is a UUID (version 4 or 7), in small letters',
      })
    const entry = isEntry(key) ? key : randomUUID()
    const values = fromJson(req.body)
    if (!values)
      return sendProblem(res, {
        status: 400,
        code: 'request.body',
        detail: `the body is not a request of the shape that /docs describes`,
      })
    const offices = new Set((await options.offices()).map(({ code }) => code))
    const faults = faultsOf(form.steps, values, offices)
    if (faults.length > 0) {
      const problems = faults.map(({ field, code, words }) => ({
        field,
        code,
        message: `${words.id} / ${words.en}`,
      }))
      return sendProblem(res, {
        status: 422,
        code: 'intake.incomplete',
        detail: 'some answers are missing or cannot be used',
        extra: { problems },
      })
    }
    const told = await allowed.now(askerOf(req))
    if (told.say === 'wait')
      return sendProblem(
        res,
        { status: 429, code: 'limit.requests', detail: 'too much came from this address within the hour' },
        { 'retry-after': String(told.seconds) },
      )
    const { proof: given } = (req.body ?? {}) as { proof?: unknown }
    if (told.say === 'prove' && !(await proof.isDone(entry, typeof given === 'string' ? given : '')))
      return sendProblem(
        res,
        {
          status: 429,
          code: 'intake.proof_needed',
          detail:
            'much came from this address: solve `challenge` (ALTCHA 2), send the same Idempotency-Key with `proof`, base64 of {"challenge","solution"}',
          extra: { entry, challenge: await proof.challengeFor(entry) },
        },
        { 'retry-after': '1' },
      )
    const received = await receive(options, { entry, channel: 'app', answers: answersTo(form, values) })
    if (received === 'clash')
      return sendProblem(res, {
        status: 409,
        code: 'intake.key_used',
        detail: 'this Idempotency-Key was used for another request; take a new one for a new request',
      })
    if (!received.isAgain) await allowed.count(askerOf(req))
    const { code, number } = received
    res
      .writeHead(number ? 201 : 202, { ...API_HEADERS, location: `${api}/status` })
      .end(JSON.stringify({ id: entry, number, code, status: `${api}/status`, page: `${page}/status` }))
  }
