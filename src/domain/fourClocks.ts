/** The time zones of Indonesia (Keppres 41/1987) and the world's own, as clocks on a newsroom's wall. */
const CLOCKS = [
  ['WIB', 'Asia/Jakarta'],
  ['WITA', 'Asia/Makassar'],
  ['WIT', 'Asia/Jayapura'],
  ['UTC', 'UTC'],
] as const

export type Clock = { zone: (typeof CLOCKS)[number][0]; text: string }

/** One instant as each clock shows it, with its date: near midnight the dates differ. Empty for what is no instant. */
export function fourClocks(instant: string | Date, locale = 'id-ID'): Clock[] {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return []
  return CLOCKS.map(([zone, timeZone]) => {
    const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium' }).format(at)
    const time = new Intl.DateTimeFormat(locale, { timeZone, timeStyle: 'short' }).format(at)
    return { zone, text: `${date}, ${time}` }
  })
}
