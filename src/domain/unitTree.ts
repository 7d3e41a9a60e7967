import { deepestLevel, type Scope, scopeKey } from './posts'

/** A unit as written in a unit file; `parent` is a code, empty for a root. */
export type UnitRow = {
  code: string
  name: string
  kind: 'satker' | 'satwil'
  level: string
  parent: string | null
  timeZone: string
  aliases: string[]
  servesParent: boolean
}

export type TreeProblem = {
  code: string
  reason: 'cycle' | 'orphan' | 'duplicate' | 'too_deep' | 'bad_value'
  detail: string
}

/** The stamped ancestors of a unit below a parent with that scope: the parent's, then itself. */
export function scopeBelow(
  parent: { scope?: Scope | null; depth: number } | null,
  id: string,
): { scope: Scope; depth: number } {
  const depth = (parent?.depth ?? 0) + 1
  const scope: Scope = {}
  for (let level = 1; level <= deepestLevel; level += 1) {
    scope[scopeKey(level)] =
      level < depth ? (parent?.scope?.[scopeKey(level)] ?? null) : level === depth ? id : null
  }
  return { scope, depth }
}

/**
 * Rows in an order where every parent stands before its children, or the reasons why there is none.
 * `known` are codes that exist already and may be parents.
 */
export function orderTree(
  rows: readonly UnitRow[],
  known: ReadonlySet<string>,
): { ordered: UnitRow[]; problems: TreeProblem[] } {
  const problems: TreeProblem[] = []
  const byCode = new Map<string, UnitRow>()
  for (const row of rows) {
    if (byCode.has(row.code)) problems.push({ code: row.code, reason: 'duplicate', detail: row.name })
    byCode.set(row.code, row)
  }
  const ordered: UnitRow[] = []
  const state = new Map<string, 'open' | 'done' | 'bad'>()
  const visit = (row: UnitRow, depth: number): boolean => {
    const seen = state.get(row.code)
    if (seen === 'done') return true
    if (seen) {
      if (seen === 'open') problems.push({ code: row.code, reason: 'cycle', detail: row.parent ?? '' })
      return false
    }
    state.set(row.code, 'open')
    const parent = row.parent ? byCode.get(row.parent) : undefined
    const standing = !row.parent || (parent ? visit(parent, depth + 1) : known.has(row.parent))
    if (row.parent && !parent && !known.has(row.parent))
      problems.push({ code: row.code, reason: 'orphan', detail: row.parent })
    state.set(row.code, standing ? 'done' : 'bad')
    if (standing) ordered.push(row)
    return standing
  }
  for (const row of byCode.values()) visit(row, 1)
  for (const row of ordered) {
    const depth = chainLength(row, byCode)
    if (depth > deepestLevel) problems.push({ code: row.code, reason: 'too_deep', detail: String(depth) })
  }
  return { ordered, problems }
}

function chainLength(row: UnitRow, byCode: Map<string, UnitRow>): number {
  let length = 1
  for (let at = row; at.parent; ) {
    const parent = byCode.get(at.parent)
    if (!parent) return length + 1
    length += 1
    at = parent
  }
  return length
}
