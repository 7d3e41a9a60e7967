import { at, circle, desk, each, ellipse, glow, line, path, type Picture, rect, shade, wall } from './draw'
import { pottedPlant } from './greenery'

/** A trophy and a framed certificate on a table. */
export const award: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.mid, p.deep]) +
  glow('spot', 600, 300, 520, '#fff', 0.3) +
  each(
    12,
    (i) =>
      `<g transform="rotate(${i * 30} 600 330)">${path('M600 330 L566 -420 H634 Z', '#fff', { opacity: 0.045 })}</g>`,
  ) +
  desk(p, 620) +
  rect(150, 300, 320, 330, p.floor[1], { rx: 8 }) +
  rect(172, 322, 276, 286, p.paper) +
  rect(222, 352, 176, 20, p.deep, { rx: 6 }) +
  each(4, (i) => rect(206 + (i % 2) * 16, 396 + i * 30, 208 - (i % 2) * 32, 10, p.soft, { rx: 4 })) +
  circle(310, 560, 32, p.warm) +
  path('M290 582 l-10 40 l30 -16 l30 16 l-10 -40 Z', p.warm) +
  circle(310, 560, 20, p.accent) +
  ellipse(650, 700, 190, 22, '#000', { opacity: 0.25 }) +
  path('M520 190 H780 C780 340 744 420 684 442 V520 H616 V442 C556 420 520 340 520 190 Z', p.accent) +
  path('M520 190 H610 C606 330 622 410 650 442 H616 C556 420 520 340 520 190 Z', '#fff', { opacity: 0.25 }) +
  path('M520 226 C430 214 430 350 556 366 M780 226 C870 214 870 350 744 366', 'none', {
    stroke: p.accent,
    'stroke-width': 26,
    'stroke-linecap': 'round',
  }) +
  rect(508, 172, 284, 30, p.accent, { rx: 12 }) +
  rect(508, 172, 284, 10, '#fff', { opacity: 0.35, rx: 5 }) +
  path('M580 520 H720 L744 580 H556 Z', p.accent) +
  rect(530, 580, 240, 110, p.ink, { rx: 8 }) +
  rect(568, 606, 164, 56, p.accent, { rx: 6 }) +
  rect(590, 622, 120, 10, p.ink, { rx: 4 }) +
  rect(606, 642, 88, 8, p.ink, { rx: 4 }) +
  path(
    'M650 244 L667 282 L708 286 L677 313 L686 354 L650 332 L614 354 L623 313 L592 286 L633 282 Z',
    p.paper,
  ) +
  at(
    980,
    700,
    1.2,
    path('M-44 -70 h88 l-12 76 h-64 Z', p.paper) +
      each(
        5,
        (i) =>
          line(`M0 -70 Q${(i - 2) * 14} -130 ${(i - 2) * 36} -${178 - Math.abs(i - 2) * 22}`, p.leaf, 7) +
          circle((i - 2) * 36, -(182 - Math.abs(i - 2) * 22), 20, i % 2 ? p.paper : p.warm) +
          circle((i - 2) * 36, -(182 - Math.abs(i - 2) * 22), 7, p.accent),
      ),
  )

