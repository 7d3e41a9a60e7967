import { nobody, whoeverIs } from './rules'

const desk = whoeverIs('editor', 'approver', 'admin')

/** Outlets and their endpoints: the desk keeps them, auditors look; an endpoint is paused, never deleted. */
export const distributionAccess = {
  create: desk,
  read: whoeverIs('editor', 'approver', 'admin', 'auditor'),
  update: desk,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
}
