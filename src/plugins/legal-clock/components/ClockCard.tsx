'use client'
import { type Deadline, daysLeft, isLate } from '../../../domain/legalClock'
import { unconfirmedInWords, whyInWords } from '../../../domain/legalClockWords'
import type { MessageKey } from '../translations'
import { useWords } from './useWords'

/** One date with its reasons. Colour says nothing that the words do not. */
export function ClockCard({ deadline }: { deadline: Deadline }) {
  const { dateInWords, language, say } = useWords()
  const now = new Date()
  const unconfirmed = unconfirmedInWords(deadline.unconfirmedYears)
  return (
    <article className="legal-clock-card" data-late={isLate(deadline, now)}>
      <p className="legal-clock-date">
        {deadline.dueOn ? (
          <>
            <strong>{dateInWords(deadline.dueOn)}</strong> <span>({leftInWords(deadline, now, say)})</span>
          </>
        ) : (
          <strong>{say('clockStands', { date: dateInWords(deadline.stoppedOn ?? deadline.base.on) })}</strong>
        )}
      </p>
      <p className="legal-clock-basis">
        {say('countedBy', {
          date: dateInWords(deadline.base.on),
          article: deadline.article,
          calendars: deadline.versions.calendar.join(', ') || say('noneKnown'),
        })}
      </p>
      {unconfirmed && (
        <p className="legal-clock-warning" role="note">
          {unconfirmed[language]}
        </p>
      )}
      <details>
        <summary>{say('everyDay')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('date')}</th>
              <th scope="col">{say('reason')}</th>
            </tr>
          </thead>
          <tbody>
            {deadline.days.map((day) => (
              <tr data-counted={day.counted} key={day.on}>
                <th scope="row">{dateInWords(day.on)}</th>
                <td>{whyInWords(day)[language]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </article>
  )
}

function leftInWords(deadline: Deadline, now: Date, say: ReturnType<typeof useWords>['say']): string {
  const left = daysLeft(deadline, now) ?? 0
  const hours = deadline.unit === 'hour'
  if (isLate(deadline, now)) return say(hours ? 'lateHours' : 'lateDays', { count: String(Math.abs(left)) })
  if (left === 0 && !hours) return say('lastDay')
  const key: MessageKey = hours
    ? 'leftHours'
    : deadline.unit === 'working_day' && deadline.amount >= 0
      ? 'leftWorkingDays'
      : 'leftDays'
  return say(key, { count: String(left) })
}
