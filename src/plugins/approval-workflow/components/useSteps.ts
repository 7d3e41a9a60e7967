'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome, StepOrder, StepsAnswer } from './answers'
import { orderStep, readSteps, stepsAddress } from './stepsApi'

type Steps = {
  /** undefined until the first answer; kept while a newer one is on its way */
  answer: StepsAnswer | undefined
  failed: boolean
  reload: () => Promise<void>
  order: (order: StepOrder) => Promise<Outcome>
}

/** The steps of a document, read again whenever it was saved. */
export function useSteps(collection: string, id: string | number, savedAt: string | undefined): Steps {
  const { config } = useConfig()
  const address = stepsAddress(config.routes.api, collection, id)
  const [answer, setAnswer] = useState<StepsAnswer>()
  const [failed, setFailed] = useState(false)
  const pending = useRef<AbortController>(null)

  const reload = useCallback(async () => {
    pending.current?.abort()
    const asking = new AbortController()
    pending.current = asking
    try {
      setAnswer(await readSteps(address, asking.signal))
      setFailed(false)
    } catch {
      // a newer question took this one's place, or nobody answered: then the panel says so
      if (!asking.signal.aborted) setFailed(true)
    }
  }, [address])

  // a save changes what is open
  useEffect(() => {
    void reload()
    return () => pending.current?.abort()
  }, [reload, savedAt])

  const updatedAt = answer?.updatedAt
  const order = useCallback(
    (given: StepOrder) => orderStep(address, { ...given, updatedAt }),
    [address, updatedAt],
  )
  return { answer, failed, reload, order }
}
