const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'full', timeZone: 'UTC' })
const time = new Intl.DateTimeFormat('id-ID', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Asia/Jakarta',
})

/** A calendar date with its weekday. */
export const longDay = (on: string): string => day.format(new Date(`${on}T00:00:00Z`))

/** An instant in Western Indonesia Time, which it names. */
export const longTime = (at: string): string => `${time.format(new Date(at))} WIB`
