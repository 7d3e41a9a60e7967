import type { LedgerDay, LedgerReason } from './legalClockTerms'

export type ClockWords = { id: string; en: string }

const reasons: Record<LedgerReason, ClockWords> = {
  day_zero: {
    id: 'hari nol: hari kejadian tidak dihitung',
    en: 'day zero: the day of the event does not count',
  },
  working_day: { id: 'hari kerja', en: 'working day' },
  calendar_day: { id: 'hari kalender', en: 'calendar day' },
  hours: { id: 'jam berjalan', en: 'hours running' },
  weekend: { id: 'bukan hari kerja dalam sepekan', en: 'not a weekday worked' },
  holiday: { id: 'libur nasional', en: 'national holiday' },
  election: { id: 'hari pemungutan suara', en: 'polling day' },
  local: { id: 'libur setempat', en: 'local holiday' },
  closure: { id: 'layanan ditutup', en: 'service closed' },
  cuti_bersama: { id: 'cuti bersama', en: 'collective leave' },
  stopped: { id: 'jam berhenti', en: 'the clock stands' },
}

/** One day of a ledger as a sentence: counted as which, or skipped, why, and by which decree. */
export function whyInWords(day: Omit<LedgerDay, 'on'>): ClockWords {
  const named = day.name ? ` (${[day.name, day.decree].filter(Boolean).join(', ')})` : ''
  const { id, en } = reasons[day.why]
  if (day.why === 'day_zero') return { id: `${sentence(id)}${named}`, en: `${sentence(en)}${named}` }
  if (!day.counted) return { id: `Tidak dihitung: ${id}${named}`, en: `Not counted: ${en}${named}` }
  const nth = day.nth === undefined ? ['Dihitung', 'Counted'] : [`Hari ke-${day.nth}`, `Day ${day.nth}`]
  return { id: `${nth[0]}: ${id}${named}`, en: `${nth[1]}: ${en}${named}` }
}

/** What a screen says beside a date that goes through years without a decree; null when every year is decreed. */
export const unconfirmedInWords = (years: readonly number[]): ClockWords | null =>
  years.length === 0
    ? null
    : {
        id: `Kalender hari libur tahun ${years.join(' dan ')} belum disahkan: tanggal ini dapat bergeser.`,
        en: `The calendar of ${years.join(' and ')} is not confirmed yet: this date may still move.`,
      }

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
