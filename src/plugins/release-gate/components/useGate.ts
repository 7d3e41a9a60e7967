'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

export type Told = { kind: 'done' | 'refused'; text: string }

/** Sends orders to the gate and keeps what it said; `say` gives a word of the plugin. */
export function useGate(slug: string) {
  const { config } = useConfig()
  const { t } = useTranslation()
  const [told, setTold] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const say = (key: string): string => (t as (key: string) => string)(`releaseGate:${key}`)

  /** The answer, or null when it was refused; the refusal is told. */
  const send = async <T>(path: string, body: FormData | object): Promise<T | null> => {
    setBusy(true)
    setTold({ kind: 'done', text: say('working') })
    try {
      const isForm = body instanceof FormData
      const answer = await fetch(`${config.routes.api}/${slug}/${path}`, {
        method: 'POST',
        credentials: 'include',
        headers: { Accept: 'application/json', ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
        body: isForm ? body : JSON.stringify(body),
      })
      const read = (await answer.json()) as T & { errors?: Array<{ message?: string }> }
      setTold(answer.ok ? undefined : { kind: 'refused', text: read.errors?.[0]?.message ?? say('failed') })
      return answer.ok ? read : null
    } catch {
      // no answer, or one cut off: the person is told and may try again
      setTold({ kind: 'refused', text: say('failed') })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { say, send, told, busy, api: `${config.routes.api}/${slug}` }
}
