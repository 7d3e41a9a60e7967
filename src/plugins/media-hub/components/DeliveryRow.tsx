'use client'
import type { LoggedDelivery } from '../endpoints/deliveryLog'
import { troubleOf } from '../rules/troubleOf'
import { useWords } from './useWords'

type Props = {
  delivery: LoggedDelivery
  mayResend: boolean
  sending: boolean
  onResend: (delivery: LoggedDelivery) => void
}

/** One delivery: a row of the table, a card on a phone. Roles are written out because cards are no table to a browser. */
export function DeliveryRow({ delivery, mayResend, sending, onResend }: Props) {
  const { say, locale } = useWords()
  const { seq, event, title, number, version, state, attempts, lastProblem, lastAnswer, nextAt, createdAt } =
    delivery
  const happening = event.split('.').at(-1) as 'published' | 'corrected' | 'withdrawn'
  const when = (instant: string) =>
    new Date(instant).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' })
  const item = title ?? number ?? say('itemWithdrawn')
  const trouble = lastProblem ? troubleOf(lastProblem) : undefined
  return (
    <tr role="row">
      <td role="cell">
        <time dateTime={createdAt}>{when(createdAt)}</time>
        <small>{say('logSeq', { seq: String(seq) })}</small>
      </td>
      <th role="rowheader" scope="row">
        {item}
        <small>
          {[
            say(happening),
            number && number !== item ? number : '',
            say('logVersion', { version: String(version) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </th>
      <td role="cell">
        <span className="distribution-badge" data-state={state}>
          {say(state)}
        </span>
        {attempts > 1 && <small>{say('logAttempts', { count: String(attempts) })}</small>}
        {lastProblem && (
          <small title={lastProblem}>{trouble ? say(trouble, { answer: lastProblem }) : lastProblem}</small>
        )}
        {lastAnswer && (
          <small className="distribution-answer">{say('logAnswer', { answer: lastAnswer })}</small>
        )}
        {nextAt && attempts > 0 && <small>{say('logNext', { at: when(nextAt) })}</small>}
      </td>
      <td className="distribution-action" role="cell">
        {mayResend && delivery.canResend && (
          <button
            aria-disabled={sending}
            aria-label={say(state === 'pending' ? 'tryThisNow' : 'resendThis', {
              item,
              version: String(version),
            })}
            className="distribution-button"
            onClick={() => sending || onResend(delivery)}
            type="button"
          >
            {say(state === 'pending' ? 'tryNow' : 'resend')}
          </button>
        )}
      </td>
    </tr>
  )
}
