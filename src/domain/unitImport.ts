import { orderTree, type TreeProblem, type UnitRow } from './unitTree'

/** A unit as it stands; `closed` when its validity has ended. */
export type ExistingUnit = UnitRow & { closed: boolean }

export type UnitChange = { code: string; field: ChangingField | 'closed'; from: string; to: string }
export type ImportProblem = { code: string; reason: TreeProblem['reason'] | 'code_changed'; detail: string }

export type ImportPlan = {
  /** The file's codes with every parent before its children: the order in which the plan is carried out. */
  order: string[]
  added: UnitRow[]
  changed: UnitChange[]
  /** Codes of the old and the new parent; empty for a root. */
  moved: Array<{ code: string; from: string; to: string }>
  /** Units that the file no longer has: closed, never deleted. */
  closed: Array<{ code: string; name: string }>
  /** With any of these nothing may be written. */
  problems: ImportProblem[]
}

export const unitTimeZones = ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const

/** May a unit be called by this code? Capitals and digits, in parts joined by dots: POLDA.KALSEL. */
export const isUnitCode = (code: string): boolean => /^[A-Z0-9]+(\.[A-Z0-9]+)*$/.test(code)

const changing = ['name', 'kind', 'level', 'timeZone', 'aliases', 'servesParent'] as const
type ChangingField = (typeof changing)[number]

/** The first field whose value no unit may have; null when the row is sound. */
export function badField(row: UnitRow): keyof UnitRow | null {
  if (!isUnitCode(row.code)) return 'code'
  if (!row.name.trim()) return 'name'
  if (row.kind !== 'satker' && row.kind !== 'satwil') return 'kind'
  if (!row.level.trim()) return 'level'
  return (unitTimeZones as readonly string[]).includes(row.timeZone) ? null : 'timeZone'
}

/**
 * What a unit file would do to the tree. The file speaks for the subtrees of its roots (rows whose parent
 * it does not hold): an existing unit below one of them that the file leaves out is closed.
 */
export function planImport(rows: readonly UnitRow[], existing: readonly ExistingUnit[]): ImportPlan {
  const inFile = new Map(rows.map((row) => [row.code, row]))
  const standing = new Map(existing.map((unit) => [unit.code, unit]))
  const outside = existing.filter(({ code }) => !inFile.has(code))
  const tree = orderTree([...rows, ...outside], new Set())
  const ordered = tree.ordered.filter(({ code }) => inFile.has(code))
  const closed = outside.filter((unit) => !unit.closed && isBelowRootOf(unit, inFile, standing))
  const known = ordered.flatMap((row) => {
    const unit = standing.get(row.code)
    return unit ? [{ row, unit }] : []
  })
  return {
    order: ordered.map(({ code }) => code),
    added: ordered.filter(({ code }) => !standing.has(code)),
    changed: known.flatMap(({ row, unit }) => changesOf(row, unit)),
    moved: known
      .filter(({ row, unit }) => (row.parent ?? '') !== (unit.parent ?? ''))
      .map(({ row, unit }) => ({ code: row.code, from: unit.parent ?? '', to: row.parent ?? '' })),
    closed: closed.map(({ code, name }) => ({ code, name })),
    problems: [
      ...badValues(rows),
      ...tree.problems,
      ...closedParents(rows, inFile, outside, closed),
      ...recoded(rows, standing, outside),
    ],
  }
}

function changesOf(row: UnitRow, unit: ExistingUnit): UnitChange[] {
  const changes = changing
    .map((field) => ({ code: row.code, field, from: worded(unit[field]), to: worded(row[field]) }))
    .filter(({ from, to }) => from !== to)
  return unit.closed ? [...changes, { code: row.code, field: 'closed', from: 'true', to: 'false' }] : changes
}

const worded = (value: string | boolean | readonly string[]) =>
  Array.isArray(value) ? value.join('; ') : String(value)

/** Does the unit stand, today, below a unit that the file holds? */
function isBelowRootOf(
  unit: UnitRow,
  inFile: ReadonlyMap<string, UnitRow>,
  standing: ReadonlyMap<string, UnitRow>,
): boolean {
  const seen = new Set<string>()
  for (let code = unit.parent; code && !seen.has(code); code = standing.get(code)?.parent ?? null) {
    if (inFile.has(code)) return true
    seen.add(code)
  }
  return false
}

const badValues = (rows: readonly UnitRow[]): ImportProblem[] =>
  rows.flatMap((row) => {
    const field = badField(row)
    return field
      ? [{ code: row.code, reason: 'bad_value' as const, detail: `${field}: ${worded(row[field] ?? '')}` }]
      : []
  })

/** A row may not hang on a unit that is closed, or that this very file closes by leaving it out. */
function closedParents(
  rows: readonly UnitRow[],
  inFile: ReadonlyMap<string, UnitRow>,
  outside: readonly ExistingUnit[],
  closing: readonly UnitRow[],
): ImportProblem[] {
  const gone = new Set([...outside.filter((unit) => unit.closed), ...closing].map(({ code }) => code))
  return rows.flatMap(({ code, parent }) =>
    parent && !inFile.has(parent) && gone.has(parent)
      ? [{ code, reason: 'orphan' as const, detail: parent }]
      : [],
  )
}

/** Same name, same parent, another code: papers and outlets still point to the old one, so it is not a new unit. */
function recoded(
  rows: readonly UnitRow[],
  standing: ReadonlyMap<string, UnitRow>,
  outside: readonly ExistingUnit[],
): ImportProblem[] {
  const left = new Map(outside.filter((unit) => !unit.closed).map((unit) => [placeOf(unit), unit.code]))
  return rows.flatMap((row) => {
    const before = standing.has(row.code) ? undefined : left.get(placeOf(row))
    return before ? [{ code: row.code, reason: 'code_changed' as const, detail: before }] : []
  })
}

const placeOf = ({ name, parent }: UnitRow) => JSON.stringify([name.trim().toLowerCase(), parent ?? ''])
