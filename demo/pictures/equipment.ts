import { at, circle, desk, each, ellipse, glow, line, path, type Picture, rect, shade } from './draw'
import { car } from './street'

/** A video camera on a tripod before a lit stage. */
export const camera: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.deep, p.ink]) +
  glow('spot', 800, 300, 520, p.accent, 0.4) +
  path('M640 0 H760 L980 640 H520 Z', '#fff', { opacity: 0.07 }) +
  path('M960 0 H1040 L1180 640 H760 Z', '#fff', { opacity: 0.06 }) +
  shade('stage', 0, 630, 1200, 170, p.floor) +
  at(
    880,
    636,
    1,
    rect(-150, -330, 300, 180, p.paper, { rx: 10, opacity: 0.9 }) +
      rect(-120, -296, 150, 20, p.deep, { rx: 6 }) +
      rect(-120, -258, 220, 12, p.soft, { rx: 5 }) +
      rect(-120, -232, 180, 12, p.soft, { rx: 5 }) +
      rect(-46, -120, 92, 120, p.mid, { rx: 6 }) +
      rect(-58, -132, 116, 16, p.soft, { rx: 5 }),
  ) +
  line('M360 470 L220 790 M360 470 L372 800 M360 470 L520 790', '#171b21', 22) +
  rect(316, 430, 90, 54, '#171b21', { rx: 10 }) +
  path('M300 448 L130 556', 'none', { stroke: '#171b21', 'stroke-width': 16, 'stroke-linecap': 'round' }) +
  rect(150, 236, 360, 196, '#2b3038', { rx: 22 }) +
  rect(150, 236, 360, 60, '#3a414b', { rx: 22 }) +
  rect(500, 268, 120, 132, '#20242b', { rx: 14 }) +
  path('M612 256 L672 232 V436 L612 412 Z', '#171b21') +
  ellipse(668, 334, 16, 96, p.mid) +
  ellipse(664, 312, 7, 40, '#fff', { opacity: 0.45 }) +
  rect(200, 186, 230, 26, '#171b21', { rx: 13 }) +
  rect(214, 200, 22, 44, '#171b21') +
  rect(396, 200, 22, 44, '#171b21') +
  rect(440, 150, 190, 36, '#3a414b', { rx: 18 }) +
  rect(560, 146, 90, 44, '#565d67', { rx: 22 }) +
  rect(470, 180, 14, 60, '#171b21') +
  path('M60 250 h110 v110 h-110 Z', '#171b21') +
  rect(70, 260, 90, 90, p.accent, { rx: 4 }) +
  path('M70 330 l30 -30 20 18 14 -12 26 24 v20 h-90 Z', p.deep) +
  circle(478, 264, 11, '#ff5a4a') +
  glow('rec', 478, 264, 40, '#ff5a4a', 0.7) +
  each(3, (i) => circle(200 + i * 46, 380, 13, '#565d67'))

/** Two hands hold a phone that films a scene. */
export const filming: Picture = (p) =>
  shade('sky', 0, 0, 1200, 800, p.sky) +
  path('M0 520 C240 420 460 500 700 450 S1080 420 1200 480 V800 H0 Z', p.leaf, { opacity: 0.55 }) +
  shade('ground', 0, 600, 1200, 200, p.floor) +
  each(
    4,
    (i) =>
      rect(40 + i * 310, 330, 210, 236, p.wall[i % 2]!, { opacity: 0.8 }) +
      path(`M${20 + i * 310} 340 l125 -90 l125 90 Z`, p.warm, { opacity: 0.75 }),
  ) +
  rect(250, 150, 700, 430, '#14171c', { rx: 46 }) +
  rect(276, 172, 648, 386, '#000', { rx: 26 }) +
  shade('view', 284, 180, 632, 370, p.sky) +
  path('M284 430 C400 380 520 420 640 396 S840 380 916 410 V550 H284 Z', p.leaf) +
  rect(284, 478, 632, 72, '#5d636c') +
  rect(284, 508, 632, 6, p.paper, { opacity: 0.6 }) +
  at(600, 474, 0.62, car(p, p.paper, p.deep)) +
  each(2, (i) =>
    line(`M${495 + i * 210} 180 V550 M284 ${303 + i * 123} H916`, '#fff', 2, { opacity: 0.35 }),
  ) +
  line('M320 250 v-36 h44 M880 250 v-36 h-44 M320 480 v36 h44 M880 480 v36 h-44', '#fff', 6) +
  circle(870, 366, 34, '#fff', { opacity: 0.9 }) +
  circle(870, 366, 24, '#ff5a4a') +
  [1, -1]
    .map(
      (side) =>
        `<g transform="translate(600 0) scale(${side} 1)">${path('M-600 800 V620 C-520 560 -440 520 -392 470 C-372 440 -352 420 -322 424 C-300 428 -300 452 -312 476 C-290 470 -268 480 -276 506 C-262 520 -262 540 -284 552 C-276 572 -290 588 -312 590 C-360 640 -400 700 -420 800 Z', side === 1 ? '#c9946f' : '#bd875f')}${path('M-600 800 V630 C-560 596 -510 566 -470 546 L-400 690 L-424 800 Z', p.deep)}</g>`,
    )
    .join('')

