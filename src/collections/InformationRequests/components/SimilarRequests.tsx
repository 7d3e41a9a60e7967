'use client'
import { useConfig, useDocumentInfo, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { mergeableStages } from '../workflow'

const words = {
  same: { id: 'permohonan serupa masih terbuka di satuan ini.', en: 'other open requests ask for the same.' },
  see: { id: 'Lihat semuanya', en: 'See them all' },
  choose: { id: 'Pilih untuk digabung', en: 'Choose them for merging' },
  none: { id: 'Belum ada yang terdaftar atau dalam telaah.', en: 'None is registered or under review yet.' },
  failed: { id: 'Tidak dapat dibaca. Coba lagi.', en: 'Could not be read. Try again.' },
}

/** In the case: how many others ask for the same, the way to them, and to answering them together. */
export function SimilarRequests() {
  const { value: others } = useField<number>({ path: 'similar' })
  const { setValue } = useField<string[]>({ path: 'toMerge' })
  const fingerprint = useFormFields(([fields]) => fields.fingerprint?.value as string | undefined)
  const unit = useFormFields(([fields]) => fields.unit?.value as string | undefined)
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [told, setTold] = useState<'none' | 'failed' | null>(null)
  const say = (word: keyof typeof words) => words[word][i18n.language === 'en' ? 'en' : 'id']
  if (!others || !fingerprint) return null
  const where = `where[fingerprint][equals]=${fingerprint}&where[unit][equals]=${unit}`
  const choose = async () => {
    const query = `${where}&where[stage][in]=${mergeableStages.join()}&where[id][not_equals]=${id}&limit=100&select[number]=true`
    const answer = await fetch(`${config.routes.api}/information-requests?${query}`).catch(() => null)
    if (!answer?.ok) return setTold('failed')
    const { docs } = (await answer.json()) as { docs: Array<{ id: string }> }
    setTold(docs.length === 0 ? 'none' : null)
    if (docs.length > 0) setValue(docs.map((doc) => doc.id))
  }
  return (
    <section aria-label={say('same')} className="field-type">
      <p>
        <strong>{others}</strong> {say('same')}
      </p>
      <p>
        <a href={`${config.routes.admin}/collections/information-requests?${where}`}>{say('see')}</a>
      </p>
      <button className="btn btn--style-secondary btn--size-small" onClick={choose} type="button">
        {say('choose')}
      </button>
      <p role="status">{told && say(told)}</p>
    </section>
  )
}
