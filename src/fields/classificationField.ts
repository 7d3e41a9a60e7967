import type { SelectField } from 'payload'
import { label, option } from './labels'

/** The four legal classes of public information (UU 14/2008 art. 9-11 and 17), stored in the statute's words. */
export const classificationField = (): SelectField => ({
  name: 'classification',
  type: 'select',
  label: label('Klasifikasi informasi', 'Information class'),
  options: [
    option('berkala', 'Berkala', 'Periodic'),
    option('serta_merta', 'Serta merta', 'Immediate'),
    option('setiap_saat', 'Setiap saat', 'Available at any time'),
    option('dikecualikan', 'Dikecualikan', 'Exempt'),
  ],
})
