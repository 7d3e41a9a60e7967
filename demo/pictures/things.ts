import { at, circle, each, ellipse, glow, line, type Palette, type Picture, path, rect, shade } from './draw'
import { fromBehind } from './people'

const desk = (p: Palette, y: number) => shade('desk', 0, y, 1200, 800 - y, p.floor) + rect(0, y, 1200, 10, '#fff', { opacity: 0.25 })
const wall = (p: Palette, y: number) => shade('wall', 0, 0, 1200, y, p.wall)

const thumbnail = (p: Palette, x: number, y: number, i: number) =>
  rect(x, y, 122, 82, [p.soft, p.accent, p.mid, p.leaf, p.warm, p.soft][i % 6]!, { rx: 5 }) +
  path(`M${x} ${y + 77} l38 -38 26 24 22 -20 36 34 v5 Z`, p.ink, { opacity: 0.35 }) +
  circle(x + 92, y + 24, 11, p.paper, { opacity: 0.9 })

/** An operator at a screen full of pictures being uploaded. */
export const uploadDesk: Picture = (p) =>
  wall(p, 600) +
  rect(70, 90, 180, 240, p.paper, { rx: 6 }) + each(5, (i) => rect(92, 120 + i * 38, [130, 100, 120, 90, 110][i]!, 12, i === 0 ? p.warm : p.soft, { rx: 4 })) +
  rect(970, 150, 190, 14, p.floor[1], { rx: 4 }) + each(5, (i) => rect(984 + i * 34, 62 + (i % 2) * 14, 26, 88 - (i % 2) * 14, [p.warm, p.deep, p.accent, p.mid, p.leaf][i]!, { rx: 3 })) +
  desk(p, 590) +
  rect(560, 520, 80, 70, p.ink) + rect(470, 580, 260, 20, p.ink, { rx: 8 }) +
  rect(268, 76, 664, 460, p.ink, { rx: 20 }) + rect(286, 94, 628, 408, p.paper, { rx: 8 }) +
  rect(286, 94, 628, 50, p.deep, { rx: 8 }) + circle(318, 119, 9, p.warm) + circle(346, 119, 9, p.accent) + circle(374, 119, 9, p.leaf) +
  rect(286, 144, 130, 358, p.wall[1]) + each(6, (i) => rect(306, 170 + i * 44, 88, 14, i === 1 ? p.accent : p.mid, { rx: 5, opacity: i === 1 ? 1 : 0.55 })) +
  each(6, (i) => thumbnail(p, 444 + (i % 3) * 150, 172 + Math.floor(i / 3) * 112, i)) +
  rect(444, 412, 422, 20, p.wall[1], { rx: 10 }) + rect(444, 412, 286, 20, p.accent, { rx: 10 }) + rect(444, 450, 200, 12, p.soft, { rx: 5 }) +
  rect(396, 650, 408, 64, p.paper, { rx: 10 }) + each(3, (r) => each(11, (i) => rect(410 + i * 35, 660 + r * 17, 28, 11, p.soft, { rx: 3 }))) +
  rect(850, 656, 54, 74, p.paper, { rx: 26 }) +
  rect(190, 600, 70, 84, p.warm, { rx: 8 }) + path('M260 616 h22 q16 0 16 22 t-16 22 h-22', 'none', { stroke: p.warm, 'stroke-width': 12 }) +
  at(1060, 660, 0.9, rect(-86, -60, 172, 112, p.ink, { rx: 16 }) + rect(-36, -84, 76, 30, p.ink, { rx: 8 }) + circle(0, -2, 46, p.mid) + circle(0, -2, 32, p.deep) + circle(-10, -12, 9, '#fff', { opacity: 0.6 }) + rect(50, -46, 24, 14, p.accent, { rx: 4 })) +
  fromBehind(600, 872, 150, p.deep, p.accent, 0)

