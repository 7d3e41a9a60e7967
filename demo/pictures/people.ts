import { circle, each, ellipse, path, rect } from './draw'

const skins = ['#b98263', '#c9946f', '#a8714f', '#d0a07c'] as const
const hair = '#2a211d'
export const skin = (index: number): string => skins[index % skins.length] as string

const shoulders = (x: number, y: number, s: number, fill: string) =>
  path(
    `M${x - s} ${y} C${x - s} ${y - 0.72 * s} ${x - 0.62 * s} ${y - 0.86 * s} ${x - 0.22 * s} ${y - 0.98 * s} H${x + 0.22 * s} C${x + 0.62 * s} ${y - 0.86 * s} ${x + s} ${y - 0.72 * s} ${x + s} ${y} Z`,
    fill,
  )

/** Somebody seen from behind down to the shoulders; every third wears a headscarf. */
export function fromBehind(
  x: number,
  y: number,
  s: number,
  shirt: string,
  scarf: string,
  index: number,
): string {
  if (index % 3 === 2) {
    return (
      shoulders(x, y, s, shirt) +
      path(
        `M${x - 0.62 * s} ${y - 0.35 * s} C${x - 0.6 * s} ${y - 1.1 * s} ${x - 0.52 * s} ${y - 1.98 * s} ${x} ${y - 1.98 * s} C${x + 0.52 * s} ${y - 1.98 * s} ${x + 0.6 * s} ${y - 1.1 * s} ${x + 0.62 * s} ${y - 0.35 * s} C${x + 0.3 * s} ${y - 0.2 * s} ${x - 0.3 * s} ${y - 0.2 * s} ${x - 0.62 * s} ${y - 0.35 * s} Z`,
        scarf,
      )
    )
  }
  return (
    shoulders(x, y, s, shirt) +
    rect(x - 0.16 * s, y - 1.22 * s, 0.32 * s, 0.32 * s, skin(index), { rx: 0.1 * s }) +
    circle(x - 0.38 * s, y - 1.5 * s, 0.08 * s, skin(index)) +
    circle(x + 0.38 * s, y - 1.5 * s, 0.08 * s, skin(index)) +
    ellipse(x, y - 1.54 * s, 0.37 * s, 0.44 * s, hair) +
    rect(x - 0.2 * s, y - 1.24 * s, 0.4 * s, 0.1 * s, hair, { rx: 0.05 * s })
  )
}

/** Somebody facing us, without a face: nobody in particular. Headgear goes by the index. */
export function facing(x: number, y: number, s: number, shirt: string, scarf: string, index: number): string {
  const collar = path(
    `M${x - 0.24 * s} ${y - 0.97 * s} L${x} ${y - 0.62 * s} L${x + 0.24 * s} ${y - 0.97 * s} Z`,
    '#f4efe6',
  )
  if (index % 3 === 1) {
    return (
      shoulders(x, y, s, shirt) +
      path(
        `M${x - 0.56 * s} ${y - 0.4 * s} C${x - 0.6 * s} ${y - 1.2 * s} ${x - 0.5 * s} ${y - 2 * s} ${x} ${y - 2 * s} C${x + 0.5 * s} ${y - 2 * s} ${x + 0.6 * s} ${y - 1.2 * s} ${x + 0.56 * s} ${y - 0.4 * s} L${x} ${y - 0.2 * s} Z`,
        scarf,
      ) +
      ellipse(x, y - 1.5 * s, 0.29 * s, 0.37 * s, skin(index))
    )
  }
  const top =
    index % 3 === 2
      ? path(
          `M${x - 0.38 * s} ${y - 1.66 * s} L${x - 0.34 * s} ${y - 2.04 * s} Q${x} ${y - 2.12 * s} ${x + 0.34 * s} ${y - 2.04 * s} L${x + 0.38 * s} ${y - 1.66 * s} Q${x} ${y - 1.78 * s} ${x - 0.38 * s} ${y - 1.66 * s} Z`,
          '#1c1a1d',
        )
      : path(
          `M${x - 0.37 * s} ${y - 1.5 * s} C${x - 0.44 * s} ${y - 2.16 * s} ${x + 0.44 * s} ${y - 2.16 * s} ${x + 0.37 * s} ${y - 1.5 * s} C${x + 0.3 * s} ${y - 1.78 * s} ${x - 0.1 * s} ${y - 1.74 * s} ${x - 0.37 * s} ${y - 1.5 * s} Z`,
          hair,
        )
  return (
    rect(x - 0.16 * s, y - 1.25 * s, 0.32 * s, 0.4 * s, skin(index), { rx: 0.1 * s }) +
    shoulders(x, y, s, shirt) +
    collar +
    rect(x - 0.13 * s, y - 1.2 * s, 0.26 * s, 0.32 * s, skin(index), { rx: 0.1 * s }) +
    ellipse(x, y - 1.5 * s, 0.34 * s, 0.42 * s, skin(index)) +
    top
  )
}

/** A row of people seen from behind, evenly spread from `from` to `to`. */
export function row(
  count: number,
  from: number,
  to: number,
  y: number,
  s: number,
  shirts: readonly string[],
  scarf: string,
  seed = 0,
): string {
  return each(count, (i) => {
    const x = from + ((to - from) * i) / Math.max(1, count - 1)
    return fromBehind(x, y, s, shirts[(i + seed) % shirts.length] as string, scarf, i + seed)
  })
}
