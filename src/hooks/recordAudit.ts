import type { CollectionAfterChangeHook } from 'payload'
import type { Scope } from '../domain/posts'
import { writeAudit } from './writeAudit'

/** Values that no trail may hold, and those that change by themselves. */
const unwritten = new Set([
  'updatedAt',
  'createdAt',
  'scope',
  'depth',
  'salt',
  'hash',
  'password',
  'apiKey',
  'apiKeyIndex',
  'sessions',
  'clock',
  'resetPasswordToken',
  'resetPasswordExpiration',
  'loginAttempts',
  'lockUntil',
  'secret',
  'secretSealed',
  'key',
  'code',
  'codeHash',
  'collection',
  '_strategy',
])

/** Fields whose change is told without their words: a trail is no archive of texts, and no way round a guarded identity. */
const wordless = new Set(['body', 'initials', 'nikTail'])

/** What Payload computes for a stored file. */
const ofFiles = new Set(['url', 'thumbnailURL', 'sizes'])

/**
 * Records who created or changed a document and which fields, in the transaction of the change. Without `words` only
 * which fields: whoever reads the trail need not be one who reads the documents.
 */
export const recordAudit =
  (noun: string, { words = true } = {}): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    if (req.context.workflowStep) return doc
    const changes = differences(
      operation === 'create' ? {} : previousDoc,
      doc,
      collection.upload ? ofFiles : new Set(),
    )
    if (operation === 'update' && Object.keys(changes).length === 0) return doc
    await writeAudit(req, {
      action: `${noun}.${operation === 'create' ? 'created' : 'changed'}`,
      collection: collection.slug,
      documentId: String(doc.id),
      scope: doc.scope as Scope | undefined,
      changes: words ? changes : Object.fromEntries(Object.keys(changes).map((field) => [field, {}])),
    })
    return doc
  }

function differences(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  besides: ReadonlySet<string>,
) {
  const changes: Record<string, { from?: unknown; to?: unknown }> = {}
  for (const [field, to] of Object.entries(after)) {
    const from = before?.[field]
    if (
      unwritten.has(field) ||
      besides.has(field) ||
      JSON.stringify(from ?? null) === JSON.stringify(to ?? null)
    )
      continue
    changes[field] = wordless.has(field) ? {} : { from: from ?? null, to: to ?? null }
  }
  return changes
}
