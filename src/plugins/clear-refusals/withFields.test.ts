import { expect, it } from 'vitest'
import { withFields } from './withFields'

const data = { errors: [{ path: 'nik', message: 'NIK terdiri atas 16 angka.' }] }
const refusal = { name: 'ValidationError', status: 400, data }
const bare = { errors: [{ message: 'Isian berikut tidak valid: NIK' }] }

it('says which field is wrong where Payload did not know its own class', () =>
  expect(withFields(bare, refusal)).toEqual({
    errors: [{ name: 'ValidationError', data, message: 'Isian berikut tidak valid: NIK' }],
  }))

it.each([
  ['an answer that has them already', { errors: [{ name: 'x', data: {}, message: 'y' }] }, refusal],
  ['a fault of ours', bare, { ...refusal, status: 500 }],
  ['an error without a status', bare, { name: 'Error', data }],
  ['an error without data', bare, { name: 'Error', status: 400 }],
  ['an answer of another shape', { message: 'x' }, refusal],
  ['several errors', { errors: [{ message: 'x' }, { message: 'y' }] }, refusal],
])('leaves alone %s', (_case, result, error) => expect(withFields(result, error)).toBe(result))
