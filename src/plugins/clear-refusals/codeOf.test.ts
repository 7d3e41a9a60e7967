import { expect, it } from 'vitest'
import { codeOf } from './codeOf'

it.each([
  [
    'its own code',
    { name: 'APIError', status: 403, data: { code: 'scope.foreign_unit' } },
    'scope.foreign_unit',
  ],
  [
    'a field that is not valid',
    { name: 'ValidationError', status: 400, data: { errors: [] } },
    'field.not_valid',
  ],
  [
    'a query, whose data is a list',
    { name: 'QueryError', status: 400, data: [{ path: 'x' }] },
    'query.not_usable',
  ],
  ['a document that is not there', { name: 'NotFound', status: 404 }, 'document.not_found'],
  ['a status without a name of ours', { name: 'APIError', status: 418 }, 'request.refused'],
  ['a fault of ours', new TypeError('x is not a function'), 'internal'],
] as const)('%s', (_case, error, code) => expect(codeOf(error)).toBe(code))
