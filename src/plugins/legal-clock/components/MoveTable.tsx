'use client'
import { useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { ToldMove } from '../endpoints/calendars'
import { useWords } from './useWords'

/** Deadlines that move: which case, from what date to what. */
export function MoveTable({
  action,
  moves,
}: {
  moves: readonly ToldMove[]
  action?: (nth: number) => ReactNode
}) {
  const { config } = useConfig()
  const { dateInWords, say } = useWords()
  const date = (on: string | null) => (on ? dateInWords(on) : '–')
  return (
    // a wide table is moved by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div aria-label={say('cases')} className="calendar-desk-scroll" role="region" tabIndex={0}>
      <table>
        <tbody>
          {moves.map(({ article, code, collection, document, from, loss, title, to }, nth) => (
            <tr key={collection + document + code}>
              <th scope="row">
                <a href={`${config.routes.admin}/collections/${collection}/${document}`}>{title}</a>
              </th>
              <td>{article}</td>
              <td>
                {date(from)} → {date(to)}
                {loss && (
                  <>
                    <br />
                    <strong>{say('loss')}</strong>
                  </>
                )}
              </td>
              {action && <td>{action(nth)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
