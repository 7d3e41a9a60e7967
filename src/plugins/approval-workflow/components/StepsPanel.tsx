'use client'
import { useDocumentInfo, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Outcome, StepAnswer, StepOrder, StepsAnswer } from './answers'
import { History } from './History'
import { StageBadge } from './StageBadge'
import { StepItem } from './StepItem'
import { useSteps } from './useSteps'
import { useWords } from './useWords'
import './workflow.css'

/** Where a document stands, the steps that lead on from there, and how it came there; beside its form. */
export function StepsPanel() {
  const { collectionSlug, id } = useDocumentInfo()
  const { say } = useWords()
  if (!collectionSlug) return null
  if (id) return <Steps collection={collectionSlug} id={id} />
  return <p className="workflow workflow-hint">{say('saveToBegin')}</p>
}

function Steps({ collection, id }: { collection: string; id: string | number }) {
  const { savedDocumentData } = useDocumentInfo()
  const { answer, failed, reload, order } = useSteps(
    collection,
    id,
    savedDocumentData?.updatedAt as string | undefined,
  )
  const { clearRouteCache } = useRouteCache()
  const modified = useFormModified()
  const { say } = useWords()
  const status = useRef<HTMLParagraphElement>(null)
  const [told, setTold] = useState<{ kind: 'taken' | 'overtaken'; text: string }>()

  const take = async (step: StepAnswer, given: StepOrder): Promise<Outcome> => {
    setTold(undefined)
    const outcome = await order(given)
    const overtaken = outcome.kind === 'refused' && (outcome.status === 409 || outcome.status === 404)
    if (outcome.kind !== 'taken' && !overtaken) return outcome
    const text = overtaken ? outcome.message : say('done', { step: step.label, stage: step.toLabel })
    setTold({ kind: overtaken ? 'overtaken' : 'taken', text })
    clearRouteCache()
    await reload()
    status.current?.focus()
    return outcome
  }

  return (
    <section aria-label={say('steps')} className="workflow">
      {answer && (
        <p className="workflow-stage">
          <span>{say('stage')}</span> <StageBadge label={answer.stageLabel} tone={answer.tone} />
        </p>
      )}
      <p
        aria-live="polite"
        className="workflow-status"
        data-kind={told?.kind}
        ref={status}
        role="status"
        tabIndex={-1}
      >
        {told?.text}
      </p>
      {failed && (
        <p className="workflow-error" role="alert">
          {say('unread')}{' '}
          <button className="workflow-link" onClick={() => void reload()} type="button">
            {say('again')}
          </button>
        </p>
      )}
      {answer && <LastNote last={answer.lastStep} />}
      {answer && !answer.editable && <p className="workflow-hint">{say('closedHere')}</p>}
      {modified && (
        <p className="workflow-hint" id={waiting}>
          {say('saveFirst')}
        </p>
      )}
      {answer && (
        <ul className="workflow-steps">
          {arranged(answer.actions).map((step, index) => (
            <StepItem
              first={index === 0}
              key={`${answer.stage}-${step.action}`}
              onTake={take}
              step={step}
              waitsFor={modified ? waiting : undefined}
            />
          ))}
        </ul>
      )}
      {answer && <History answer={answer} collection={collection} id={id} />}
    </section>
  )
}

const waiting = 'workflow-save-first'

/** What the person before asked for, while nobody has taken a step since. */
function LastNote({ last }: { last: StepsAnswer['lastStep'] }) {
  const { say } = useWords()
  if (!last?.note) return null
  return (
    <figure className="workflow-note">
      <figcaption>{say('noteBy', { step: last.label, actor: last.actor })}</figcaption>
      <blockquote>{last.note}</blockquote>
    </figure>
  )
}

/** What can be done here: open steps that lead on, then those that take back, then the closed ones. */
function arranged(actions: StepAnswer[]): StepAnswer[] {
  const rank = (step: StepAnswer) =>
    (step.open ? 0 : 4) + (step.undoes ? 2 : 0) + (step.needsNote || step.needsTime ? 1 : 0)
  return actions.filter((step) => step.fromHere).sort((one, other) => rank(one) - rank(other))
}
