import { expect, it } from 'vitest'
import { unconfirmedInWords, whyInWords } from './legalClockWords'

it.each([
  [{ counted: true, why: 'working_day', nth: 3 }, 'Hari ke-3: hari kerja', 'Day 3: working day'],
  [
    { counted: false, why: 'holiday', name: 'Idulfitri 1447 H', decree: 'SKB 1497/2/5 Tahun 2025' },
    'Tidak dihitung: libur nasional (Idulfitri 1447 H, SKB 1497/2/5 Tahun 2025)',
    'Not counted: national holiday (Idulfitri 1447 H, SKB 1497/2/5 Tahun 2025)',
  ],
  [
    { counted: false, why: 'day_zero' },
    'Hari nol: hari kejadian tidak dihitung',
    'Day zero: the day of the event does not count',
  ],
  [{ counted: true, why: 'hours' }, 'Dihitung: jam berjalan', 'Counted: hours running'],
  [{ counted: false, why: 'stopped' }, 'Tidak dihitung: jam berhenti', 'Not counted: the clock stands'],
] as const)('a day says why: %o', (day, id, en) => expect(whyInWords(day)).toEqual({ id, en }))

it('a date through a year without a decree says that it may move', () => {
  expect(unconfirmedInWords([2027])?.id).toBe(
    'Kalender hari libur tahun 2027 belum disahkan: tanggal ini dapat bergeser.',
  )
  expect(unconfirmedInWords([])).toBeNull()
})
