import type { PublicFace } from '../../../domain/publicFace'
import { Bilingual } from './Bilingual'
import { longDay } from './dates'

/** The date, and every day counted or passed over with its reason. */
export const Due = ({ due, isLate }: { due: NonNullable<PublicFace['due']>; isLate: boolean }) => (
  <section aria-labelledby="batas">
    <h2 id="batas">Dijawab paling lambat / Answered by</h2>
    <p className={isLate ? 'stop' : undefined}>
      <strong>{longDay(due.on)}</strong> ({due.law})
      {isLate ? ' – sudah lewat; kami tetap wajib menjawab. / passed; we still owe the answer.' : ''}
    </p>
    <details>
      <summary>Bagaimana hari-harinya dihitung / How the days were counted</summary>
      <ul>
        {due.days.map(({ on, counted, words }) => (
          <li key={on}>
            {longDay(on)}:{' '}
            {counted ? (
              <strong>
                <Bilingual words={words} />
              </strong>
            ) : (
              <Bilingual words={words} />
            )}
          </li>
        ))}
      </ul>
    </details>
  </section>
)
