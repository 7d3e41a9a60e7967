import type { PayloadRequest } from 'payload'
import type { Asking } from '../../../domain/workflow'
import type { CollectionWorkflow } from '../options'
import { optionsOf } from '../options'
import type { Connection } from './connection'
import { approversOf, contributors } from './history'

type Document = Record<string, unknown> & { stage: string }
type About = { collection: string; id: string; doc: Document; workflow: CollectionWorkflow; system?: boolean }

/** What is known of a document and of the person who would move it: everything a step is decided on but the order itself. */
export async function factsFor(
  req: PayloadRequest,
  db: Connection,
  { collection, id, doc, workflow, system = false }: About,
): Promise<Pick<Asking, 'stage' | 'roles' | 'contributed' | 'changed' | 'without' | 'barred' | 'clearance'>> {
  const person = req.user && !system ? String(req.user.id) : null
  const writers = await contributors(db, collection, id, workflow.table)
  const noun = await workflow.clearance?.({ req, doc, writers, person })
  const held = system ? [] : optionsOf(req).rolesAt(req, doc)
  return {
    stage: doc.stage,
    roles: (await workflow.rolesThatCount?.({ req, doc, roles: held })) ?? held,
    contributed: person !== null && (writers.has(person) || Boolean(noun?.alsoWrote)),
    without: workflow.without?.(doc, new Date()),
    barred: workflow.barred?.(doc, new Date()),
    changed: await workflow.changed?.({ req, doc }),
    clearance: noun && {
      guarded: noun.guarded,
      escalates: noun.escalates,
      fromAbove: noun.fromAbove,
      approvers: await approversOf(db, collection, id, workflow.table),
      person,
    },
  }
}
