import type { PayloadRequest } from 'payload'
import { rolesAt } from '../../../access/person'
import type { Scope } from '../../../domain/posts'
import { scopeOfUnit } from './scopeOfUnit'
import { type PaperKind, paperTemplates } from './templates'

/** May the person issue this kind of paper for this unit? As the table of templates says, over the unit. */
export async function mayIssuePaper(
  req: PayloadRequest,
  { kind, unit }: { kind: string; unit: string },
): Promise<boolean> {
  const { by } = paperTemplates[kind as PaperKind]
  const roles = rolesAt(req, { scope: await scopeOfUnit(req, unit) })
  return by.some((role) => roles.includes(role))
}

/** A paper is declared void by those who may issue its like; no form does it by accident, the reason is recorded. */
export const mayRevokePaper = (
  req: PayloadRequest,
  { kind, scope }: { kind: string; scope?: Scope | null },
): boolean => paperTemplates[kind as PaperKind].by.some((role) => rolesAt(req, { scope }).includes(role))
