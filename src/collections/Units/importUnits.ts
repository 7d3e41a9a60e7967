import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { type ExistingUnit, type ImportPlan, planImport } from '../../domain/unitImport'
import type { UnitRow } from '../../domain/unitTree'
import type { Role } from '../../domain/posts'
import { auditLast } from '../../hooks/auditLast'
import { inTransaction } from '../../hooks/inTransaction'

type ImportOrder = {
  payload: Payload
  rows: readonly UnitRow[]
  dryRun: boolean
  req?: PayloadRequest
  /** Roles that need a second factor in the trees that this file begins; absent: all but operators. */
  secondFactorRoles?: Role[]
}
type Stored = ExistingUnit & { id: string }

/** The file would break the tree; nothing was written. */
export class ImportRefusedError extends Error {
  override name = 'ImportRefusedError'
  constructor(readonly plan: ImportPlan) {
    super(
      `the unit file is refused: ${plan.problems.map(({ code, reason, detail }) => `${code} ${reason} ${detail}`.trim()).join('; ')}`,
    )
  }
}

/**
 * Brings the tree to what the rows say, all of it in one transaction or none: adds, changes, moves with
 * everything below, and closes as of now what the file leaves out. Through the Local API, so that scope
 * is stamped and each change is in the audit trail.
 * @returns the plan, which a dry run only makes
 * @throws ImportRefusedError when the plan has problems and this is no dry run
 */
export async function importUnits({
  payload,
  rows,
  dryRun,
  req,
  secondFactorRoles,
}: ImportOrder): Promise<ImportPlan> {
  const request = req ?? (await createLocalReq({}, payload))
  if (dryRun) return planImport(rows, await storedUnits(request))
  return inTransaction(request, () =>
    auditLast(request, async () => {
      const stored = await storedUnits(request)
      const plan = planImport(rows, stored)
      if (plan.problems.length > 0) throw new ImportRefusedError(plan)
      const ids = new Map(stored.map(({ code, id }) => [code, id]))
      await carryOut({
        req: request,
        plan,
        rows,
        ids,
        ofNewRoots: secondFactorRoles && { secondFactorRoles },
      })
      return plan
    }),
  )
}

type Work = {
  req: PayloadRequest
  plan: ImportPlan
  rows: readonly UnitRow[]
  ids: Map<string, string>
  ofNewRoots: object | undefined
}

async function carryOut({ req, plan, rows, ids, ofNewRoots }: Work): Promise<void> {
  const touched = new Set([...plan.added, ...plan.moved, ...plan.changed].map(({ code }) => code))
  const reopened = new Set(plan.changed.filter(({ field }) => field === 'closed').map(({ code }) => code))
  for (const row of inOrder(plan, rows, touched)) {
    const id = ids.get(row.code)
    const data = {
      ...row,
      parent: row.parent ? ids.get(row.parent) : null,
      ...(reopened.has(row.code) ? { validTo: null } : {}),
      ...(id || row.parent ? {} : ofNewRoots),
    }
    // system: the file is the order of whoever runs the command; no person is signed in
    const options = { collection: 'units', data: data as never, depth: 0, overrideAccess: true, req } as const
    const unit = id ? await req.payload.update({ ...options, id }) : await req.payload.create(options)
    ids.set(row.code, String(unit.id))
  }
  const validTo = new Date().toISOString()
  for (const { code } of plan.closed) {
    const id = ids.get(code) as string
    await req.payload.update({
      collection: 'units',
      id,
      data: { validTo },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
}

/** The rows to write, parents first: a child's scope is stamped from its parent's. */
function inOrder(plan: ImportPlan, rows: readonly UnitRow[], touched: ReadonlySet<string>): UnitRow[] {
  const byCode = new Map(rows.map((row) => [row.code, row]))
  return plan.order.flatMap((code) => {
    const row = touched.has(code) ? byCode.get(code) : undefined
    return row ? [row] : []
  })
}

async function storedUnits(req: PayloadRequest): Promise<Stored[]> {
  const { docs } = await req.payload.find({
    collection: 'units',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const codes = new Map(docs.map(({ id, code }) => [String(id), code]))
  const now = Date.now()
  return docs.map((unit) => ({
    id: String(unit.id),
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    level: unit.level,
    parent: unit.parent ? (codes.get(String(unit.parent)) ?? null) : null,
    timeZone: unit.timeZone,
    aliases: unit.aliases ?? [],
    servesParent: Boolean(unit.servesParent),
    closed: Boolean(unit.validTo && Date.parse(unit.validTo) <= now),
  }))
}
