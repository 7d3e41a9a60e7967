import { sql } from '@payloadcms/db-postgres'
import type { UIFieldServerProps } from 'payload'
import type { LetterState } from '../store/letters'

type Words = { id: string; en: string }
const title: Words = { id: 'Surel kepada pemohon', en: 'E-mails to the applicant' }
const none: Words = { id: 'Belum ada surel.', en: 'No e-mail yet.' }
const states: Record<LetterState, Words> = {
  waiting: { id: 'menunggu dikirim', en: 'waiting to be sent' },
  sent: { id: 'diterima server surel', en: 'taken by the mail server' },
  filed: {
    id: 'disimpan sebagai berkas: belum ada server surel',
    en: 'kept as a file: there is no mail server',
  },
  refused: {
    id: 'TIDAK SAMPAI: alamatnya ditolak. Hubungi pemohon dengan cara lain.',
    en: 'NOT DELIVERED: the address is refused. Reach the applicant another way.',
  },
  given_up: {
    id: 'TIDAK SAMPAI setelah semua percobaan. Hubungi pemohon dengan cara lain.',
    en: 'NOT DELIVERED after all tries. Reach the applicant another way.',
  },
}

type Row = { title: string; state: LetterState; at: string; tries: number }
type Database = { execute: (query: ReturnType<typeof sql>) => Promise<{ rows: unknown[] }> }

/** What became of the letters about the document that is open: whoever opens it may know; no address stands here. */
export async function LettersPanel({ id, i18n, req, slug, user }: UIFieldServerProps & { slug: string }) {
  if (!id || !user) return null
  const say = (words: Words) => words[i18n.language === 'en' ? 'en' : 'id']
  const { drizzle } = req.payload.db as unknown as { drizzle: Database }
  const { rows } = await drizzle.execute(sql`
    select title, state, coalesce(settled_at, written_at) as at, tries from mail_outbox_letters
    where collection = ${slug} and document = ${String(id)} order by written_at desc limit 50`)
  const date = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'id-ID', {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Jakarta' },
  })
  return (
    <section aria-labelledby="letters-title" className="field-type" style={{ marginBlock: '1rem' }}>
      <h3 id="letters-title" style={{ fontSize: '1rem' }}>
        {say(title)}
      </h3>
      {rows.length === 0 && <p>{say(none)}</p>}
      <ul style={{ margin: 0, overflowWrap: 'anywhere', paddingInlineStart: '1.25rem' }}>
        {(rows as Row[]).map(({ title: about, state, at, tries }) => (
          <li key={`${about} ${at}`}>
            {about}: {say(states[state])} ({date.format(new Date(at))} WIB
            {state === 'waiting' && tries > 0 ? `, ${tries}×` : ''})
          </li>
        ))}
      </ul>
    </section>
  )
}
