import { at, circle, each, ellipse, glow, group, line, type Palette, type Picture, path, rect, shade } from './draw'

const cloud = (x: number, y: number, s: number, fill: string, opacity: number) =>
  group(ellipse(x, y, 90 * s, 22 * s, fill) + ellipse(x - 34 * s, y - 16 * s, 42 * s, 28 * s, fill) + ellipse(x + 24 * s, y - 24 * s, 50 * s, 36 * s, fill), { opacity })

const frond = 'M0 0 C34 -44 96 -50 150 6 C104 -18 50 -16 0 0 Z'
const palm = (p: Palette, x: number, y: number, s: number) =>
  at(x, y, s, line('M0 0 C8 -70 -6 -130 14 -200', '#6d5640', 13) +
    [-1, 1].map((side) => [-58, -24, 14, 44].map((turn, i) => `<g transform="translate(14 -200) scale(${side * (1 - i * 0.08)} ${1 - i * 0.08}) rotate(${turn})">${path(frond, p.leaf)}${path(frond, '#000', { opacity: i % 2 ? 0.14 : 0 })}</g>`).join('')).join('') +
    circle(6, -194, 9, '#6d5640') + circle(24, -192, 9, '#59452f'))

const tree = (p: Palette, x: number, y: number, s: number) =>
  at(x, y, s, rect(-9, -80, 18, 84, '#6d5640', { rx: 6 }) + circle(0, -130, 66, p.leaf) + circle(-46, -98, 44, p.leaf) + circle(46, -100, 46, p.leaf) + circle(-16, -150, 36, '#fff', { opacity: 0.08 }))

const flagpole = (x: number, y: number, h: number) =>
  rect(x - 3, y, 6, h, '#d9d4c8', { rx: 3 }) + path(`M${x + 3} ${y + 6} q40 -12 84 4 v27 q-44 -14 -84 -4 Z`, '#c8322f') + path(`M${x + 3} ${y + 33} q40 -10 84 4 v27 q-44 -14 -84 -4 Z`, '#f7f4ee')

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
  each(8, (i) => (i === 3 || i === 4 ? '' : rect(222 + i * 99, 432, 58, 92, p.deep, { rx: 4 }) + rect(222 + i * 99, 432, 58, 40, p.soft, { opacity: 0.5 }) + rect(249 + i * 99, 432, 4, 92, p.wall[0]))) +
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
  each(6, (i) => circle(200 + i * 48, 634, 26, p.deep, { opacity: 0.55 }) + circle(762 + i * 48, 634, 26, p.deep, { opacity: 0.55 })) +
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
      path(`M${x - 14} ${478 - h} L${x + 52} ${414 - h} L${x + 118} ${478 - h} Z`, [p.deep, p.ink, p.warm][i % 3]!) +
      rect(x + 14, 410, 28, 34, p.ink, { opacity: 0.75, rx: 2 }) +
      rect(x + 62, 402, 28, 68, p.ink, { opacity: 0.6, rx: 2 }) +
      rect(x - 8, 470, 120, 10, p.floor[1])
    )
  }) +
  path('M0 486 H834 V496 H0 Z', p.floor[0]) +
  tree(p, 1040, 470, 1) +
  palm(p, 1140, 480, 1.2) +
  each(9, (i) => line(`M${60 + ((i * 197) % 1080)} ${560 + i * 24} h${70 + (i % 3) * 40}`, '#fff', 4, { opacity: 0.25 })) +
  [[250, 640, 1.15], [780, 720, 1.5]]
    .map(([x, y, s]) =>
      at(x!, y!, s!, path('M-190 0 C-150 34 130 34 200 -14 L150 -6 H-160 Z', p.ink) + path('M-160 -6 H150 L156 6 H-150 Z', p.warm) + path('M-90 -70 C-20 -92 60 -92 110 -70 L104 -58 C50 -76 -20 -76 -84 -58 Z', p.accent) + each(3, (i) => rect(-76 + i * 84, -66, 6, 60, p.paper)) + circle(-130, -40, 15, '#2a211d') + path('M-156 -4 c0 -30 52 -30 52 0 Z', p.mid) + line('M-150 14 C-210 22 -240 16 -290 22', '#fff', 5, { opacity: 0.5 })),
    )
    .join('')

