import type { Reading, Target } from './measure'

/** Middle value; of an even number of values the upper one. */
export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

export const digits = (value: number) =>
  value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2)

/** Ratios round by round, so that a busy moment of the machine hits both sides: middle, least and most. */
function ratio(of: Reading[], to: Reading[]): string {
  const ratios = of.map(({ perSecond }, round) => perSecond / (to[round]?.perSecond ?? Number.NaN))
  return `${digits(median(ratios))} (${digits(Math.min(...ratios))}-${digits(Math.max(...ratios))})`
}

export type Measured = { target: Target; readings: Reading[] }

/** Prints one table. The last target is the floor; "x Payload" where Payload's own REST was asked as well. */
export function report(title: string, measured: Measured[]): void {
  const floor = measured.at(-1)?.readings ?? []
  const rest = measured.find(({ target }) => target.name.startsWith('Payload'))?.readings
  const rows = measured.map(({ target, readings }) => {
    const middle = (key: keyof Reading) => median(readings.map((reading) => reading[key]))
    return [
      target.name,
      {
        'req/s': Math.round(middle('perSecond')),
        'p50 ms': middle('p50'),
        'p99 ms': middle('p99'),
        'p99/p50': digits(median(readings.map(({ p50, p99 }) => p99 / Math.max(p50, 1)))),
        'of bare': ratio(readings, floor),
        ...(rest ? { 'x Payload': ratio(readings, rest) } : {}),
        'by CPU': digits(median(floor.map(({ cpu }) => cpu)) / middle('cpu')),
        'CPU ms/req': middle('cpu').toFixed(3),
        'pg ms/req': middle('database').toFixed(3),
        'core %': Math.round(middle('busy') * 100),
        'client %': Math.round(middle('client') * 100),
        'RSS MiB': Math.round(middle('memory')),
        'KB/answer': (middle('bytes') / 1024).toFixed(1),
      },
    ] as const
  })
  console.log(`\n${title}`)
  console.table(Object.fromEntries(rows))
}