/** A video camera on a tripod before a lit stage. */
export const camera: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.deep, p.ink]) +
  glow('spot', 800, 300, 520, p.accent, 0.4) +
  path('M640 0 H760 L980 640 H520 Z', '#fff', { opacity: 0.07 }) + path('M960 0 H1040 L1180 640 H760 Z', '#fff', { opacity: 0.06 }) +
  shade('stage', 0, 630, 1200, 170, p.floor) +
  at(880, 636, 1, rect(-150, -330, 300, 180, p.paper, { rx: 10, opacity: 0.9 }) + rect(-120, -296, 150, 20, p.deep, { rx: 6 }) + rect(-120, -258, 220, 12, p.soft, { rx: 5 }) + rect(-120, -232, 180, 12, p.soft, { rx: 5 }) + rect(-46, -120, 92, 120, p.mid, { rx: 6 }) + rect(-58, -132, 116, 16, p.soft, { rx: 5 })) +
  line('M360 470 L220 790 M360 470 L372 800 M360 470 L520 790', '#171b21', 22) +
  rect(316, 430, 90, 54, '#171b21', { rx: 10 }) +
  path('M300 448 L130 556', 'none', { stroke: '#171b21', 'stroke-width': 16, 'stroke-linecap': 'round' }) +
  rect(150, 236, 360, 196, '#2b3038', { rx: 22 }) + rect(150, 236, 360, 60, '#3a414b', { rx: 22 }) +
  rect(500, 268, 120, 132, '#20242b', { rx: 14 }) + path('M612 256 L672 232 V436 L612 412 Z', '#171b21') + ellipse(668, 334, 16, 96, p.mid) + ellipse(664, 312, 7, 40, '#fff', { opacity: 0.45 }) +
  rect(200, 186, 230, 26, '#171b21', { rx: 13 }) + rect(214, 200, 22, 44, '#171b21') + rect(396, 200, 22, 44, '#171b21') +
  rect(440, 150, 190, 36, '#3a414b', { rx: 18 }) + rect(560, 146, 90, 44, '#565d67', { rx: 22 }) + rect(470, 180, 14, 60, '#171b21') +
  path('M60 250 h110 v110 h-110 Z', '#171b21') + rect(70, 260, 90, 90, p.accent, { rx: 4 }) + path('M70 330 l30 -30 20 18 14 -12 26 24 v20 h-90 Z', p.deep) +
  circle(478, 264, 11, '#ff5a4a') + glow('rec', 478, 264, 40, '#ff5a4a', 0.7) +
  each(3, (i) => circle(200 + i * 46, 380, 13, '#565d67'))

