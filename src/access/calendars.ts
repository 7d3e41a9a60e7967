import type { PayloadRequest } from 'payload'
import type { Role, Scope } from '../domain/posts'
import { currentPosts, holdsAt } from './person'

type Unit = { scope?: Scope | null } | null
type Rule = (req: Pick<PayloadRequest, 'user'>, unit: Unit) => boolean

/** May this person propose a calendar? The days of one unit are proposed by who reaches it, those of all at a root. */
export const mayProposeCalendar: Rule = (req, unit) =>
  reaches(req, unit, ['ppid_officer', 'ppid_superior', 'admin'])

/** May he confirm one that another person proposed? A desk that answers requests does not set its own time. */
export const mayConfirmCalendar: Rule = (req, unit) => reaches(req, unit, ['ppid_superior', 'admin'])

function reaches(req: Pick<PayloadRequest, 'user'>, unit: Unit, roles: Role[]): boolean {
  if (unit) return holdsAt(...roles)(req, unit)
  return currentPosts(req).some(({ role, reach }) => roles.includes(role) && reach?.depth === 1)
}
