import { type CollectionBeforeOperationHook, isolateObjectProperty } from 'payload'
import { shelfAskedFor } from '../../../domain/shelf'

/**
 * Tells the access of this one question (`req.context.shelf`) whether it names its rows, or asks for the shelf of what
 * is offered. Without that a list is of one's own units alone: "own, or offered" in one list has no index that serves
 * both, and was measured at up to 450 times the price.
 */
export const askForShelf: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'read' && operation !== 'count') return args
  const { req, where } = args as { req: Parameters<CollectionBeforeOperationHook>[0]['req']; where?: unknown }
  const shelf = shelfAskedFor(where)
  const asked = isolateObjectProperty(req, 'context')
  asked.context = { ...req.context, shelf }
  return { ...args, req: asked }
}
