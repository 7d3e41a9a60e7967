import type { Endpoint } from 'payload'
import type { ReleaseGateOptions } from '../options'
import { acts } from './acts'
import { putUp } from './putUp'
import { readOriginal, readOutgoing, readPage } from './reading'

/** The doors of the gate, beside Payload's own. */
export const gateEndpoints = (options: ReleaseGateOptions): Endpoint[] => [
  { path: '/put-up', method: 'post', handler: putUp(options) },
  { path: '/:id/acts', method: 'post', handler: acts(options) },
  { path: '/:id/original', method: 'post', handler: readOriginal(options) },
  { path: '/:id/page', method: 'post', handler: readPage(options) },
  { path: '/:id/outgoing', method: 'get', handler: readOutgoing(options) },
]
