const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The instant at which the week of `now` began: Monday, midnight, on the clock of that zone (without summer time). */
export function startOfWeek(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(now)
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  const passed =
    days.indexOf(read('weekday')) * 86_400 +
    Number(read('hour')) * 3600 +
    Number(read('minute')) * 60 +
    Number(read('second'))
  return new Date(Math.floor(now.getTime() / 1000) * 1000 - passed * 1000)
}