/** Two hands hold a phone that films a scene. */
export const filming: Picture = (p) =>
  shade('sky', 0, 0, 1200, 800, p.sky) +
  path('M0 520 C240 420 460 500 700 450 S1080 420 1200 480 V800 H0 Z', p.leaf, { opacity: 0.55 }) +
  shade('ground', 0, 600, 1200, 200, p.floor) +
  each(4, (i) => rect(40 + i * 310, 330, 210, 236, p.wall[i % 2]!, { opacity: 0.8 }) + path(`M${20 + i * 310} 340 l125 -90 l125 90 Z`, p.warm, { opacity: 0.75 })) +
  rect(250, 150, 700, 430, '#14171c', { rx: 46 }) + rect(276, 172, 648, 386, '#000', { rx: 26 }) +
  shade('view', 284, 180, 632, 370, p.sky) + path('M284 430 C400 380 520 420 640 396 S840 380 916 410 V550 H284 Z', p.leaf) + rect(284, 478, 632, 72, '#5d636c') + rect(284, 508, 632, 6, p.paper, { opacity: 0.6 }) +
  at(600, 474, 0.62, ellipse(0, 66, 230, 14, '#000', { opacity: 0.3 }) + path('M-235 40 C-240 -6 -214 -22 -160 -30 C-120 -84 -90 -98 -20 -100 C60 -102 96 -84 140 -34 C206 -28 236 -8 234 40 Q234 52 222 52 H-222 Q-234 52 -235 40 Z', p.paper) + path('M-134 -34 C-104 -74 -82 -82 -24 -83 V-34 Z M-8 -83 C52 -84 78 -72 110 -34 H-8 Z', p.deep) + rect(-236, 6, 472, 20, p.deep) + rect(-50, -122, 60, 22, '#c8322f', { rx: 8 }) + rect(-20, -122, 60, 22, '#3c7fd0', { rx: 8 }) + circle(-140, 50, 40, '#20242b') + circle(-140, 50, 18, '#c6cbd1') + circle(142, 50, 40, '#20242b') + circle(142, 50, 18, '#c6cbd1')) +
  each(2, (i) => line(`M${495 + i * 210} 180 V550 M284 ${303 + i * 123} H916`, '#fff', 2, { opacity: 0.35 })) +
  line('M320 250 v-36 h44 M880 250 v-36 h-44 M320 480 v36 h44 M880 480 v36 h-44', '#fff', 6) +
  circle(870, 366, 34, '#fff', { opacity: 0.9 }) + circle(870, 366, 24, '#ff5a4a') +
  [1, -1]
    .map((side) => `<g transform="translate(600 0) scale(${side} 1)">${path('M-600 800 V620 C-520 560 -440 520 -392 470 C-372 440 -352 420 -322 424 C-300 428 -300 452 -312 476 C-290 470 -268 480 -276 506 C-262 520 -262 540 -284 552 C-276 572 -290 588 -312 590 C-360 640 -400 700 -420 800 Z', side === 1 ? '#c9946f' : '#bd875f')}${path('M-600 800 V630 C-560 596 -510 566 -470 546 L-400 690 L-424 800 Z', p.deep)}</g>`)
    .join('')

/** A phone with a chain message under a magnifying glass. */
export const chainMessage: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.accent, p.warm]) +
  each(6, (i) => circle(120 + i * 220, [120, 660, 220, 700, 90, 560][i]!, 46 + (i % 3) * 26, '#fff', { opacity: 0.08 })) +
  `<g transform="rotate(-7 520 420)">${
    rect(330, 50, 380, 720, p.ink, { rx: 54 }) + rect(350, 72, 340, 676, p.paper, { rx: 36 }) + rect(350, 72, 340, 84, p.deep, { rx: 36 }) + rect(350, 120, 340, 36, p.deep) + circle(398, 116, 24, p.soft) + rect(436, 106, 150, 18, p.soft, { rx: 6 }) +
    each(4, (i) => {
      const mine = i % 2 === 1
      const x = mine ? 436 : 374
      const y = 184 + [0, 122, 206, 374][i]!
      const h = [100, 62, 146, 100][i]!
      return rect(x, y, 230, h, mine ? p.soft : '#e7e2d4', { rx: 20 }) + each(Math.floor(h / 34), (l) => rect(x + 22, y + 22 + l * 30, [176, 150, 186, 110][(l + i) % 4]!, 12, p.mid, { rx: 5, opacity: 0.65 }))
    }) +
    each(3, (i) => path(`M${620 + i * 16} 452 l22 16 l-22 16 v-10 h-18 v-12 h18 Z`, p.warm)) +
    rect(374, 690, 250, 38, '#e7e2d4', { rx: 19 }) + circle(654, 709, 19, p.leaf)
  }</g>` +
  line('M905 600 L1050 745', p.ink, 46) + line('M905 600 L940 635', p.soft, 30) +
  circle(770, 465, 190, p.ink) + circle(770, 465, 164, p.paper) + circle(770, 465, 164, p.sky[1], { opacity: 0.35 }) +
  circle(770, 465, 110, p.warm) + line('M725 420 L815 510 M815 420 L725 510', p.paper, 30) +
  path('M650 400 a140 140 0 0 1 90 -76', 'none', { stroke: '#fff', 'stroke-width': 14, 'stroke-linecap': 'round', opacity: 0.8 })

