import type { PayloadRequest } from 'payload'
import { actingFor, personOf, rolesAt } from '../../../access/person'
import type { Role } from '../../../domain/posts'
import { scopeOfUnit } from './scopeOfUnit'
import { type PaperKind, paperTemplates } from './templates'

const positions: Partial<Record<Role, string>> = { ppid_officer: 'PPID', ppid_superior: 'Atasan PPID' }

type Asked = { kind: string; unit: string; letterhead: { lines: readonly string[] } }

/** Who signs: the person of the step with the post he uses for it, in whose name if not his own; else the office itself. */
export async function signerOf(req: PayloadRequest, { kind, unit, letterhead }: Asked) {
  const name = letterhead.lines.at(-1) ?? ''
  const person = personOf(req)
  const scope = await scopeOfUnit(req, unit)
  const used = paperTemplates[kind as PaperKind].by.find((role) => rolesAt(req, { scope }).includes(role))
  if (!person || !used) return { name: 'Layanan Informasi Publik', position: `PPID ${name}`, standIn: null }
  const absentee = actingFor(req, { scope }, [used])
  return {
    name: person.name,
    position: `${positions[used] ?? 'Pejabat'} ${name}`,
    standIn: absentee ? `a.n. ${absentee}` : null,
  }
}
