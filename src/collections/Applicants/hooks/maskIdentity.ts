import type { CollectionBeforeChangeHook } from 'payload'
import { initialsOf, nikTail } from '../../../domain/identity'

/** What lists show in place of the identity, made while its words are still at hand. */
export const maskIdentity: CollectionBeforeChangeHook = ({ data }) => ({
  ...data,
  ...(typeof data.name === 'string' ? { initials: initialsOf(data.name) } : {}),
  ...('nik' in data && data.nik !== undefined
    ? { nikTail: data.nik ? nikTail(String(data.nik)) : null }
    : {}),
})