const car = (p: Palette, body: string, band: string) =>
  ellipse(0, 66, 250, 18, '#000', { opacity: 0.25 }) +
  path('M-235 40 C-240 -6 -214 -22 -160 -30 C-120 -84 -90 -98 -20 -100 C60 -102 96 -84 140 -34 C206 -28 236 -8 234 40 Q234 52 222 52 H-222 Q-234 52 -235 40 Z', body) +
  path('M-134 -34 C-104 -74 -82 -82 -24 -83 V-34 Z M-8 -83 C52 -84 78 -72 110 -34 H-8 Z', p.deep) +
  path('M-134 -34 C-104 -74 -82 -82 -60 -83 L-96 -34 Z', '#fff', { opacity: 0.25 }) +
  path('M-236 6 H236 V26 H-236 Z', band) +
  rect(-12, -34, 5, 80, p.ink, { opacity: 0.3 }) +
  rect(-50, -122, 60, 22, '#c8322f', { rx: 8 }) +
  rect(-20, -122, 60, 22, '#3c7fd0', { rx: 8 }) +
  circle(-140, 50, 40, '#20242b') + circle(-140, 50, 20, '#c6cbd1') + circle(142, 50, 40, '#20242b') + circle(142, 50, 20, '#c6cbd1') +
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
    return rect(i * 138 - 20, 500 - h, 124, h, p.deep) + rect(i * 138 - 20, 500 - h, 124, h, p.ink, { opacity: 0.45 }) + each(8, (w) => ((w * 5 + i * 3) % 4 === 0 ? '' : rect(i * 138 - 4 + (w % 3) * 34, 520 - h + Math.floor(w / 3) * 46, 20, 26, p.accent, { opacity: 0.55 })))
  }) +
  shade('road', 0, 490, 1200, 310, [p.deep, p.ink]) +
  path('M520 490 H680 L1120 800 H80 Z', '#2b3038') +
  each(4, (i) => path(`M${596 - i * 3} ${520 + i * 66} h${8 + i * 6} l${2 + i} ${26 + i * 12} h-${12 + i * 8} Z`, p.paper, { opacity: 0.8 })) +
  [[170, 1], [1030, -1], [360, 0.62], [840, -0.62]]
    .map(([x, s]) => {
      const k = Math.abs(s!)
      const tip = x! + 110 * s!
      return line(`M${x} ${500 + 130 * k} V${190 + 200 * (1 - k)} q0 -40 ${110 * s!} -40`, '#11161d', 12 * k) + glow(`lamp${x}`, tip, 160 + 200 * (1 - k), 170 * k, p.accent, 0.75) + ellipse(tip, 154 + 200 * (1 - k), 34 * k, 10 * k, '#fff1c4') + path(`M${tip - 22 * k} ${520 + 60 * k} h${44 * k} l${18 * k} ${200 * k} h-${80 * k} Z`, p.accent, { opacity: 0.13 })
    })
    .join('') +
  [[452, 620, 0.8], [748, 560, 0.5]]
    .map(([x, y, s], i) => at(x!, y!, s!, path('M-110 40 C-116 -20 -84 -90 0 -92 C84 -90 116 -20 110 40 Z', i ? p.mid : p.warm) + path('M-78 -20 C-72 -64 -48 -76 0 -76 C48 -76 72 -64 78 -20 Z', '#1b2027') + (i ? circle(-84, 10, 16, '#fff1c4') + circle(84, 10, 16, '#fff1c4') : rect(-106, 2, 40, 16, '#ff6a5a', { rx: 6 }) + rect(66, 2, 40, 16, '#ff6a5a', { rx: 6 })) + rect(-96, 36, 40, 34, '#11161d', { rx: 8 }) + rect(56, 36, 40, 34, '#11161d', { rx: 8 })))
    .join('') +
  glow('tail', 452, 650, 180, '#ff6a5a', 0.3) +
  each(90, (i) => line(`M${(i * 137) % 1240} ${(i * 211) % 780} l-10 36`, '#fff', 2.4, { opacity: 0.16 + (i % 4) * 0.06 }))

/** A locked house at night with one lamp, the moon and a neighbour's window. */
export const nightHouse: Picture = (p) =>
  shade('sky', 0, 0, 1200, 620, [p.ink, p.mid]) +
  glow('halo', 930, 150, 220, '#fff6d8', 0.45) +
  path('M952 98 A56 56 0 1 0 982 172 A50 50 0 0 1 952 98 Z', '#fff6d8') +
  each(40, (i) => circle((i * 263) % 1200, (i * 97) % 330, 1.6 + (i % 3) * 0.8, '#fff', { opacity: 0.7 })) +
  path('M0 560 C240 470 480 540 700 500 S1060 480 1200 530 V640 H0 Z', p.ink, { opacity: 0.6 }) +
  shade('ground', 0, 600, 1200, 200, [p.deep, p.ink]) +
  rect(860, 410, 270, 210, p.ink) + path('M836 416 L995 310 L1154 416 Z', '#11161d') + rect(910, 470, 70, 64, p.accent, { rx: 4 }) + rect(943, 470, 4, 64, p.ink) + rect(1020, 470, 64, 150, p.deep) +
  rect(250, 360, 480, 262, p.wall[1]) + rect(250, 360, 480, 262, p.ink, { opacity: 0.35 }) +
  path('M200 372 L490 190 L780 372 Z', p.warm) + path('M200 372 L490 190 L780 372 Z', p.ink, { opacity: 0.3 }) +
  rect(300, 420, 110, 96, p.deep, { rx: 4 }) + rect(352, 420, 6, 96, p.paper, { opacity: 0.5 }) + each(5, (i) => rect(300, 430 + i * 18, 110, 3, p.paper, { opacity: 0.25 })) +
  rect(572, 420, 110, 96, p.deep, { rx: 4 }) + rect(624, 420, 6, 96, p.paper, { opacity: 0.5 }) + each(5, (i) => rect(572, 430 + i * 18, 110, 3, p.paper, { opacity: 0.25 })) +
  rect(442, 430, 100, 192, p.ink, { rx: 4 }) + circle(528, 530, 7, p.accent) +
  glow('lamp', 492, 408, 200, p.accent, 0.75) + ellipse(492, 402, 15, 11, '#fff1c4') +
  path('M492 410 L330 640 H654 Z', p.accent, { opacity: 0.16 }) +
  at(492, 540, 1, path('M-22 -4 v-18 a22 22 0 0 1 44 0 v18', 'none', { stroke: p.soft, 'stroke-width': 9 }) + rect(-32, -6, 64, 50, p.accent, { rx: 8 }) + circle(0, 14, 7, p.ink) + rect(-3, 16, 6, 16, p.ink)) +
  each(22, (i) => rect(i * 56 - 8, 640, 14, 110, p.paper, { opacity: 0.75, rx: 5 })) +
  rect(0, 664, 1200, 10, p.paper, { opacity: 0.75 }) + rect(0, 716, 1200, 10, p.paper, { opacity: 0.75 }) +
  tree(p, 120, 640, 1.5)
