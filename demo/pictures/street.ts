import { at, circle, each, ellipse, glow, line, type Palette, path, type Picture, rect, shade } from './draw'
import { tree } from './greenery'
import { cloud } from './town'

/** A patrol car of 470 units, seen from the side, its wheels at 90 below the origin. */
export const car = (p: Palette, body: string, band: string) =>
  ellipse(0, 66, 250, 18, '#000', { opacity: 0.25 }) +
  path(
    'M-235 40 C-240 -6 -214 -22 -160 -30 C-120 -84 -90 -98 -20 -100 C60 -102 96 -84 140 -34 C206 -28 236 -8 234 40 Q234 52 222 52 H-222 Q-234 52 -235 40 Z',
    body,
  ) +
  path('M-134 -34 C-104 -74 -82 -82 -24 -83 V-34 Z M-8 -83 C52 -84 78 -72 110 -34 H-8 Z', p.deep) +
  path('M-134 -34 C-104 -74 -82 -82 -60 -83 L-96 -34 Z', '#fff', { opacity: 0.25 }) +
  path('M-236 6 H236 V26 H-236 Z', band) +
  rect(-12, -34, 5, 80, p.ink, { opacity: 0.3 }) +
  rect(-50, -122, 60, 22, '#c8322f', { rx: 8 }) +
  rect(-20, -122, 60, 22, '#3c7fd0', { rx: 8 }) +
  circle(-140, 50, 40, '#20242b') +
  circle(-140, 50, 20, '#c6cbd1') +
  circle(142, 50, 40, '#20242b') +
  circle(142, 50, 20, '#c6cbd1') +
  rect(210, -8, 24, 14, '#fff1c4', { rx: 5 }) +
  rect(-236, -8, 20, 14, '#c8322f', { rx: 5 })

/** A patrol car on a road along trees. */
export const patrolCar: Picture = (p) =>
  shade('sky', 0, 0, 1200, 470, p.sky) +
  cloud(300, 130, 1.3, '#fff', 0.65) +
  cloud(860, 90, 1, '#fff', 0.5) +
  path('M0 430 C240 330 420 400 640 360 S1040 330 1200 400 V500 H0 Z', p.mid, { opacity: 0.35 }) +
  path('M0 460 C300 400 700 450 1200 420 V560 H0 Z', p.leaf, { opacity: 0.6 }) +
  each(5, (i) => tree(p, 90 + i * 260, 520, 0.9 + (i % 2) * 0.35)) +
  rect(0, 506, 1200, 46, p.wall[1]) +
  each(15, (i) => rect(i * 84, 506, 40, 46, p.ink, { opacity: 0.14 })) +
  shade('road', 0, 552, 1200, 248, ['#5d636c', '#43484f']) +
  each(6, (i) => rect(-40 + i * 230, 690, 130, 12, p.paper, { opacity: 0.9, rx: 4 })) +
  rect(0, 552, 1200, 10, p.paper, { opacity: 0.6 }) +
  glow('siren', 575, 440, 160, '#3c7fd0', 0.35) +
  at(590, 588, 1.25, car(p, p.paper, p.deep)) +
  path('M868 585 L1160 560 V640 Z', '#fff1c4', { opacity: 0.2 })

