import type { SelectField } from 'payload'
import { label, option } from './labels'

/**
 * Marks that call for care before publication: children (UU 11/2012 art. 19), victims of sexual
 * violence (UU 12/2022 art. 69), suspects (UU 20/2025 art. 91), victims, officers at risk.
 */
export const flagsField = (): SelectField => ({
  name: 'flags',
  type: 'select',
  hasMany: true,
  label: label('Tanda perhatian', 'Care flags'),
  admin: {
    description: label(
      'Tandai bila materi memuat salah satu hal ini; pengesah akan memeriksanya.',
      'Mark whatever applies; the approver will look at it.',
    ),
  },
  options: [
    option('child', 'Anak', 'Child'),
    option('sexual_violence', 'Kekerasan seksual', 'Sexual violence'),
    option('suspect_visible', 'Tersangka terlihat', 'Suspect visible'),
    option('victim', 'Korban', 'Victim'),
    option('officer_at_risk', 'Petugas berisiko', 'Officer at risk'),
  ],
})
