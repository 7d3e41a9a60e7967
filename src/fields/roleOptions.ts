import { option } from './labels'

/** The roles as screens and letters name them. */
export const roleOptions = [
  option('operator', 'Operator', 'Operator'),
  option('editor', 'Editor', 'Editor'),
  option('approver', 'Pengesah', 'Approver'),
  option('ppid_officer', 'Petugas PPID', 'PPID officer'),
  option('ppid_superior', 'Atasan PPID', 'PPID superior'),
  option('auditor', 'Auditor', 'Auditor'),
  option('admin', 'Administrator', 'Administrator'),
]
