import {
  addDataAndFileToRequest,
  APIError,
  commitTransaction,
  type Endpoint,
  Forbidden,
  initTransaction,
  killTransaction,
  type PayloadRequest,
} from 'payload'
import type { Account, SessionListOptions } from '../options'
import { deleteSessions, lockAccount } from './connection'
import { describe, type StoredSession, storedSessions } from './sessionsOf'

/**
 * GET  /api/{collection}/{id}/sessions: the running sessions, for their person and who administers him.
 * POST /api/{collection}/{id}/sessions/end: ends all of them; `{"others": true}`: all but this one;
 * `{"session": id}`: that one. In both, `me` is a name for oneself.
 */
export const sessionEndpoints = (options: SessionListOptions): Endpoint[] => [
  {
    path: '/:id/sessions',
    method: 'get',
    handler: async (req) => {
      const account = await accountFor(req, options)
      const sessions = await storedSessions(req, options.collection, account.id)
      return Response.json(
        { sessions: await describe(req, sessions) },
        { headers: { 'cache-control': 'no-store' } },
      )
    },
  },
  {
    path: '/:id/sessions/end',
    method: 'post',
    handler: async (req) => {
      const which = await orderIn(req)
      await inTransaction(req, () => end(req, options, which))
      return Response.json({ ended: true })
    },
  },
]

type Order = { session: string } | { others: true } | { all: true }

async function end(req: PayloadRequest, options: SessionListOptions, order: Order): Promise<void> {
  const account = await accountFor(req, options)
  await lockAccount(req, options.collection, account.id)
  const running = await storedSessions(req, options.collection, account.id)
  const here = (req.user as { _sid?: string } | null)?._sid
  const stays = ({ id }: StoredSession) =>
    'session' in order ? id !== order.session : 'others' in order && id === here
  const ended = running.filter((session) => !stays(session)).map(({ id }) => id)
  if ('session' in order && ended.length === 0) throw notFound()
  await deleteSessions(req, options.collection, ended)
  const which = 'session' in order ? 'one' : 'others' in order ? 'others' : 'all'
  await options.onEnded?.(req, { account, which })
}

async function accountFor(req: PayloadRequest, { accountToManage }: SessionListOptions): Promise<Account> {
  if (!req.user) throw new Forbidden(req.t)
  const asked = String(req.routeParams?.id ?? '')
  const account = await accountToManage(req, asked === 'me' ? String(req.user.id) : asked)
  if (!account) throw notFound()
  return account
}

async function orderIn(req: PayloadRequest): Promise<Order> {
  await addDataAndFileToRequest(req)
  const { session, others } = (req.data ?? {}) as { session?: unknown; others?: unknown }
  if (session !== undefined) {
    if (typeof session !== 'string') throw notFound()
    return { session }
  }
  return others === true ? { others } : { all: true }
}

async function inTransaction(req: PayloadRequest, work: () => Promise<void>): Promise<void> {
  const ours = await initTransaction(req)
  try {
    await work()
    if (ours) await commitTransaction(req)
  } catch (error) {
    if (ours) await killTransaction(req)
    throw error
  }
}

const notFound = () =>
  new APIError(
    'Sesi atau pengguna tidak ditemukan; mungkin sudah berakhir. Muat ulang halaman. / No such session or user; it may have ended already.',
    404,
    { code: 'session.not_found' },
    true,
  )
