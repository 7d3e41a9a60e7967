import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { unaskable } from './unaskable'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'occurredAt', type: 'date' },
  { name: 'flags', type: 'select', hasMany: true },
  { name: 'unit', type: 'relationship', relationTo: 'units' },
  { name: 'owner', type: 'relationship', relationTo: ['users', 'units'] },
  { name: 'correction', type: 'group', flattenedFields: [{ name: 'at', type: 'date' }] },
] as unknown as FlattenedField[]
const units = [
  { name: 'code', type: 'text' },
  { name: 'aliases', type: 'text', hasMany: true },
] as unknown as FlattenedField[]
const fieldsOf = (slug: string) => (slug === 'units' ? units : undefined)

it.each([
  [{ title: { like: 'x', equals: 'y' } }, []],
  [{ 'unit.code': { like: 'x' } }, []],
  [{ 'unit.aliases': { equals: 'x' } }, ['unit.aliases equals']],
  [{ unit: { in: 'null', not_in: null } }, ['unit in', 'unit not_in']],
  [{ unit: { equals: 'null', in: ['null'] } }, []],
  [{ owner: { exists: 'true' } }, ['owner exists']],
  [{ 'owner.value': { equals: 'x' } }, []],
  [
    { 'unit.updatedAt': { not_like: 'x', contains: 'x' } },
    ['unit.updatedAt not_like', 'unit.updatedAt contains'],
  ],
  [{ flags: { contains: 'child', in: 'child' } }, []],
  [{ createdAt: { greater_than: '2026-01-01' } }, []],
  [{ title: { near: '1,2,3' } }, ['title near']],
  [{ occurredAt: { not_like: 'x' } }, ['occurredAt not_like']],
  [{ createdAt: { like: 'x' } }, ['createdAt like']],
  [
    { or: [{ 'correction.at': { all: 'x' } }, { AND: [{ id: { within: 'x' } }] }] },
    ['correction.at all', 'id within'],
  ],
  [{ title: 'x' }, []],
  [null, []],
])('%j cannot be asked as %j', (where, wrong) => expect(unaskable(where, fields, fieldsOf)).toEqual(wrong))