/** Scales between an open folder and a sealed one: the consequence test. */
export const consequenceTest: Picture = (p) =>
  wall(p, 610) +
  each(
    3,
    (s) =>
      rect(60, 150 + s * 150, 250, 14, p.floor[1], { rx: 4 }) +
      each(7, (i) =>
        rect(
          72 + i * 33,
          60 + s * 150 + ((i * 7 + s * 3) % 3) * 8,
          27,
          90 - ((i * 7 + s * 3) % 3) * 8,
          [p.mid, p.deep, p.warm, p.soft, p.accent, p.mid, p.leaf][(i + s) % 7]!,
          { rx: 3 },
        ),
      ),
  ) +
  rect(930, 90, 210, 300, p.paper, { rx: 6 }) +
  shade('pane', 944, 104, 182, 272, p.sky) +
  rect(1031, 104, 8, 272, p.paper) +
  rect(944, 220, 182, 8, p.paper) +
  desk(p, 600) +
  rect(586, 190, 28, 440, p.deep, { rx: 10 }) +
  path('M470 660 C470 616 540 604 600 604 C660 604 730 616 730 660 Z', p.deep) +
  circle(600, 186, 30, p.accent) +
  `<g transform="rotate(-5 600 210)">${rect(330, 200, 540, 20, p.deep, { rx: 10 })}</g>` +
  line('M334 236 L264 440 M334 236 L404 440', p.mid, 5) +
  path('M244 440 H424 C414 496 254 496 244 440 Z', p.accent) +
  line('M866 188 L796 392 M866 188 L936 392', p.mid, 5) +
  path('M776 392 H956 C946 448 786 448 776 392 Z', p.accent) +
  at(
    334,
    436,
    1,
    path('M-70 -6 V-92 h50 l14 14 h76 V-6 Z', p.leaf) +
      path('M-52 -70 h120 l16 64 h-120 Z', p.paper) +
      each(3, (i) => rect(-28 + i * 4, -56 + i * 16, 82, 7, p.soft, { rx: 3 })),
  ) +
  at(
    866,
    388,
    1,
    path('M-70 -6 V-92 h50 l14 14 h76 V-6 Z', p.warm) +
      path('M-16 -52 v-14 a18 18 0 0 1 36 0 v14', 'none', { stroke: p.paper, 'stroke-width': 8 }) +
      rect(-26, -54, 56, 42, p.paper, { rx: 6 }) +
      circle(2, -36, 6, p.warm) +
      rect(-1, -34, 6, 13, p.warm),
  ) +
  path('M120 690 l250 -20 l24 88 l-262 22 Z', p.paper) +
  each(4, (i) => line(`M${156 + i * 5} ${708 + i * 16} l190 -15`, p.soft, 6)) +
  line('M420 760 L520 690', p.ink, 12) +
  at(
    1000,
    700,
    1,
    rect(-90, -20, 180, 44, p.warm, { rx: 8 }) +
      rect(-80, -62, 160, 44, p.deep, { rx: 8 }) +
      rect(-84, -10, 168, 8, p.paper) +
      rect(-74, -50, 148, 8, p.paper),
  )

/** A covered water jar in a yard, a bucket turned over. */
export const coveredJar: Picture = (p) =>
  shade('sky', 0, 0, 1200, 520, p.sky) +
  rect(0, 130, 760, 420, p.wall[1]) +
  each(10, (i) => rect(i * 78, 130, 4, 420, p.ink, { opacity: 0.12 })) +
  path('M-20 140 L360 20 L800 140 Z', p.warm) +
  rect(90, 240, 150, 130, p.deep, { rx: 4 }) +
  rect(162, 240, 6, 130, p.paper) +
  rect(90, 302, 150, 6, p.paper) +
  rect(430, 240, 140, 310, p.floor[1], { rx: 4 }) +
  circle(548, 400, 8, p.accent) +
  each(4, (i) => circle(830 + i * 120, 470 - (i % 2) * 34, 92, p.leaf)) +
  shade('ground', 0, 540, 1200, 260, p.floor) +
  path('M0 540 C300 560 800 520 1200 548 V580 H0 Z', p.leaf, { opacity: 0.6 }) +
  line('M690 150 V330 C690 360 700 372 716 384', p.soft, 20) +
  ellipse(760, 736, 220, 26, '#000', { opacity: 0.22 }) +
  path('M640 424 C560 480 540 620 620 728 H900 C980 620 960 480 880 424 Z', p.deep) +
  path('M640 424 C560 480 540 620 620 728 H690 C600 620 610 480 690 424 Z', '#fff', { opacity: 0.14 }) +
  line('M588 520 C680 550 840 550 932 520', p.accent, 9) +
  line('M580 566 C680 596 840 596 940 566', p.accent, 5) +
  ellipse(760, 420, 142, 26, p.ink) +
  ellipse(760, 408, 156, 28, p.paper) +
  ellipse(760, 402, 156, 24, p.soft) +
  rect(742, 366, 36, 30, p.mid, { rx: 10 }) +
  ellipse(320, 740, 120, 18, '#000', { opacity: 0.22 }) +
  path('M236 600 H404 L432 736 H208 Z', p.warm) +
  ellipse(320, 600, 84, 16, p.ink, { opacity: 0.35 }) +
  path('M236 600 H290 L270 736 H208 Z', '#fff', { opacity: 0.16 }) +
  path('M228 700 C170 720 190 776 250 770', 'none', { stroke: p.ink, 'stroke-width': 7 }) +
  pottedPlant(p, 1080, 700, 1.2, p.accent)
