'use client'
import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

const words = {
  id: {
    title: 'Rahasia tanda tangan',
    help: 'Penerima memakainya untuk memeriksa bahwa kiriman benar dari kami. Rahasia hanya ditampilkan sekali.',
    unsaved: 'Simpan titik kirim ini, lalu buat rahasianya di sini.',
    make: 'Buat rahasia baru',
    confirm: 'Rahasia lama langsung tidak berlaku. Tekan sekali lagi untuk melanjutkan.',
    store: 'Salin dan simpan sekarang; rahasia ini tidak dapat ditampilkan lagi.',
    copy: 'Salin',
    copied: 'Tersalin.',
    failed: 'Rahasia tidak dapat dibuat. Periksa jaringan dan wewenang Anda, lalu coba lagi.',
  },
  en: {
    title: 'Signing secret',
    help: 'The receiver uses it to check that a delivery is ours. It is shown once only.',
    unsaved: 'Save this endpoint, then make its secret here.',
    make: 'Make a new secret',
    confirm: 'The old secret stops at once. Press again to go on.',
    store: 'Copy and store it now; it cannot be shown again.',
    copy: 'Copy',
    copied: 'Copied.',
    failed: 'The secret could not be made. Check the network and your rights, then try again.',
  },
}

/** Makes the signing secret of an endpoint and shows it this once. */
export function SecretPanel() {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n } = useTranslation()
  const say = words[i18n.language === 'en' ? 'en' : 'id']
  const [secret, setSecret] = useState('')
  const [asked, setAsked] = useState(false)
  const [told, setTold] = useState('')

  const make = async () => {
    if (!asked) {
      setAsked(true)
      setTold(say.confirm)
      return
    }
    setAsked(false)
    try {
      const answer = await fetch(`/api/${collectionSlug}/${id}/secret`, {
        method: 'POST',
        credentials: 'include',
      })
      if (!answer.ok) throw new Error(String(answer.status))
      setSecret(((await answer.json()) as { secret: string }).secret)
      setTold(say.store)
    } catch {
      setTold(say.failed)
    }
  }
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setTold(say.copied)
  }
  return (
    <section aria-label={say.title} className="field-type">
      <h3>{say.title}</h3>
      <p>{id ? say.help : say.unsaved}</p>
      {secret ? (
        <p>
          <code style={{ overflowWrap: 'anywhere' }}>{secret}</code>
        </p>
      ) : null}
      {id ? (
        <Button buttonStyle="secondary" onClick={make}>
          {say.make}
        </Button>
      ) : null}{' '}
      {secret ? (
        <Button buttonStyle="secondary" onClick={copy}>
          {say.copy}
        </Button>
      ) : null}
      <p role="status">{told}</p>
    </section>
  )
}
