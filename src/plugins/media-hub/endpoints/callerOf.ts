import type { Response } from 'express'
import type { Product } from '../rules/matchesProducts'
import type { Answer } from './answer'
import type { Caller } from './gate'

/** Remembers who asks, for those who answer. */
export function setCaller(res: Response, caller: Caller): void {
  res.locals.caller = caller
}

/** Who asks, as the gate found. */
export const callerOf = (res: Response): Caller =>
  (res.locals.caller as Caller | undefined) ?? { key: null, hash: null }

/** What the caller's key restricts him to; none lets everything be read. */
export const productsOf = (res: Response): readonly Product[] => callerOf(res).key?.products ?? []

/** The same answer for one reader alone: no shared cache may keep it. */
export const privately = ({ heads: _madeForAll, ...answer }: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'private, no-cache' },
})
