import { type Endpoint, headersWithCors, NotFound, type PayloadRequest } from 'payload'
import type { SecondFactorOptions } from '../options'
import { FACTOR_NEEDED, NO_SESSION } from '../signIn/context'
import { answerNeeded } from '../signIn/needed'

type Handler = (req: PayloadRequest) => Promise<Response>

/** POST …/login: as the door behind it, except that a held-back sign-in is answered with a ticket. */
export const loginDoor = (options: SecondFactorOptions): Endpoint =>
  inFrontOf('/login', options, async (req, answer) => {
    try {
      return await answer()
    } catch (error) {
      const held = req.context[FACTOR_NEEDED]
      if (typeof held !== 'string') throw error
      await options.onPasswordRight?.(req)
      return answerNeeded(req, held, options)
    }
  })

/** POST …/reset-password: the password is set; a person with a second factor signs in with both. */
export const resetDoor = (options: SecondFactorOptions): Endpoint =>
  inFrontOf('/reset-password', options, async (req, answer) => {
    const given = await answer()
    if (!req.context[NO_SESSION]) return given
    return Response.json(
      { message: req.t('authentication:passwordResetSuccessfully') },
      { headers: headersWithCors({ headers: new Headers(), req }) },
    )
  })

/** An endpoint that asks the next one at the same path: Payload puts its own after those of a collection. */
function inFrontOf(
  path: string,
  { collection }: SecondFactorOptions,
  answer: (req: PayloadRequest, behind: () => Promise<Response>) => Promise<Response>,
): Endpoint {
  const handler: Handler = (req) =>
    answer(req, async () => {
      const endpoints = req.payload.collections[collection as 'users'].config.endpoints || []
      const here = endpoints.findIndex((one) => one.handler === handler)
      const next = endpoints.slice(here + 1).find((one) => one.path === path && one.method === 'post')
      if (!next) throw new NotFound(req.t)
      return next.handler(req)
    })
  return { path, method: 'post', handler }
}
