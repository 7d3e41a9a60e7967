import type { UIFieldServerProps } from 'payload'

/** On a unit's page: whether it publishes by itself, since when and why, newest first. */
export async function TrustOfUnit({ id, i18n, payload, user }: UIFieldServerProps) {
  if (!id || !user) return null
  const english = i18n.language === 'en'
  const { docs } = await payload.find({
    collection: 'trust-decisions',
    where: { unit: { equals: id } },
    sort: ['-validFrom', '-id'],
    limit: 10,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  const day = new Intl.DateTimeFormat(english ? 'en-GB' : 'id-ID', {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  })
  const list = `${payload.config.routes.admin}/collections/trust-decisions?where[unit][equals]=${id}`
  return (
    <section aria-labelledby="trust-of-unit" className="field-type">
      <h3 id="trust-of-unit">{english ? 'Publishing' : 'Penerbitan'}</h3>
      {docs.length === 0 && (
        <p>
          {english
            ? 'Nothing is decided about this unit: it follows the unit above, or publishes by itself.'
            : 'Belum ada keputusan tentang satuan ini: mengikuti satuan di atasnya, atau menerbitkan sendiri.'}
        </p>
      )}
      <ul>
        {docs.map(({ id: decision, publishes, reason, validFrom }) => (
          <li key={decision}>
            <strong>{wordFor(publishes, english)}</strong>
            {validFrom ? ` · ${day.format(new Date(validFrom))}` : ''} · {reason}
          </li>
        ))}
      </ul>
      <a href={list}>{english ? 'All decisions about this unit' : 'Semua keputusan tentang satuan ini'}</a>
    </section>
  )
}

const wordFor = (publishes: string, english: boolean): string => {
  if (publishes === 'escalates')
    return english ? 'Through the approver above' : 'Melalui pengesah satuan di atasnya'
  return english ? 'Publishes by itself' : 'Menerbitkan sendiri'
}
