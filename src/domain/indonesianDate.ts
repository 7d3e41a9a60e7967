const months = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
]
const days = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu']
const zones: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `2026-12-01` as 1 Desember 2026. @throws RangeError for what is no calendar date */
export function dateInWords(on: string): string {
  const { day, month, year } = parsed(on)
  return `${day} ${months[month - 1]} ${year}`
}

/** `2026-12-01` as Selasa, 1 Desember 2026. @throws RangeError for what is no calendar date */
export function dayInWords(on: string): string {
  const { date } = parsed(on)
  return `${days[date.getUTCDay()]}, ${dateInWords(on)}`
}

/** The calendar date of an instant in a zone, as `2026-12-01`. */
export function dateIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  } as Intl.DateTimeFormatOptions).format(at)
}

/** An instant as 1 Desember 2026 pukul 10.15 WIB, by the clock of the zone. */
export function instantInWords(at: Date, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  const time = clock.format(at).replace(':', '.')
  return `${dateInWords(dateIn(at, timeZone))} pukul ${time} ${zones[timeZone] ?? timeZone}`
}

function parsed(on: string) {
  const date = new Date(`${on}T00:00:00Z`)
  const isDate = /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(date.getTime())
  if (!isDate || date.toISOString().slice(0, 10) !== on) throw new RangeError(`no calendar date: ${on}`)
  return { date, day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }
}
