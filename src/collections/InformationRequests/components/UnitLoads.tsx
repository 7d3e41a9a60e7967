import type { UnitLoad } from '../report/load'
import { loadWords as words, speak } from './words'

type Props = {
  loads: readonly UnitLoad[]
  names: ReadonlyMap<string, string>
  base: string
  language: string
}

/** How many requests wait at each unit, how many are late or soon will be, and which is due first. */
export function UnitLoads({ loads, names, base, language }: Props) {
  const say = speak(language)
  if (loads.length === 0) return <p>{say(words.none)}</p>
  const listOf = (unit: string) =>
    `${base}?${new URLSearchParams({ 'where[unit][equals]': unit, sort: 'dueOn' })}`
  const heads = [words.unit, words.open, words.late, words.atRisk, words.next]
  return (
    <table>
      <thead>
        <tr>
          {heads.map((one) => (
            <th key={one.en} scope="col">
              {say(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.map(({ unit, open, late, atRisk, next }) => (
          <tr key={unit}>
            <th scope="row">
              <a href={listOf(unit)}>{names.get(unit) ?? unit}</a>
            </th>
            <td data-label={say(words.open)}>{open}</td>
            <td data-label={say(words.late)}>{late > 0 ? <strong>{late}</strong> : 0}</td>
            <td data-label={say(words.atRisk)}>{atRisk}</td>
            <td data-label={say(words.next)}>
              {next ? (
                <>
                  <a href={`${base}/${next.id}`}>{next.number}</a>: {next.daysLeft} {say(words.days)}
                </>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
