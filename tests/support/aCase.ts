import type { Payload } from 'payload'
import { startJobs } from '../../src/plugins/approval-workflow/jobs'
import { eventually } from './eventually'

/** Who asks in tests: a person who does not exist, of the region 99, which Indonesia does not have. */
export const anApplicant = {
  kind: 'person',
  name: 'Merpati Contoh',
  nik: '9900005708904321',
  address: 'Jalan Merpati 1',
  email: 'merpati@contoh.example',
  phone: '0800 0000 0009',
}

/** The body of a request that has everything registration asks for. */
export const aRequest = (unit: string, more: Record<string, unknown> = {}) => ({
  unit,
  applicant: anApplicant,
  subject: 'Rencana kerja tahunan Polres Banjarbaru',
  description: 'Salinan rencana kerja tahun 2026 beserta lampirannya.',
  purpose: 'Penelitian tentang perencanaan.',
  channel: 'walk_in',
  papersShown: ['ktp'],
  isClear: true,
  ...more,
})

/** Lets the worker take timed steps until something holds. */
export async function untilTaken(payload: Payload, holds: () => Promise<boolean>): Promise<void> {
  const quiet = { info: () => undefined, warn: console.warn, error: console.error }
  const { stop } = startJobs({ payload, log: quiet, pollSeconds: 0.1 })
  try {
    await eventually('the timed step to be taken', holds)
  } finally {
    await stop()
  }
}
