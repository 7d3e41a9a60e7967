import { randomBytes } from 'node:crypto'
import { APIError, type CollectionBeforeValidateHook } from 'payload'
import { deepestLevel, scopeKey } from '../../../domain/posts'
import { scopeBelow } from '../../../domain/unitTree'
import { idOf, readUnit } from './readUnit'

/** Stamps a unit with its own ancestors. Refuses a place below itself and a tree that is too deep. */
export const stampUnit =
  (units: string): CollectionBeforeValidateHook =>
  async ({ data, operation, originalDoc, req }) => {
    if (!data) return data
    delete data.scope
    const id = operation === 'create' ? (data.id ?? newId()) : originalDoc?.id
    if (operation === 'create') data.id = id
    const given = data.parent !== undefined ? data.parent : originalDoc?.parent
    const parent = given ? await readUnit(req, units, idOf(given)) : null
    if (given && !parent) throw refusal('unit.parent_unknown', 'Satuan induk tidak ditemukan.')
    if (parent && parent.scope[scopeKey(originalDoc?.scope?.depth ?? 99)] === id) {
      throw refusal('unit.cycle', 'Satuan tidak dapat dipindahkan ke bawah dirinya sendiri.')
    }
    const stamped = scopeBelow(parent ? { scope: parent.scope, depth: parent.scope.depth } : null, String(id))
    if (stamped.depth > deepestLevel)
      throw refusal('unit.too_deep', `Pohon satuan paling dalam ${deepestLevel} tingkat.`)
    data.scope = { ...stamped.scope, depth: stamped.depth }
    return data
  }

const refusal = (code: string, message: string) => new APIError(message, 400, { code }, true)

/** A time-ordered id (RFC 9562, version 7), made here because the unit's own scope holds it. */
function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
