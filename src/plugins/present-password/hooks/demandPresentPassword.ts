import type { CollectionBeforeChangeHook } from 'payload'
import { keysOpenNothing, presentPasswordNeeded } from '../endpoints/refusals'
import type { Actor, PresentPasswordOptions } from '../options'
import { wasGiven } from '../store/given'

/**
 * Nobody changes what opens his own account by an open session alone, which may be a stolen one: the present password
 * was given in it a short while ago. OWASP ASVS 5.0, 6.2.3 and 7.5.1.
 */
export const demandPresentPassword =
  ({ collection, opens }: PresentPasswordOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const actor = req.user as unknown as Actor | null
    if (operation !== 'update' || actor?.collection !== collection || actor.id !== originalDoc?.id)
      return data
    if (opens(data, originalDoc).length === 0) return data
    if (!actor._sid) throw keysOpenNothing()
    if (!(await wasGiven(req, actor._sid))) throw presentPasswordNeeded()
    return data
  }
