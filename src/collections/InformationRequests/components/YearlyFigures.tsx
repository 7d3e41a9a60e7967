import type { YearlyFigures as Figures } from '../report/yearlyFigures'
import { objectionFigures, requestFigures } from '../report/figures'
import { reportWords as words, type Said, speak } from './words'

type Props = { figures: Figures; language: string; hrefOf: (register: string, figure: string) => string }

/** The figures of a year, each a link to the cases it was counted from. */
export function YearlyFigures({ figures, language, hrefOf }: Props) {
  const say = speak(language)
  const { requests, objections, workingDays, refusals, months, doesNotAddUp, year } = figures
  const monthName = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <>
      <p>
        {say(words.due)} <time dateTime={figures.dueOn}>31 Maret {year + 1}</time>
      </p>
      {doesNotAddUp.length > 0 ? (
        <p role="alert">
          {say(words.doesNotAddUp)} {doesNotAddUp.join(', ')}
        </p>
      ) : (
        <p role="status">{say(words.addsUp)}</p>
      )}
      <Counts
        counts={requests}
        heading={say(words.requests)}
        hrefOf={(figure) => hrefOf('information-requests', figure)}
        labels={requestFigures}
        say={say}
      />
      <section aria-labelledby="lama">
        <h2 id="lama">{say(words.time)}</h2>
        <p>
          {workingDays
            ? `${say(words.average)} ${workingDays.average}, ${say(words.median)} ${workingDays.median}, ${say(words.longest)} ${workingDays.longest}`
            : say(words.nothingAnswered)}
        </p>
      </section>
      <section aria-labelledby="penolakan">
        <h2 id="penolakan">{say(words.refusals)}</h2>
        {refusals.length === 0 ? <p>–</p> : null}
        <ul>
          {refusals.map(({ letter, count }) => (
            <li key={letter}>
              Pasal 17 huruf {letter}: {count}
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="bulan">
        <h2 id="bulan">{say(words.months)}</h2>
        <table>
          <thead>
            <tr>
              {[words.month, words.received, words.answered].map((one) => (
                <th key={one.en} scope="col">
                  {say(one)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, received, answered }) => (
              <tr key={month}>
                <th scope="row">{monthName.format(new Date(Date.UTC(year, month - 1, 1)))}</th>
                <td data-label={say(words.received)}>{received}</td>
                <td data-label={say(words.answered)}>{answered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Counts
        counts={objections}
        heading={say(words.objections)}
        hrefOf={(figure) => hrefOf('keberatan', figure)}
        labels={objectionFigures}
        say={say}
      />
    </>
  )
}

type CountsProps = {
  heading: string
  counts: Record<string, number>
  labels: Record<string, { label: Said }>
  hrefOf: (figure: string) => string
  say: (words: Said) => string
}

function Counts({ heading, counts, labels, hrefOf, say }: CountsProps) {
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <dl className="case-figures">
        {Object.entries(labels).map(([figure, { label }]) => (
          <div key={figure}>
            <dt>{say(label)}</dt>
            <dd>
              <a href={hrefOf(figure)}>{counts[figure] ?? 0}</a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