/** Rain on a city street at night, lamps mirrored on the wet road. */
export const rainyRoad: Picture = (p) =>
  shade('sky', 0, 0, 1200, 520, [p.ink, p.deep]) +
  each(9, (i) => {
    const h = [210, 300, 170, 260, 330, 190, 280, 220, 310][i]!
    return (
      rect(i * 138 - 20, 500 - h, 124, h, p.deep) +
      rect(i * 138 - 20, 500 - h, 124, h, p.ink, { opacity: 0.45 }) +
      each(8, (w) =>
        (w * 5 + i * 3) % 4 === 0
          ? ''
          : rect(i * 138 - 4 + (w % 3) * 34, 520 - h + Math.floor(w / 3) * 46, 20, 26, p.accent, {
              opacity: 0.55,
            }),
      )
    )
  }) +
  shade('road', 0, 490, 1200, 310, [p.deep, p.ink]) +
  path('M520 490 H680 L1120 800 H80 Z', '#2b3038') +
  each(4, (i) =>
    path(
      `M${596 - i * 3} ${520 + i * 66} h${8 + i * 6} l${2 + i} ${26 + i * 12} h-${12 + i * 8} Z`,
      p.paper,
      { opacity: 0.8 },
    ),
  ) +
  [
    [170, 1],
    [1030, -1],
    [360, 0.62],
    [840, -0.62],
  ]
    .map(([x, s]) => {
      const k = Math.abs(s!)
      const tip = x! + 110 * s!
      return (
        line(`M${x} ${500 + 130 * k} V${190 + 200 * (1 - k)} q0 -40 ${110 * s!} -40`, '#11161d', 12 * k) +
        glow(`lamp${x}`, tip, 160 + 200 * (1 - k), 170 * k, p.accent, 0.75) +
        ellipse(tip, 154 + 200 * (1 - k), 34 * k, 10 * k, '#fff1c4') +
        path(`M${tip - 22 * k} ${520 + 60 * k} h${44 * k} l${18 * k} ${200 * k} h-${80 * k} Z`, p.accent, {
          opacity: 0.13,
        })
      )
    })
    .join('') +
  [
    [452, 620, 0.8],
    [748, 560, 0.5],
  ]
    .map(([x, y, s], i) =>
      at(
        x!,
        y!,
        s!,
        path('M-110 40 C-116 -20 -84 -90 0 -92 C84 -90 116 -20 110 40 Z', i ? p.mid : p.warm) +
          path('M-78 -20 C-72 -64 -48 -76 0 -76 C48 -76 72 -64 78 -20 Z', '#1b2027') +
          (i
            ? circle(-84, 10, 16, '#fff1c4') + circle(84, 10, 16, '#fff1c4')
            : rect(-106, 2, 40, 16, '#ff6a5a', { rx: 6 }) + rect(66, 2, 40, 16, '#ff6a5a', { rx: 6 })) +
          rect(-96, 36, 40, 34, '#11161d', { rx: 8 }) +
          rect(56, 36, 40, 34, '#11161d', { rx: 8 }),
      ),
    )
    .join('') +
  glow('tail', 452, 650, 180, '#ff6a5a', 0.3) +
  each(90, (i) =>
    line(`M${(i * 137) % 1240} ${(i * 211) % 780} l-10 36`, '#fff', 2.4, { opacity: 0.16 + (i % 4) * 0.06 }),
  )

/** A locked house at night with one lamp, the moon and a neighbour's window. */
export const nightHouse: Picture = (p) =>
  shade('sky', 0, 0, 1200, 620, [p.ink, p.mid]) +
  glow('halo', 930, 150, 220, '#fff6d8', 0.45) +
  path('M952 98 A56 56 0 1 0 982 172 A50 50 0 0 1 952 98 Z', '#fff6d8') +
  each(40, (i) => circle((i * 263) % 1200, (i * 97) % 330, 1.6 + (i % 3) * 0.8, '#fff', { opacity: 0.7 })) +
  path('M0 560 C240 470 480 540 700 500 S1060 480 1200 530 V640 H0 Z', p.ink, { opacity: 0.6 }) +
  shade('ground', 0, 600, 1200, 200, [p.deep, p.ink]) +
  rect(860, 410, 270, 210, p.ink) +
  path('M836 416 L995 310 L1154 416 Z', '#11161d') +
  rect(910, 470, 70, 64, p.accent, { rx: 4 }) +
  rect(943, 470, 4, 64, p.ink) +
  rect(1020, 470, 64, 150, p.deep) +
  rect(250, 360, 480, 262, p.wall[1]) +
  rect(250, 360, 480, 262, p.ink, { opacity: 0.35 }) +
  path('M200 372 L490 190 L780 372 Z', p.warm) +
  path('M200 372 L490 190 L780 372 Z', p.ink, { opacity: 0.3 }) +
  rect(300, 420, 110, 96, p.deep, { rx: 4 }) +
  rect(352, 420, 6, 96, p.paper, { opacity: 0.5 }) +
  each(5, (i) => rect(300, 430 + i * 18, 110, 3, p.paper, { opacity: 0.25 })) +
  rect(572, 420, 110, 96, p.deep, { rx: 4 }) +
  rect(624, 420, 6, 96, p.paper, { opacity: 0.5 }) +
  each(5, (i) => rect(572, 430 + i * 18, 110, 3, p.paper, { opacity: 0.25 })) +
  rect(442, 430, 100, 192, p.ink, { rx: 4 }) +
  circle(528, 530, 7, p.accent) +
  glow('lamp', 492, 408, 200, p.accent, 0.75) +
  ellipse(492, 402, 15, 11, '#fff1c4') +
  path('M492 410 L330 640 H654 Z', p.accent, { opacity: 0.16 }) +
  at(
    492,
    540,
    1,
    path('M-22 -4 v-18 a22 22 0 0 1 44 0 v18', 'none', { stroke: p.soft, 'stroke-width': 9 }) +
      rect(-32, -6, 64, 50, p.accent, { rx: 8 }) +
      circle(0, 14, 7, p.ink) +
      rect(-3, 16, 6, 16, p.ink),
  ) +
  each(22, (i) => rect(i * 56 - 8, 640, 14, 110, p.paper, { opacity: 0.75, rx: 5 })) +
  rect(0, 664, 1200, 10, p.paper, { opacity: 0.75 }) +
  rect(0, 716, 1200, 10, p.paper, { opacity: 0.75 }) +
  tree(p, 120, 640, 1.5)
