import { addDataAndFileToRequest, type Endpoint } from 'payload'
import type { Actor, PresentPasswordOptions } from '../options'
import { noteGiven } from '../store/given'
import { nothingGiven, sessionNeeded, wrongPassword } from './refusals'

/**
 * POST /api/{collection}/present-password `{"password": …}`: opens the settings of one's own account in this session
 * for ten minutes. Answers `{"until": instant}`.
 */
export const givePassword = ({ collection, isPassword }: PresentPasswordOptions): Endpoint => ({
  path: '/present-password',
  method: 'post',
  handler: async (req) => {
    const actor = req.user as unknown as Actor | null
    if (actor?.collection !== collection || !actor._sid) throw sessionNeeded()
    await addDataAndFileToRequest(req)
    const { password } = (req.data ?? {}) as { password?: unknown }
    if (typeof password !== 'string' || !password) throw nothingGiven()
    if (!(await isPassword(req, actor.email, password))) throw wrongPassword()
    const until = await noteGiven(req, actor._sid)
    return Response.json({ until }, { headers: { 'cache-control': 'no-store' } })
  },
})
