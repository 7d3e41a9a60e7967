import type { CalendarDay } from '../../../domain/workingDays'

export type CalendarDiff = {
  added: CalendarDay[]
  removed: CalendarDay[]
  /** The same day under another date: Idul Adha, a week later. */
  moved: Array<{ from: CalendarDay; to: CalendarDay }>
}

/** What a new version changes against the one it replaces. A day is moved when kind and name stay and the date does not. */
export function calendarDiff(before: readonly CalendarDay[], after: readonly CalendarDay[]): CalendarDiff {
  const removed = before.filter((day) => !after.some((other) => isSame(day, other)))
  const added = after.filter((day) => !before.some((other) => isSame(day, other)))
  const moved: CalendarDiff['moved'] = []
  for (const from of [...removed]) {
    const to = added.find(({ kind, name }) => kind === from.kind && name === from.name)
    if (!to) continue
    moved.push({ from, to })
    removed.splice(removed.indexOf(from), 1)
    added.splice(added.indexOf(to), 1)
  }
  return { added, removed, moved }
}

const isSame = (one: CalendarDay, other: CalendarDay): boolean =>
  one.on === other.on && one.kind === other.kind && one.name === other.name