/** A small studio with a microphone on an arm. */
export const studio: Picture = (p) =>
  shade('wall', 0, 0, 1200, 600, [p.deep, p.ink]) +
  each(60, (i) =>
    path(`M${(i % 12) * 100} ${Math.floor(i / 12) * 120} l50 30 v60 l-50 30 l-50 -30 v-60 Z`, '#fff', {
      opacity: 0.03 + ((i * 7) % 4) * 0.018,
    }),
  ) +
  rect(300, 70, 600, 300, p.ink, { rx: 12 }) +
  shade('pane', 314, 84, 572, 272, [p.mid, p.soft]) +
  rect(640, 200, 190, 156, p.deep, { rx: 6 }) +
  rect(654, 214, 162, 100, p.accent, { rx: 4, opacity: 0.8 }) +
  path('M380 356 c0 -120 130 -120 130 0 Z', p.deep) +
  circle(445, 216, 42, '#a8714f') +
  path('M399 222 a46 46 0 0 1 92 0', 'none', { stroke: '#171b21', 'stroke-width': 14 }) +
  rect(386, 204, 24, 46, '#171b21', { rx: 10 }) +
  rect(480, 204, 24, 46, '#171b21', { rx: 10 }) +
  path('M402 206 C404 160 486 160 488 206 C470 190 420 190 402 206 Z', '#2a211d') +
  path('M314 84 H560 L420 356 H314 Z', '#fff', { opacity: 0.1 }) +
  rect(960, 90, 170, 64, '#c8322f', { rx: 14 }) +
  glow('air', 1045, 122, 170, '#ff5a4a', 0.55) +
  circle(1000, 122, 13, p.paper) +
  rect(1026, 112, 78, 20, p.paper, { rx: 6 }) +
  desk(p, 570) +
  rect(80, 500, 430, 150, '#20242b', { rx: 14 }) +
  each(
    8,
    (i) =>
      rect(112 + i * 48, 526, 10, 96, '#454c56', { rx: 5 }) +
      rect(102 + i * 48, 540 + ((i * 37) % 60), 30, 20, [p.accent, p.soft, p.warm][i % 3]!, { rx: 5 }),
  ) +
  line('M1130 620 L1060 380 L790 300', '#454c56', 18) +
  circle(1060, 380, 18, '#6b727c') +
  rect(1090, 600, 84, 26, '#20242b', { rx: 8 }) +
  line('M790 300 V350', '#454c56', 12) +
  rect(726, 340, 128, 210, '#b9bfc7', { rx: 60 }) +
  each(8, (i) => rect(736, 366 + i * 15, 108, 5, '#6b727c', { rx: 2 })) +
  rect(726, 486, 128, 64, '#3a414b', { rx: 26 }) +
  path('M760 350 q-18 40 -18 100', 'none', {
    stroke: '#fff',
    'stroke-width': 8,
    opacity: 0.6,
    'stroke-linecap': 'round',
  }) +
  path('M560 640 h220 l30 60 h-270 Z', p.paper) +
  each(3, (i) => rect(588 - i * 8, 654 + i * 14, 160, 6, p.soft, { rx: 3 })) +
  at(
    330,
    730,
    1,
    path('M-90 0 a90 90 0 0 1 180 0', 'none', { stroke: '#171b21', 'stroke-width': 20 }) +
      rect(-114, -10, 48, 84, p.warm, { rx: 22 }) +
      rect(66, -10, 48, 84, p.warm, { rx: 22 }),
  )
