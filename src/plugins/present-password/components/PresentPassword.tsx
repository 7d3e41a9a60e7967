'use client'
import { useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from './ask'
import { PasswordLine } from './PasswordLine'
import { words } from './words'
import './present-password.css'

/**
 * On one's own account: asks for the present password, then for a new one. It stands in the place of Payload's own
 * fields for a new password, which forget what was typed when the server refuses it.
 */
export function PresentPassword() {
  const { id, collectionSlug } = useDocumentInfo()
  const { user } = useAuth()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const english = i18n.language === 'en'
  const say = words[english ? 'en' : 'id']
  const [told, setTold] = useState('')
  const [open, setOpen] = useState(false)
  if (!id || user?.id !== id) return null
  const account = `${config.routes.api}/${collectionSlug}`

  const give = async (password: string) => {
    const answer = await send('POST', `${account}/present-password`, password, say.lost)
    if ('refused' in answer) return answer.refused
    const until = new Date(answer.body.until ?? '')
    const at = until.toLocaleTimeString(english ? 'en-GB' : 'id-ID', { timeStyle: 'short' })
    setTold(say.good.replace('{{at}}', at))
    setOpen(true)
    return null
  }
  const change = async (password: string) => {
    const answer = await send('PATCH', `${account}/${id}?depth=0`, password, say.lost)
    if ('refused' in answer) return answer.refused
    setTold(say.changed)
    setOpen(false)
    return null
  }

  return (
    <section aria-labelledby="present-password-title" className="present-password field-type">
      <h3 id="present-password-title">{say.title}</h3>
      <PasswordLine
        autoComplete="current-password"
        button={say.check}
        hint={say.help}
        label={say.present}
        name="present-password"
        say={say}
        send={give}
      />
      <p className="present-password-told" data-good="true" role="status">
        {told}
      </p>
      {open && (
        <PasswordLine
          autoComplete="new-password"
          button={say.change}
          hint={say.hint}
          label={say.next}
          name="new-password"
          say={say}
          send={change}
        />
      )}
      <a href={`${config.routes.admin}/forgot`}>{say.forgot}</a>
    </section>
  )
}
