'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Attachment } from '../store/attachments'
import type { Words } from '../options'

export type Needed = { kind: string; label: Words; seen: boolean; attached: number }
export type Listed = { needed: Needed[]; missing: string[]; attachments: Attachment[] }
export type Told = { kind: 'done' | 'refused'; text: string }

/** The files of one document: what is there, and the orders to hand in and to read. */
export function useAttachments(slug: string, id: string | undefined) {
  const { config } = useConfig()
  const { t, i18n } = useTranslation()
  const [listed, setListed] = useState<Listed>()
  const [told, setTold] = useState<Told>()
  const [busy, setBusy] = useState(false)
  const say = (key: string): string => (t as (key: string) => string)(`sealedAttachments:${key}`)
  const inWords = (words: Words | undefined) => words?.[i18n.language === 'en' ? 'en' : 'id'] ?? ''
  const at = `${config.routes.api}/${slug}/${id}/attachments`

  const look = useCallback(async () => {
    const answer = await fetch(at, { credentials: 'include' })
    if (answer.ok) setListed((await answer.json()) as Listed)
  }, [at])
  useEffect(() => {
    if (id) void look()
  }, [id, look])

  /** The answer, or null when it was refused; what happened is told. */
  const send = async (path: string, body: FormData | object, done: string): Promise<Response | null> => {
    setBusy(true)
    setTold({ kind: 'done', text: say('working') })
    try {
      const isForm = body instanceof FormData
      const answer = await fetch(at + path, {
        method: 'POST',
        credentials: 'include',
        headers: { Accept: 'application/json', ...(isForm ? {} : { 'Content-Type': 'application/json' }) },
        body: isForm ? body : JSON.stringify(body),
      })
      if (answer.ok) setTold({ kind: 'done', text: say(done) })
      else {
        const { errors } = (await answer.json()) as { errors?: Array<{ message?: string }> }
        setTold({ kind: 'refused', text: errors?.[0]?.message ?? say('failed') })
      }
      return answer.ok ? answer : null
    } catch {
      // no answer, or one cut off: the person is told and may try again
      setTold({ kind: 'refused', text: say('failed') })
      return null
    } finally {
      setBusy(false)
    }
  }
  return { listed, told, busy, say, inWords, send, look }
}
