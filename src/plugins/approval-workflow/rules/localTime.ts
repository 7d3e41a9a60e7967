const two = (value: number) => String(Math.abs(value)).padStart(2, '0')

/** The value of a `datetime-local` control, read in this machine's zone, as ISO 8601 with offset; null when empty or no time. */
export function withOffset(local: string): string | null {
  const at = new Date(local)
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) || Number.isNaN(at.getTime())) return null
  const minutes = -at.getTimezoneOffset()
  return `${local.slice(0, 16)}:00${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`
}

/** An instant as the value of a `datetime-local` control in this machine's zone. */
export function localValue(at: Date): string {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}
