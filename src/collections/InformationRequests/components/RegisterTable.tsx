import type { Made } from '../registers/makeRegister'

/** The register on a screen: on a phone each case is a card whose cells say which column they are of. */
export function RegisterTable({ made, base }: { made: Made; base: string }) {
  const titles = made.columns.map(({ title, group }) => (group ? `${group}: ${title}` : title))
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by the keyboard
    <section aria-label={made.title} className="case-register-scroll" tabIndex={0}>
      <table>
        <caption>
          {made.title}, {made.subtitle}
        </caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.rows.map((cells, row) => (
            <tr key={made.cases[row]?.id}>
              {cells.map((cell, at) => (
                <td data-empty={cell === ''} data-label={titles[at]} key={titles[at]}>
                  {at === 0 ? <a href={`${base}/${made.cases[row]?.id}`}>{cell}</a> : cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
