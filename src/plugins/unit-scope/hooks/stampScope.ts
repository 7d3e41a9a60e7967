import type { CollectionBeforeValidateHook } from 'payload'
import { readUnit } from './readUnit'

/** Stamps a document with the ancestors of its unit; what a client sends in their place is dropped. */
export const stampScope =
  (units: string): CollectionBeforeValidateHook =>
  async ({ data, req }) => {
    if (!data) return data
    delete data.scope
    if (data.unit === undefined || data.unit === null || data.unit === '') return data
    const unit = await readUnit(req, units, data.unit)
    if (!unit) return data
    const { depth: _depth, ...scope } = unit.scope
    data.scope = scope
    return data
  }
