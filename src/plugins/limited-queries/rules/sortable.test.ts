import type { FlattenedField } from 'payload'
import { expect, it } from 'vitest'
import { isSortable } from './sortable'

const fields = [
  { name: 'title', type: 'text' },
  { name: 'words', type: 'text', hasMany: true },
  { name: 'lead', type: 'textarea' },
  { name: 'body', type: 'richText' },
  { name: 'flags', type: 'select', hasMany: true },
  { name: 'stage', type: 'select' },
  { name: 'author', type: 'relationship', relationTo: 'users' },
  { name: 'assets', type: 'upload', relationTo: 'assets', hasMany: true },
  { name: 'correction', type: 'group', flattenedFields: [{ name: 'at', type: 'date' }] },
  { name: 'posts', type: 'array', flattenedFields: [{ name: 'role', type: 'select' }] },
] as unknown as FlattenedField[]

it.each([
  ['id', true],
  ['updatedAt', true],
  ['title', true],
  ['stage', true],
  ['author', true],
  ['correction.at', true],
  ['correction__at', true],
  ['correction', false],
  ['correction.note', false],
  ['words', false],
  ['lead', false],
  ['body', false],
  ['body.root', false],
  ['flags', false],
  ['assets', false],
  ['author.name', false],
  ['posts', false],
  ['posts.role', false],
  ['nonsense', false],
  ['__proto__', false],
  ['', false],
] as const)('%s: %s', (path, sortable) => expect(isSortable(path, fields)).toBe(sortable))
