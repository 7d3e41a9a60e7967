'use client'
import { Button, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import './case.css'

const words = {
  id: {
    title: 'Kode rahasia pemohon',
    help: 'Untuk pemohon di meja layanan atau yang kehilangan kodenya. Kode hanya tampil sekali; kode sebelumnya tidak berlaku lagi.',
    ask: 'Terbitkan kode baru',
    told: 'Serahkan kepada pemohon. Setelah halaman ini ditinggalkan, kode tidak dapat ditampilkan lagi.',
    number: 'Nomor',
    code: 'Kode rahasia',
    where: 'Periksa status di',
    print: 'Cetak',
    refused: 'Tidak dapat menerbitkan kode. Muat ulang halaman, lalu coba lagi.',
    lost: 'Server tidak menjawab. Coba lagi.',
  },
  en: {
    title: 'Secret code of the applicant',
    help: 'For an applicant at the desk, or one who lost his code. It is shown once; the one before is void.',
    ask: 'Issue a new code',
    told: 'Hand it to the applicant. Once you leave this page it cannot be shown again.',
    number: 'Number',
    code: 'Secret code',
    where: 'Status page',
    print: 'Print',
    refused: 'No code could be issued. Load the page again and retry.',
    lost: 'The server does not answer. Try again.',
  },
}

type Told = { number: string; code: string }

/** Gives the applicant a code for the status page, on the screen and on paper, and nowhere else. */
export function StatusCode() {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const say = words[i18n.language === 'en' ? 'en' : 'id']
  const [told, setTold] = useState<Told | null>(null)
  const [problem, setProblem] = useState('')
  const [asking, setAsking] = useState(false)
  if (!id) return null

  const ask = async () => {
    setAsking(true)
    const answer = await fetch(`${config.routes.api}/information-requests/${id}/code`, {
      method: 'POST',
      credentials: 'include',
    }).catch(() => null)
    setAsking(false)
    setProblem(answer?.ok ? '' : answer ? say.refused : say.lost)
    if (answer?.ok) setTold((await answer.json()) as Told)
  }

  return (
    <section aria-labelledby="status-code-title" className="case-panel field-type">
      <h3 id="status-code-title">{say.title}</h3>
      <p>{told ? say.told : say.help}</p>
      <div role="status">
        {problem}
        {told && (
          <dl className="status-code">
            <dt>{say.number}</dt>
            <dd>{told.number}</dd>
            <dt>{say.code}</dt>
            <dd>
              <code>{told.code}</code>
            </dd>
            <dt>{say.where}</dt>
            <dd>{`${config.serverURL}/permohonan/status`}</dd>
          </dl>
        )}
      </div>
      {told ? (
        <Button buttonStyle="secondary" margin={false} onClick={() => window.print()} type="button">
          {say.print}
        </Button>
      ) : (
        <Button
          buttonStyle="secondary"
          disabled={asking}
          margin={false}
          onClick={() => void ask()}
          type="button"
        >
          {say.ask}
        </Button>
      )}
    </section>
  )
}
