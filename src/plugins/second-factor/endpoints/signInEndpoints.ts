import type { Endpoint } from 'payload'
import { ticketCookie, ticketHolder, ticketHolderOrNobody } from '../holder'
import type { SecondFactorOptions } from '../options'
import { beginPasskey, beginTotp, finishEnrolment } from '../prove/enrol'
import { askPasskey } from '../prove/askPasskey'
import { prove } from '../prove/prove'
import { neededOf } from '../signIn/needed'
import { answerOpened } from '../signIn/answerOpened'
import { openSession } from '../signIn/openSession'
import { factorsOf, hasFactor } from '../store/factors'
import { endTickets, giveUpTicket } from '../store/tickets'
import { bodyOf, told } from './body'
import { hasOne } from './refusals'

const at = '/second-factor/sign-in'

/** The second step of a sign-in; the ticket in the cookie says whose. */
export const signInEndpoints = (options: SecondFactorOptions): Endpoint[] => {
  const { collection } = options
  /** Enrolling with a ticket is for accounts that have nothing to prove with. */
  const newcomer: typeof ticketHolder = async (req) => {
    const holder = await ticketHolder(req, options)
    if (hasFactor(await factorsOf(req, holder.account.id))) throw hasOne()
    return holder
  }
  return [
    {
      path: at,
      method: 'get',
      handler: async (req) => {
        const holder = await ticketHolderOrNobody(req, options)
        return told({ needed: holder && (await neededOf(req, holder, options)) })
      },
    },
    {
      path: `${at}/cancel`,
      method: 'post',
      handler: async (req) => {
        const holder = await ticketHolderOrNobody(req, options)
        if (holder) await giveUpTicket(req, holder.ticket)
        const answer = told({ needed: null })
        answer.headers.append('Set-Cookie', ticketCookie(req, collection))
        return answer
      },
    },
    {
      path: `${at}/passkey`,
      method: 'post',
      handler: async (req) => told(await askPasskey(req, await ticketHolder(req, options), options)),
    },
    {
      path: `${at}/prove`,
      method: 'post',
      handler: async (req) => {
        const holder = await ticketHolder(req, options)
        const opened = await prove(req, holder, await bodyOf(req), options, async () => {
          await endTickets(req, { hash: holder.ticket })
          return openSession(req, collection, holder.account.id)
        })
        return answerOpened(req, opened, options)
      },
    },
    {
      path: `${at}/totp`,
      method: 'post',
      handler: async (req) => told(await beginTotp(req, await newcomer(req, options), options)),
    },
    {
      path: `${at}/new-passkey`,
      method: 'post',
      handler: async (req) => told(await beginPasskey(req, await newcomer(req, options), options)),
    },
    {
      path: `${at}/enrol`,
      method: 'post',
      handler: async (req) => {
        const holder = await newcomer(req, options)
        const { opened, recoveryCodes } = await finishEnrolment(
          req,
          holder,
          await bodyOf(req),
          options,
          async () => {
            await endTickets(req, { account: holder.account.id })
            return openSession(req, collection, holder.account.id)
          },
        )
        return answerOpened(req, opened, options, { recoveryCodes })
      },
    },
  ]
}
