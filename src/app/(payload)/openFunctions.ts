import { notFound } from 'next/navigation'
import type { ServerFunctionClient } from 'payload'

/** What the admin's pages ask of the server; Payload has more, for folders, locales and planned jobs, which are off. */
const open: ReadonlySet<string> = new Set([
  'form-state',
  'table-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'render-widget',
  'get-default-layout',
])

/**
 * Wraps the admin's server functions: those of features that are off are closed, and what Payload refuses is answered
 * 404 like a document that nobody has. Thrown on, it would be 500 and look like a fault of ours.
 */
export const openFunctions =
  (serve: ServerFunctionClient): ServerFunctionClient =>
  async (order) => {
    if (!open.has(order.name)) notFound()
    try {
      return await serve(order)
    } catch (error) {
      if (isRefusal(error)) notFound()
      throw error
    }
  }

/** Payload's errors by their status, and the plain ones of its views by their words. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error &&
  (['not-found', 'Unauthorized'].includes(error.message) ||
    ((error as { status?: number }).status ?? 500) < 500)
