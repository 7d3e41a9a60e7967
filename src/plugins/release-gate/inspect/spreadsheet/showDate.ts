/** A day number of Excel as ISO text; `1904` is the count of old Macs. The number stays where it is no day. */
export function showDate(number: number, format: 'date' | 'time', is1904: boolean): string | number {
  const days = is1904 ? number + 1462 : number
  if (days < 0 || days > 2_958_466) return number
  const at = new Date(Math.round((days - 25_569) * 86_400_000))
  const iso = at.toISOString()
  const clock = iso.slice(11, 19)
  if (format === 'time' && days < 1) return clock
  // Excel holds 1900 for a leap year: its days before 1 March 1900 are one off
  const date = days < 60 ? new Date(at.getTime() + 86_400_000).toISOString().slice(0, 10) : iso.slice(0, 10)
  return clock === '00:00:00' ? date : `${date} ${clock}`
}
