import type { CollectionBeforeChangeHook } from 'payload'
import { personOf } from '../../../access/person'

/** The officer who recorded the applicant: he hears when somebody asks to see the identity. */
export const stampOfficer: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'create' ? { ...data, recordedBy: personOf(req)?.id ?? null } : data
