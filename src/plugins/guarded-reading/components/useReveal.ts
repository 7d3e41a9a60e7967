'use client'
import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

export type Identity = Record<string, string | null>
/** How an order to read ended; `message` is the hub's sentence. */
export type Outcome = { kind: 'shown' } | { kind: 'refused'; message: string } | { kind: 'unanswered' }

const openFor = 5 * 60_000

/** The identity of one document, while it is shown; it leaves the page by itself. */
export function useReveal(collection: string, id: string | undefined) {
  const { config } = useConfig()
  const [identity, setIdentity] = useState<Identity>()
  const hide = useCallback(() => setIdentity(undefined), [])

  useEffect(() => {
    if (!identity) return undefined
    const timer = setTimeout(hide, openFor)
    return () => clearTimeout(timer)
  }, [identity, hide])

  // another document is another identity
  useEffect(() => hide, [hide, id])

  const read = async (reason: string | null): Promise<Outcome> => {
    try {
      const answer = await fetch(`${config.routes.api}/${collection}/${id}/reveal`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
        body: JSON.stringify(reason === null ? {} : { reason }),
      })
      if (answer.status >= 500) return { kind: 'unanswered' }
      const body = (await answer.json()) as { identity?: Identity; errors?: Array<{ message?: string }> }
      if (!answer.ok || !body.identity) return { kind: 'refused', message: body.errors?.[0]?.message ?? '' }
      setIdentity(body.identity)
      return { kind: 'shown' }
    } catch {
      // no answer, or one cut off: the person is told and may try again
      return { kind: 'unanswered' }
    }
  }
  return { identity, read, hide }
}
