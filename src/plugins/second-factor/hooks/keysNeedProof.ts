import type { CollectionBeforeChangeHook } from 'payload'
import { keyNeedsProof } from '../endpoints/refusals'
import type { Account, SecondFactorOptions } from '../options'
import { needsFactor } from '../signIn/needed'
import { proofOf } from '../store/sessions'

/**
 * A key opens an account without a second factor, because machines have none. So whoever has one, or must have one,
 * makes keys only in a session in which he proved it; never with another key.
 */
export const keysNeedProof =
  (options: SecondFactorOptions): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const actor = req.user as (Account & { collection: string; _sid?: string }) | null
    const makesKey = Boolean(data.apiKey) && data.apiKey !== originalDoc?.apiKey
    if (!makesKey || actor?.collection !== options.collection) return data
    if (!(await needsFactor(req, actor, options))) return data
    if (!actor._sid || !(await proofOf(req, actor._sid)).proven) throw keyNeedsProof()
    return data
  }
