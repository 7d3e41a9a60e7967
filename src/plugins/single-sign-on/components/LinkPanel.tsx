'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { orderUnlink, readLink, type LinkState } from './linkApi'
import type { Key } from './words'
import './single-sign-on.css'

/** Since when an account is linked to the provider; its administrator cuts the link. */
export function LinkPanel({ label }: { label: string }) {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n, t } = useTranslation()
  const [state, setState] = useState<LinkState>()
  const [asked, setAsked] = useState(false)
  const [told, setTold] = useState('')
  const address = id ? `${config.routes.api}/${collectionSlug}/${id}/single-sign-on` : ''
  const words = (key: Key, values = {}) =>
    (t as (key: string, values: object) => string)(`singleSignOn:${key}`, { label, ...values })

  useEffect(() => {
    if (address) void readLink(address).then(setState)
  }, [address])

  const cut = async () => {
    if (!asked) return setAsked(true)
    setAsked(false)
    const answer = await orderUnlink(address)
    setTold(answer.refused ?? words(answer.unlinked ? 'unlinked' : 'unanswered'))
    if (answer.unlinked) setState({ linkedAt: null, mayUnlink: true })
  }

  if (!state?.linkedAt && !told) return null
  return (
    <section aria-label={words('button')} className="single-sign-on-link">
      {state?.linkedAt && (
        <p>
          {words('linked', {
            at: new Date(state.linkedAt).toLocaleDateString(i18n.language === 'en' ? 'en-GB' : 'id-ID', {
              dateStyle: 'long',
            }),
          })}
        </p>
      )}
      {state?.linkedAt && state.mayUnlink && (
        <Button buttonStyle="secondary" margin={false} onClick={cut}>
          {words(asked ? 'unlinkNow' : 'unlink')}
        </Button>
      )}
      <p role="status">{told}</p>
    </section>
  )
}