/** A trophy and a framed certificate on a table. */
export const award: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.mid, p.deep]) +
  glow('spot', 600, 300, 520, '#fff', 0.3) +
  each(12, (i) => `<g transform="rotate(${i * 30} 600 330)">${path('M600 330 L566 -420 H634 Z', '#fff', { opacity: 0.045 })}</g>`) +
  desk(p, 620) +
  rect(150, 300, 320, 330, p.floor[1], { rx: 8 }) + rect(172, 322, 276, 286, p.paper) + rect(222, 352, 176, 20, p.deep, { rx: 6 }) + each(4, (i) => rect(206 + (i % 2) * 16, 396 + i * 30, 208 - (i % 2) * 32, 10, p.soft, { rx: 4 })) + circle(310, 560, 32, p.warm) + path('M290 582 l-10 40 l30 -16 l30 16 l-10 -40 Z', p.warm) + circle(310, 560, 20, p.accent) +
  ellipse(650, 700, 190, 22, '#000', { opacity: 0.25 }) +
  path('M520 190 H780 C780 340 744 420 684 442 V520 H616 V442 C556 420 520 340 520 190 Z', p.accent) +
  path('M520 190 H610 C606 330 622 410 650 442 H616 C556 420 520 340 520 190 Z', '#fff', { opacity: 0.25 }) +
  path('M520 226 C430 214 430 350 556 366 M780 226 C870 214 870 350 744 366', 'none', { stroke: p.accent, 'stroke-width': 26, 'stroke-linecap': 'round' }) +
  rect(508, 172, 284, 30, p.accent, { rx: 12 }) + rect(508, 172, 284, 10, '#fff', { opacity: 0.35, rx: 5 }) +
  path('M580 520 H720 L744 580 H556 Z', p.accent) + rect(530, 580, 240, 110, p.ink, { rx: 8 }) + rect(568, 606, 164, 56, p.accent, { rx: 6 }) + rect(590, 622, 120, 10, p.ink, { rx: 4 }) + rect(606, 642, 88, 8, p.ink, { rx: 4 }) +
  path('M650 244 L667 282 L708 286 L677 313 L686 354 L650 332 L614 354 L623 313 L592 286 L633 282 Z', p.paper) +
  at(980, 700, 1.2, path('M-44 -70 h88 l-12 76 h-64 Z', p.paper) + each(5, (i) => line(`M0 -70 Q${(i - 2) * 14} -130 ${(i - 2) * 36} -${178 - Math.abs(i - 2) * 22}`, p.leaf, 7) + circle((i - 2) * 36, -(182 - Math.abs(i - 2) * 22), 20, i % 2 ? p.paper : p.warm) + circle((i - 2) * 36, -(182 - Math.abs(i - 2) * 22), 7, p.accent)))

