import type { DemoRelease, Rewrite } from '../release'

/** One move on the way of a release: a step of the workflow by somebody, or new words by its author. */
export type Move =
  | { action: string; by: 'author' | 'editor' | 'approver'; note?: string; at?: Date }
  | { rewrite: Rewrite }

const submit: Move = { action: 'submit', by: 'author' }
const approve: Move = { action: 'approve', by: 'approver' }
const publish: Move = { action: 'publish', by: 'approver' }

/** The moves that bring a new draft to where the demo leaves it. `now` sets the hour of the scheduled one. */
export function route(release: DemoRelease, now: Date): Move[] {
  const reviewed = [...mended(release), submit]
  const published = [...reviewed, approve, publish]
  switch (release.target) {
    case 'draft':
      return []
    case 'in_review':
      return reviewed
    case 'returned':
      return [submit, { action: 'return', by: 'editor', note: release.notes?.return }]
    case 'approved':
      return [...reviewed, approve]
    case 'scheduled':
      return [...reviewed, approve, { action: 'schedule', by: 'approver', at: nextMorning(now) }]
    case 'published':
      return published
    case 'corrected':
      return [
        ...published,
        { rewrite: release.correction ?? {} },
        { action: 'correct', by: 'approver', note: release.notes?.correct },
      ]
    case 'withdrawn':
      return [...published, { action: 'withdraw', by: 'approver', note: release.notes?.withdraw }]
  }
}

/** The detour of a text that was given back once, and then mended. */
function mended({ firstTry, notes, title, lead, body }: DemoRelease): Move[] {
  if (!firstTry) return []
  return [submit, { action: 'return', by: 'editor', note: notes?.return }, { rewrite: { title, lead, body } }]
}

/** Seven in the morning of western Indonesia, the day after tomorrow at the latest and never within ten hours. */
function nextMorning(now: Date): Date {
  const morning = new Date(now.getTime() + 34 * 3_600_000)
  morning.setUTCHours(0, 0, 0, 0)
  return morning
}
