const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
  ['month', 2_629_800],
] as const

/** How far an instant lies from now in the words of a language, such as "3 hari yang lalu" or "dalam 2 jam". */
export function distance(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const [unit, length] = steps.findLast(([, least]) => Math.abs(seconds) >= least) ?? steps[0]
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit)
}
