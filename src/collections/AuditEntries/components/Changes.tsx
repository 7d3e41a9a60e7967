'use client'
import { useField, useTranslation } from '@payloadcms/ui'
import './changes.css'

type Change = { from?: unknown; to?: unknown }

const words = {
  title: { id: 'Perubahan', en: 'Changes' },
  none: { id: 'Tidak ada isian yang berubah.', en: 'No field changed.' },
  field: { id: 'Isian', en: 'Field' },
  from: { id: 'Sebelum', en: 'Before' },
  to: { id: 'Sesudah', en: 'After' },
}

/** What an entry says was changed, field by field. Payload's own JSON view would fetch an editor from another network. */
export function Changes() {
  const { value } = useField<Record<string, Change> | null>()
  const { i18n } = useTranslation()
  const say = (word: keyof typeof words) => words[word][i18n.language === 'en' ? 'en' : 'id']
  const changes = Object.entries(value ?? {})
  return (
    <section aria-label={say('title')} className="audit-changes">
      <h3>{say('title')}</h3>
      {changes.length === 0 && <p>{say('none')}</p>}
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('from')}</th>
              <th scope="col">{say('to')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(([field, { from, to }]) => (
              <tr key={field}>
                <th scope="row">{field}</th>
                <td>{written(from)}</td>
                <td>{written(to)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

const written = (value: unknown): string =>
  value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value)
