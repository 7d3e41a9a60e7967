import type { CollectionAfterChangeHook } from 'payload'
import { actorOf, type CollectionWorkflow } from '../options'
import { addEntry } from '../steps/history'

/** Keeps who wrote what, in the transaction of the save: four eyes and the history read it. */
export const recordEdit =
  (workflow: CollectionWorkflow): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    if (req.context.workflowStep) return doc
    // system: the answer's own shape depends on what the caller asked for; the history keeps all of it
    const stored = await req.payload.findByID({
      collection: collection.slug,
      id: doc.id,
      depth: 0,
      overrideAccess: true,
      req,
    })
    const content = workflow.content(stored)
    const same =
      operation === 'update' && JSON.stringify(content) === JSON.stringify(workflow.content(previousDoc))
    if (same) return doc
    const stage = String((stored as { stage?: string }).stage)
    await addEntry(req, {
      collection: collection.slug,
      documentId: String(doc.id),
      action: operation === 'create' ? 'created' : 'edited',
      from: operation === 'create' ? null : stage,
      to: stage,
      actor: actorOf(req, stored, workflow.table.stages[stage]?.editableBy ?? []),
      content,
    })
    return doc
  }