/** Scales between an open folder and a sealed one: the consequence test. */
export const consequenceTest: Picture = (p) =>
  wall(p, 610) +
  each(3, (s) => rect(60, 150 + s * 150, 250, 14, p.floor[1], { rx: 4 }) + each(7, (i) => rect(72 + i * 33, 60 + s * 150 + ((i * 7 + s * 3) % 3) * 8, 27, 90 - ((i * 7 + s * 3) % 3) * 8, [p.mid, p.deep, p.warm, p.soft, p.accent, p.mid, p.leaf][(i + s) % 7]!, { rx: 3 }))) +
  rect(930, 90, 210, 300, p.paper, { rx: 6 }) + shade('pane', 944, 104, 182, 272, p.sky) + rect(1031, 104, 8, 272, p.paper) + rect(944, 220, 182, 8, p.paper) +
  desk(p, 600) +
  rect(586, 190, 28, 440, p.deep, { rx: 10 }) + path('M470 660 C470 616 540 604 600 604 C660 604 730 616 730 660 Z', p.deep) + circle(600, 186, 30, p.accent) +
  `<g transform="rotate(-5 600 210)">${rect(330, 200, 540, 20, p.deep, { rx: 10 })}</g>` +
  line('M334 236 L264 440 M334 236 L404 440', p.mid, 5) + path('M244 440 H424 C414 496 254 496 244 440 Z', p.accent) +
  line('M866 188 L796 392 M866 188 L936 392', p.mid, 5) + path('M776 392 H956 C946 448 786 448 776 392 Z', p.accent) +
  at(334, 436, 1, path('M-70 -6 V-92 h50 l14 14 h76 V-6 Z', p.leaf) + path('M-52 -70 h120 l16 64 h-120 Z', p.paper) + each(3, (i) => rect(-28 + i * 4, -56 + i * 16, 82, 7, p.soft, { rx: 3 }))) +
  at(866, 388, 1, path('M-70 -6 V-92 h50 l14 14 h76 V-6 Z', p.warm) + path('M-16 -52 v-14 a18 18 0 0 1 36 0 v14', 'none', { stroke: p.paper, 'stroke-width': 8 }) + rect(-26, -54, 56, 42, p.paper, { rx: 6 }) + circle(2, -36, 6, p.warm) + rect(-1, -34, 6, 13, p.warm)) +
  path('M120 690 l250 -20 l24 88 l-262 22 Z', p.paper) + each(4, (i) => line(`M${156 + i * 5} ${708 + i * 16} l190 -15`, p.soft, 6)) + line('M420 760 L520 690', p.ink, 12) +
  at(1000, 700, 1, rect(-90, -20, 180, 44, p.warm, { rx: 8 }) + rect(-80, -62, 160, 44, p.deep, { rx: 8 }) + rect(-84, -10, 168, 8, p.paper) + rect(-74, -50, 148, 8, p.paper))

/** A small studio with a microphone on an arm. */
export const studio: Picture = (p) =>
  shade('wall', 0, 0, 1200, 600, [p.deep, p.ink]) +
  each(60, (i) => path(`M${(i % 12) * 100} ${Math.floor(i / 12) * 120} l50 30 v60 l-50 30 l-50 -30 v-60 Z`, '#fff', { opacity: 0.03 + ((i * 7) % 4) * 0.018 })) +
  rect(300, 70, 600, 300, p.ink, { rx: 12 }) + shade('pane', 314, 84, 572, 272, [p.mid, p.soft]) + rect(640, 200, 190, 156, p.deep, { rx: 6 }) + rect(654, 214, 162, 100, p.accent, { rx: 4, opacity: 0.8 }) + path('M380 356 c0 -120 130 -120 130 0 Z', p.deep) + circle(445, 216, 42, '#a8714f') + path('M399 222 a46 46 0 0 1 92 0', 'none', { stroke: '#171b21', 'stroke-width': 14 }) + rect(386, 204, 24, 46, '#171b21', { rx: 10 }) + rect(480, 204, 24, 46, '#171b21', { rx: 10 }) + path('M402 206 C404 160 486 160 488 206 C470 190 420 190 402 206 Z', '#2a211d') +
  path('M314 84 H560 L420 356 H314 Z', '#fff', { opacity: 0.1 }) +
  rect(960, 90, 170, 64, '#c8322f', { rx: 14 }) + glow('air', 1045, 122, 170, '#ff5a4a', 0.55) + circle(1000, 122, 13, p.paper) + rect(1026, 112, 78, 20, p.paper, { rx: 6 }) +
  desk(p, 570) +
  rect(80, 500, 430, 150, '#20242b', { rx: 14 }) + each(8, (i) => rect(112 + i * 48, 526, 10, 96, '#454c56', { rx: 5 }) + rect(102 + i * 48, 540 + ((i * 37) % 60), 30, 20, [p.accent, p.soft, p.warm][i % 3]!, { rx: 5 })) +
  line('M1130 620 L1060 380 L790 300', '#454c56', 18) + circle(1060, 380, 18, '#6b727c') + rect(1090, 600, 84, 26, '#20242b', { rx: 8 }) +
  line('M790 300 V350', '#454c56', 12) +
  rect(726, 340, 128, 210, '#b9bfc7', { rx: 60 }) + each(8, (i) => rect(736, 366 + i * 15, 108, 5, '#6b727c', { rx: 2 })) + rect(726, 486, 128, 64, '#3a414b', { rx: 26 }) + path('M760 350 q-18 40 -18 100', 'none', { stroke: '#fff', 'stroke-width': 8, opacity: 0.6, 'stroke-linecap': 'round' }) +
  path('M560 640 h220 l30 60 h-270 Z', p.paper) + each(3, (i) => rect(588 - i * 8, 654 + i * 14, 160, 6, p.soft, { rx: 3 })) +
  at(330, 730, 1, path('M-90 0 a90 90 0 0 1 180 0', 'none', { stroke: '#171b21', 'stroke-width': 20 }) + rect(-114, -10, 48, 84, p.warm, { rx: 22 }) + rect(66, -10, 48, 84, p.warm, { rx: 22 }))

