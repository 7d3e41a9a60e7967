import type { Field } from 'payload'
import { label } from '../../../fields/labels'

/** The papers a case has written, beside its form. */
export const casePapersField: Field = {
  name: 'casePapers',
  type: 'ui',
  label: label('Surat', 'Papers'),
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/collections/InformationRequests/components/CasePapers#CasePapers' },
  },
}
