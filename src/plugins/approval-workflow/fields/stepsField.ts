import type { UIField } from 'payload'

/** The steps open to this person, and the history, beside the form. */
export const stepsField = (): UIField => ({
  name: 'steps',
  type: 'ui',
  label: { id: 'Langkah', en: 'Steps' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/plugins/approval-workflow/components/StepsPanel#StepsPanel' },
  },
})
