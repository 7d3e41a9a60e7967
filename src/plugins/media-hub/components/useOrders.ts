'use client'
import { useState } from 'react'
import type { ResendOrder } from '../rules/resendOrder'
import { orderReplay, orderResend, type Replayed } from './distributionApi'
import { useWords } from './useWords'

/** Orders to send again at this address, and what there is to tell of the last one. */
export function useOrders(address: string) {
  const { locale, say } = useWords()
  const [told, setTold] = useState('')
  const [sending, setSending] = useState(false)
  const counted = (count: number) => count.toLocaleString(locale)

  const wordsOf = (outcome: Replayed): string => {
    if (outcome.kind === 'unanswered') return say('resendFailed')
    if (outcome.kind === 'refused') return outcome.message
    const { queued } = outcome
    if (outcome.kind === 'queued')
      return queued > 0 ? say('queued', { count: counted(queued) }) : say('queuedNone')
    const { message, upTo } = outcome
    return `${say('replayStopped', { count: counted(queued), upTo: String(upTo) })} ${message}`.trim()
  }
  const send = async (order: ResendOrder) => {
    setSending(true)
    const goesOn = (queued: number, upTo: number) =>
      setTold(say('replayGoesOn', { count: counted(queued), upTo: String(upTo) }))
    const outcome =
      'seq' in order ? await orderResend(address, order) : await orderReplay(address, order.after, goesOn)
    setSending(false)
    setTold(wordsOf(outcome))
  }
  return { told, sending, send }
}
