import type { FieldAccess } from 'payload'
import { holds } from './person'

/** Only administrators write this field; which of them, the collection's own access decides. */
export const onlyAdmins: FieldAccess = ({ req }) => holds(req, 'admin')
