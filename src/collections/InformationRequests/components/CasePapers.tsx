import type { UIFieldServerProps } from 'payload'
import { label } from '../../../fields/labels'
import './case.css'

const words = {
  title: label('Surat', 'Papers'),
  none: label('Belum ada surat.', 'No paper yet.'),
  printing: label('sedang dicetak', 'being printed'),
  revoked: label('dicabut', 'void'),
}

/** The papers that this case has written, each with its file; of a case without any, that there is none. */
export async function CasePapers({ id, req, user, i18n }: UIFieldServerProps) {
  if (!id || !user) return null
  const { docs } = await req.payload.find({
    collection: 'papers',
    where: { subject: { equals: String(id) } },
    sort: '-issuedAt',
    limit: 50,
    depth: 0,
    overrideAccess: false,
    user,
    req,
  })
  const say = (of: { id: string; en: string }) => of[i18n.language === 'en' ? 'en' : 'id']
  return (
    <section aria-labelledby="case-papers-title" className="case-panel field-type">
      <h3 id="case-papers-title">{say(words.title)}</h3>
      {docs.length === 0 && <p>{say(words.none)}</p>}
      <ul>
        {docs.map((paper) => (
          <li key={paper.id}>
            {paper.sha256 ? (
              <a href={`/api/papers/${paper.id}/file`} rel="noreferrer" target="_blank">
                {paper.title} {paper.number} (PDF)
              </a>
            ) : (
              <>
                {paper.title} {paper.number} ({say(words.printing)})
              </>
            )}
            {paper.state === 'revoked' && <> · {say(words.revoked)}</>}
          </li>
        ))}
      </ul>
    </section>
  )
}
