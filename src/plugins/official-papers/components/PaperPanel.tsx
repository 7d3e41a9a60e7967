'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { sentence } from '../translations'

/** Opens the frozen file, and the page on which anybody checks it. */
export function PaperPanel() {
  const { id, savedDocumentData: saved } = useDocumentInfo()
  const { i18n } = useTranslation()
  if (!id) return null
  return (
    <p>
      <a href={`/api/papers/${id}/file`} target="_blank" rel="noreferrer">
        {sentence('open', i18n.language)}
      </a>
      {' · '}
      <a href={`/verifikasi/${saved?.code}`} target="_blank" rel="noreferrer">
        {sentence('check', i18n.language)}
      </a>
      <br />
      <small>{sentence('recorded', i18n.language)}</small>
    </p>
  )
}