/** A covered water jar in a yard, a bucket turned over. */
export const coveredJar: Picture = (p) =>
  shade('sky', 0, 0, 1200, 520, p.sky) +
  rect(0, 130, 760, 420, p.wall[1]) + each(10, (i) => rect(i * 78, 130, 4, 420, p.ink, { opacity: 0.12 })) + path('M-20 140 L360 20 L800 140 Z', p.warm) +
  rect(90, 240, 150, 130, p.deep, { rx: 4 }) + rect(162, 240, 6, 130, p.paper) + rect(90, 302, 150, 6, p.paper) +
  rect(430, 240, 140, 310, p.floor[1], { rx: 4 }) + circle(548, 400, 8, p.accent) +
  each(4, (i) => circle(830 + i * 120, 470 - (i % 2) * 34, 92, p.leaf)) +
  shade('ground', 0, 540, 1200, 260, p.floor) + path('M0 540 C300 560 800 520 1200 548 V580 H0 Z', p.leaf, { opacity: 0.6 }) +
  line('M690 150 V330 C690 360 700 372 716 384', p.soft, 20) +
  ellipse(760, 736, 220, 26, '#000', { opacity: 0.22 }) +
  path('M640 424 C560 480 540 620 620 728 H900 C980 620 960 480 880 424 Z', p.deep) + path('M640 424 C560 480 540 620 620 728 H690 C600 620 610 480 690 424 Z', '#fff', { opacity: 0.14 }) +
  line('M588 520 C680 550 840 550 932 520', p.accent, 9) + line('M580 566 C680 596 840 596 940 566', p.accent, 5) +
  ellipse(760, 420, 142, 26, p.ink) + ellipse(760, 408, 156, 28, p.paper) + ellipse(760, 402, 156, 24, p.soft) + rect(742, 366, 36, 30, p.mid, { rx: 10 }) +
  ellipse(320, 740, 120, 18, '#000', { opacity: 0.22 }) + path('M236 600 H404 L432 736 H208 Z', p.warm) + ellipse(320, 600, 84, 16, p.ink, { opacity: 0.35 }) + path('M236 600 H290 L270 736 H208 Z', '#fff', { opacity: 0.16 }) +
  path('M228 700 C170 720 190 776 250 770', 'none', { stroke: p.ink, 'stroke-width': 7 }) +
  at(1080, 700, 1.2, path('M-46 -40 h92 l-14 80 h-64 Z', p.accent) + each(5, (i) => path(`M0 -40 C${(i - 2) * 20} -100 ${(i - 2) * 46} -140 ${(i - 2) * 62} -${150 - Math.abs(i - 2) * 26} C${(i - 2) * 40 + 26} -120 ${(i - 2) * 10 + 16} -90 0 -40 Z`, p.leaf)))
