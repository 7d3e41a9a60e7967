const ZONES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** An instant as people of that zone write it: `Senin, 23 November 2026, 14.05 WITA`. */
export function longInstant(iso: string, timeZone: string): string {
  const date = new Intl.DateTimeFormat('id-ID', { timeZone, dateStyle: 'full' }).format(new Date(iso))
  const time = new Intl.DateTimeFormat('id-ID', { timeZone, timeStyle: 'short' }).format(new Date(iso))
  return `${date}, ${time} ${ZONES[timeZone] ?? zoneName(iso, timeZone)}`
}

function zoneName(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(iso),
  )
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}
