'use client'
import { useState } from 'react'
import type { ToldHolder } from '../endpoints/recalls'
import { troubleOf } from '../rules/troubleOf'
import { HolderActions } from './HolderActions'
import { HolderContact } from './HolderContact'
import { useMoment } from './useMoment'
import { useWords } from './useWords'

type Props = {
  api: string
  seq: number
  holder: ToldHolder
  openedAt: string
  mayRecord: boolean
  onDone: (words: string) => void
}

const GOT = {
  sent: 'recallSent',
  mailed: 'recallMailed',
  fetched: 'recallFetched',
  downloaded: 'recallDownloaded',
  early: 'recallEarly',
} as const

const CONFIRMED = {
  api: 'recallByApi',
  webhook: 'recallByWebhook',
  letter: 'recallByLetter',
  person: 'recallByPerson',
} as const

/** One outlet: a row of the table, a card on a phone. Roles are written out because cards are no table to a browser. */
export function HolderRow({ api, seq, holder, openedAt, mayRecord, onDone }: Props) {
  const { say } = useWords()
  const { moment } = useMoment()
  const [isOpen, setOpen] = useState(false)
  const { name, version, how, lastAt, isCertain, confirmedAt } = holder
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {name}
      </th>
      <td role="cell">
        {how.map((way) => say(GOT[way])).join(', ')}
        <small>
          {[version > 0 ? say('recallVersion', { version: String(version) }) : '', moment(lastAt)]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {!isCertain && <small>{say('recallUncertain')}</small>}
      </td>
      <td role="cell">
        <Standing holder={holder} openedAt={openedAt} />
      </td>
      <td className="distribution-action" role="cell">
        <HolderContact holder={holder} mayCall={mayRecord} />
        {mayRecord && !confirmedAt && (
          <HolderActions
            api={api}
            seq={seq}
            holder={holder}
            isOpen={isOpen}
            onDone={onDone}
            onOpen={setOpen}
          />
        )}
      </td>
    </tr>
  )
}

/** How it stands with the outlet, the most important first; colours only repeat the words. */
function Standing({ holder, openedAt }: { holder: ToldHolder; openedAt: string }) {
  const { say } = useWords()
  const { moment, since } = useMoment()
  const { confirmedAt, confirmedBy, saidBy, recordedBy, reachedAt, problem, letterAt, isWritten } = holder
  const trouble = problem ? troubleOf(problem) : undefined
  return (
    <>
      {confirmedAt && confirmedBy ? (
        <span className="distribution-badge" data-state="delivered">
          {say(CONFIRMED[confirmedBy], {
            at: moment(confirmedAt),
            saidBy: saidBy ?? '',
            recordedBy: recordedBy ?? '',
          })}
        </span>
      ) : (
        <span className="distribution-badge" data-state="failed">
          {say('recallSilent', { time: since(openedAt) })}
        </span>
      )}
      <small>{reachedAt ? say('recallReached', { at: moment(reachedAt) }) : say('recallNotReached')}</small>
      {problem && <small>{trouble ? say(trouble, { answer: problem }) : problem}</small>}
      {letterAt && (
        <small>{isWritten ? say('recallLetter', { at: moment(letterAt) }) : say('recallNoAddress')}</small>
      )}
    </>
  )
}
