import { paragraph } from '../../demo/blocks'
import { toLexical } from '../../demo/lexical'

/** A complete press release of a unit, ready to be submitted, changed as the test needs it. */
export const aRelease = (unit: string, change: Record<string, unknown> = {}) => ({
  title: 'Polres Banjarbaru latih operator kehumasan',
  lead: 'Polres Banjarbaru melatih dua puluh operator kehumasan di Banjarbaru pada Senin pagi.',
  body: bodyOf('Pelatihan digelar untuk mempercepat layanan informasi, dengan praktik menulis dan memotret.'),
  place: 'Banjarbaru',
  occurredAt: '2026-11-02T01:00:00.000Z',
  kind: 'siaran_pers',
  unit,
  ...change,
})

/** Paragraphs as the editor stores them. */
export const bodyOf = (...texts: string[]) => toLexical(texts.map((text) => paragraph(text)))
