'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import './suspension.css'

const words = {
  id: {
    title: 'Penangguhan',
    open: 'Akun ini aktif. Bila ditangguhkan, semua sesi dan kunci API orang ini berakhir saat itu juga.',
    shut: 'Akun ini ditangguhkan. Bila diaktifkan kembali, orang ini masuk dengan kata sandinya yang lama.',
    reason: 'Alasan',
    hint: 'Dicatat dalam jejak audit; 5 sampai 500 huruf.',
    suspend: 'Tangguhkan akun',
    reinstate: 'Aktifkan kembali',
    lost: 'Server tidak menjawab. Alasan Anda masih ada; coba lagi.',
  },
  en: {
    title: 'Suspension',
    open: 'This account is open. Suspending it ends all sessions and the API key of this person at once.',
    shut: 'This account is suspended. When reinstated, this person signs in with the old password.',
    reason: 'Reason',
    hint: 'Kept in the audit trail; 5 to 500 letters.',
    suspend: 'Suspend the account',
    reinstate: 'Reinstate',
    lost: 'The server does not answer. Your reason is still here; try again.',
  },
}

/** Asks for the reason and sends the order; what it answers is told beside the button. */
export function SuspensionForm({ suspended }: { suspended: boolean }) {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const router = useRouter()
  const say = words[i18n.language === 'en' ? 'en' : 'id']
  const reason = useRef<HTMLTextAreaElement>(null)
  const [told, setTold] = useState('')
  const [sending, setSending] = useState(false)

  const order = async () => {
    setSending(true)
    const refused = await send(
      `${config.routes.api}/users/${id}/${suspended ? 'reinstate' : 'suspend'}`,
      reason.current?.value ?? '',
    ).catch(() => say.lost)
    setSending(false)
    setTold(refused ?? '')
    if (refused !== null) return reason.current?.focus()
    if (reason.current) reason.current.value = ''
    router.refresh()
  }

  return (
    <section aria-labelledby="suspension-title" className="suspension field-type">
      <h3 id="suspension-title">{say.title}</h3>
      <p>{suspended ? say.shut : say.open}</p>
      <label htmlFor="suspension-reason">{say.reason}</label>
      <textarea
        aria-describedby="suspension-hint suspension-told"
        aria-invalid={told !== ''}
        id="suspension-reason"
        maxLength={500}
        ref={reason}
        rows={2}
      />
      <p id="suspension-hint">{say.hint}</p>
      <p className="suspension-told" id="suspension-told" role="status">
        {told}
      </p>
      <Button
        buttonStyle="secondary"
        disabled={sending}
        margin={false}
        onClick={() => void order()}
        type="button"
      >
        {suspended ? say.reinstate : say.suspend}
      </Button>
    </section>
  )
}

/** @returns why it was refused; null when it was done. @throws when the server does not answer */
async function send(address: string, reason: string): Promise<string | null> {
  const answer = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ reason }),
  })
  if (answer.ok) return null
  const { errors } = (await answer.json()) as { errors?: Array<{ message?: string }> }
  return errors?.[0]?.message ?? String(answer.status)
}
