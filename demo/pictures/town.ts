import { at, circle, each, ellipse, glow, group, line, path, type Picture, rect, shade } from './draw'
import { palm, tree } from './greenery'

/** A flat cloud. */
export const cloud = (x: number, y: number, s: number, fill: string, opacity: number) =>
  group(
    ellipse(x, y, 90 * s, 22 * s, fill) +
      ellipse(x - 34 * s, y - 16 * s, 42 * s, 28 * s, fill) +
      ellipse(x + 24 * s, y - 24 * s, 50 * s, 36 * s, fill),
    { opacity },
  )

const flagpole = (x: number, y: number, h: number) =>
  rect(x - 3, y, 6, h, '#d9d4c8', { rx: 3 }) +
  path(`M${x + 3} ${y + 6} q40 -12 84 4 v27 q-44 -14 -84 -4 Z`, '#c8322f') +
  path(`M${x + 3} ${y + 33} q40 -10 84 4 v27 q-44 -14 -84 -4 Z`, '#f7f4ee')

/** A regency office with a high roof, a flag and palms. */
export const office: Picture = (p) =>
  shade('sky', 0, 0, 1200, 640, p.sky) +
  cloud(220, 150, 1.2, '#fff', 0.7) +
  cloud(930, 110, 1, '#fff', 0.6) +
  path('M0 560 C200 490 380 540 600 510 S1000 480 1200 540 V640 H0 Z', p.leaf, { opacity: 0.45 }) +
  shade('lawn', 0, 600, 1200, 200, [p.leaf, p.leaf]) +
  path('M500 640 H700 L860 800 H340 Z', p.wall[0]) +
  shade('front', 180, 360, 840, 260, p.wall) +
  path('M130 368 C260 350 330 320 380 262 H820 C870 320 940 350 1070 368 Z', p.warm) +
  path('M360 270 C450 240 520 190 560 120 H640 C680 190 750 240 840 270 Z', p.warm) +
  path('M360 270 H840 L826 284 H374 Z M130 368 H1070 L1054 384 H146 Z', p.ink, { opacity: 0.35 }) +
  line('M560 120 L528 88 M640 120 L672 88', p.accent, 12) +
  each(8, (i) =>
    i === 3 || i === 4
      ? ''
      : rect(222 + i * 99, 432, 58, 92, p.deep, { rx: 4 }) +
        rect(222 + i * 99, 432, 58, 40, p.soft, { opacity: 0.5 }) +
        rect(249 + i * 99, 432, 4, 92, p.wall[0]),
  ) +
  rect(494, 400, 212, 222, p.paper) +
  rect(530, 446, 140, 176, p.deep, { rx: 4 }) +
  rect(597, 446, 6, 176, p.paper) +
  each(4, (i) => rect(484 + i * 71, 392, 20, 230, p.paper, { rx: 3 })) +
  rect(460, 612, 280, 14, p.soft) +
  rect(440, 626, 320, 16, p.mid) +
  rect(180, 600, 304, 26, p.leaf) +
  rect(716, 600, 304, 26, p.leaf) +
  palm(p, 90, 690, 1.35) +
  palm(p, 1110, 700, 1.5) +
  each(
    6,
    (i) =>
      circle(200 + i * 48, 634, 26, p.deep, { opacity: 0.55 }) +
      circle(762 + i * 48, 634, 26, p.deep, { opacity: 0.55 }),
  ) +
  flagpole(300, 230, 500)

/** Houses on stilts along a river at dusk, with longboats. */
export const riverTown: Picture = (p) =>
  shade('sky', 0, 0, 1200, 470, p.sky) +
  glow('halo', 860, 330, 330, '#fff3cf', 0.85) +
  circle(860, 340, 62, '#fff1c4') +
  path('M0 420 C180 360 330 400 520 380 S900 350 1200 410 V480 H0 Z', p.mid, { opacity: 0.5 }) +
  shade('river', 0, 460, 1200, 340, [p.soft, p.deep]) +
  path('M800 460 H920 L1010 800 H700 Z', '#fff3cf', { opacity: 0.28 }) +
  each(7, (i) => {
    const x = 20 + i * 116
    const h = [120, 150, 108, 136, 118, 146, 104][i]!
    const wall = [p.warm, p.paper, p.mid, p.accent, p.soft, p.warm, p.paper][i]!
    return (
      each(4, (leg) => rect(x + 6 + leg * 28, 470, 7, 62, p.ink)) +
      rect(x, 474 - h, 104, h, wall) +
      path(
        `M${x - 14} ${478 - h} L${x + 52} ${414 - h} L${x + 118} ${478 - h} Z`,
        [p.deep, p.ink, p.warm][i % 3]!,
      ) +
      rect(x + 14, 410, 28, 34, p.ink, { opacity: 0.75, rx: 2 }) +
      rect(x + 62, 402, 28, 68, p.ink, { opacity: 0.6, rx: 2 }) +
      rect(x - 8, 470, 120, 10, p.floor[1])
    )
  }) +
  path('M0 486 H834 V496 H0 Z', p.floor[0]) +
  tree(p, 1040, 470, 1) +
  palm(p, 1140, 480, 1.2) +
  each(9, (i) =>
    line(`M${60 + ((i * 197) % 1080)} ${560 + i * 24} h${70 + (i % 3) * 40}`, '#fff', 4, { opacity: 0.25 }),
  ) +
  [
    [250, 640, 1.15],
    [780, 720, 1.5],
  ]
    .map(([x, y, s]) =>
      at(
        x!,
        y!,
        s!,
        path('M-190 0 C-150 34 130 34 200 -14 L150 -6 H-160 Z', p.ink) +
          path('M-160 -6 H150 L156 6 H-150 Z', p.warm) +
          path('M-90 -70 C-20 -92 60 -92 110 -70 L104 -58 C50 -76 -20 -76 -84 -58 Z', p.accent) +
          each(3, (i) => rect(-76 + i * 84, -66, 6, 60, p.paper)) +
          circle(-130, -40, 15, '#2a211d') +
          path('M-156 -4 c0 -30 52 -30 52 0 Z', p.mid) +
          line('M-150 14 C-210 22 -240 16 -290 22', '#fff', 5, { opacity: 0.5 }),
      ),
    )
    .join('')
