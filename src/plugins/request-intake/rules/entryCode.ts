import { hkdfSync } from 'node:crypto'

/**
 * The bytes of which an entry's code is made. They follow from its id, which only the sender knows, and the
 * installation's secret: whoever sends the same form again because the line broke gets the same code.
 */
export const codeBytes = (entry: string, secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, entry, 'request-intake code v1', 64))
