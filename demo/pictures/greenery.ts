import { at, circle, each, line, type Palette, path, rect } from './draw'

const frond = 'M0 0 C34 -44 96 -50 150 6 C104 -18 50 -16 0 0 Z'

/** A coconut palm that stands at the point. */
export const palm = (p: Palette, x: number, y: number, s: number) =>
  at(
    x,
    y,
    s,
    line('M0 0 C8 -70 -6 -130 14 -200', '#6d5640', 13) +
      [-1, 1]
        .map((side) =>
          [-58, -24, 14, 44]
            .map(
              (turn, i) =>
                `<g transform="translate(14 -200) scale(${side * (1 - i * 0.08)} ${1 - i * 0.08}) rotate(${turn})">${path(frond, p.leaf)}${path(frond, '#000', { opacity: i % 2 ? 0.14 : 0 })}</g>`,
            )
            .join(''),
        )
        .join('') +
      circle(6, -194, 9, '#6d5640') +
      circle(24, -192, 9, '#59452f'),
  )

/** A round tree that stands at the point. */
export const tree = (p: Palette, x: number, y: number, s: number) =>
  at(
    x,
    y,
    s,
    rect(-9, -80, 18, 84, '#6d5640', { rx: 6 }) +
      circle(0, -130, 66, p.leaf) +
      circle(-46, -98, 44, p.leaf) +
      circle(46, -100, 46, p.leaf) +
      circle(-16, -150, 36, '#fff', { opacity: 0.08 }),
  )

/** A plant in a pot whose foot stands at the origin of `at`. */
export const pottedPlant = (p: Palette, x: number, y: number, s: number, pot: string) =>
  at(
    x,
    y,
    s,
    path('M-46 -40 h92 l-14 90 h-64 Z', pot) +
      each(5, (i) =>
        path(
          `M0 -40 C${(i - 2) * 20} -100 ${(i - 2) * 46} -140 ${(i - 2) * 62} -${150 - Math.abs(i - 2) * 26} C${(i - 2) * 40 + 26} -120 ${(i - 2) * 10 + 16} -90 0 -40 Z`,
          p.leaf,
        ),
      ),
  )
