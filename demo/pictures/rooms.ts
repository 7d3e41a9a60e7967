import { at, circle, each, ellipse, glow, line, type Palette, path, type Picture, rect, shade } from './draw'
import { pottedPlant } from './greenery'
import { facing, fromBehind, row } from './people'

const room = (p: Palette, horizon: number) =>
  shade('wall', 0, 0, 1200, horizon, p.wall) + shade('floor', 0, horizon, 1200, 800 - horizon, p.floor)

const window = (p: Palette, x: number, y: number, w: number, h: number) =>
  rect(x - 8, y - 8, w + 16, h + 16, p.paper) +
  shade(`pane${x}`, x, y, w, h, p.sky) +
  rect(x + w / 2 - 4, y, 8, h, p.paper) +
  rect(x, y + h * 0.4, w, 7, p.paper)

const flag = (x: number, y: number, h: number) =>
  rect(x - 3, y, 6, h, '#8a7a55', { rx: 3 }) +
  circle(x, y - 4, 8, '#d8b45a') +
  path(
    `M${x + 3} ${y + 6} C${x + 30} ${y + 14} ${x + 38} ${y + 60} ${x + 34} ${y + 96} L${x + 3} ${y + 86} Z`,
    '#c8322f',
  ) +
  path(
    `M${x + 3} ${y + 86} L${x + 34} ${y + 96} C${x + 36} ${y + 130} ${x + 40} ${y + 150} ${x + 30} ${y + 172} L${x + 3} ${y + 160} Z`,
    '#f7f4ee',
  )

const chart = (p: Palette, x: number, y: number, w: number, h: number) =>
  rect(x, y, w * 0.44, h * 0.1, p.deep, { rx: 4 }) +
  each(4, (i) =>
    rect(x, y + h * (0.24 + i * 0.13), w * (0.42 - (i % 3) * 0.06), h * 0.045, p.soft, { rx: 3 }),
  ) +
  each(5, (i) =>
    rect(
      x + w * (0.56 + i * 0.088),
      y + h * (0.78 - [0.3, 0.42, 0.36, 0.56, 0.66][i]!),
      w * 0.058,
      h * [0.3, 0.42, 0.36, 0.56, 0.66][i]!,
      i === 4 ? p.accent : p.mid,
      { rx: 3 },
    ),
  ) +
  rect(x + w * 0.54, y + h * 0.79, w * 0.46, h * 0.012, p.soft)

/** A class before a lit screen, a speaker beside it. */
export const trainingRoom: Picture = (p) =>
  room(p, 560) +
  window(p, 60, 120, 150, 260) +
  window(p, 990, 120, 150, 260) +
  rect(318, 88, 564, 336, p.ink, { rx: 10 }) +
  rect(330, 100, 540, 312, p.paper, { rx: 4 }) +
  chart(p, 370, 140, 460, 250) +
  glow('beam', 600, 260, 460, '#fff', 0.28) +
  at(945, 545, 1, rect(-50, -90, 100, 120, p.deep, { rx: 8 }) + rect(-60, -100, 120, 16, p.ink, { rx: 5 })) +
  facing(945, 462, 52, p.mid, p.accent, 0) +
  rect(895, 452, 100, 110, p.deep, { rx: 8 }) +
  rect(884, 442, 122, 16, p.ink, { rx: 5 }) +
  row(9, 120, 1080, 590, 44, [p.mid, p.deep, p.mid, p.soft], p.warm, 1) +
  rect(60, 582, 1080, 20, p.paper, { rx: 4 }) +
  row(7, 130, 1070, 690, 60, [p.deep, p.mid, p.deep], p.accent, 0) +
  rect(20, 680, 1160, 26, p.paper, { rx: 5 }) +
  row(6, 90, 1110, 830, 84, [p.ink, p.deep, p.ink], p.warm, 2)

/** A lectern with microphones before a draped wall. */
export const podium: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.deep, p.ink]) +
  each(16, (i) => rect(i * 80, 0, 34, 640, p.mid, { opacity: 0.14 + (i % 3) * 0.05 })) +
  shade('stage', 0, 630, 1200, 170, p.floor) +
  glow('spot', 600, 330, 480, p.accent, 0.35) +
  flag(215, 190, 450) +
  flag(960, 190, 450) +
  rect(185, 632, 66, 16, p.ink, { rx: 8 }) +
  rect(930, 632, 66, 16, p.ink, { rx: 8 }) +
  path('M430 410 H770 L736 700 H464 Z', p.paper) +
  path('M600 410 H770 L736 700 H600 Z', p.soft, { opacity: 0.55 }) +
  rect(400, 384, 400, 34, p.mid, { rx: 8 }) +
  rect(400, 384, 400, 12, p.soft, { rx: 6 }) +
  rect(440, 694, 320, 26, p.mid, { rx: 6 }) +
  circle(600, 545, 62, p.accent) +
  circle(600, 545, 50, p.paper) +
  path(
    'M600 508 L611 535 L640 537 L618 556 L625 584 L600 569 L575 584 L582 556 L560 537 L589 535 Z',
    p.accent,
  ) +
  [
    [500, -16, p.warm],
    [555, -7, p.accent],
    [600, 0, p.mid],
    [648, 8, p.leaf],
    [704, 17, p.soft],
  ]
    .map(([x, lean, colour]) => {
      const [mx, l] = [Number(x), Number(lean)]
      return (
        line(`M${mx} 386 C${mx} 340 ${mx - l} 320 ${600 + (mx - 600) * 0.72} 268`, '#20242b', 7) +
        ellipse(600 + (mx - 600) * 0.7, 246, 21, 28, '#2b3038') +
        rect(600 + (mx - 600) * 0.7 - 22, 254, 44, 26, String(colour), { rx: 5 })
      )
    })
    .join('')

/** People around a table with papers. */
export const meetingTable: Picture = (p) =>
  room(p, 470) +
  window(p, 90, 90, 210, 250) +
  window(p, 900, 90, 210, 250) +
  rect(400, 70, 400, 230, p.ink, { rx: 10 }) +
  rect(410, 80, 380, 210, p.deep, { rx: 4 }) +
  each(
    6,
    (i) =>
      rect(426 + (i % 3) * 120, 96 + Math.floor(i / 3) * 94, 108, 82, i % 2 ? p.mid : p.soft, { rx: 5 }) +
      circle(480 + (i % 3) * 120, 128 + Math.floor(i / 3) * 94, 16, p.paper) +
      path(`M${450 + (i % 3) * 120} ${178 + Math.floor(i / 3) * 94} q30 -42 60 0 Z`, p.paper),
  ) +
  each(5, (i) => facing(250 + i * 175, 510, 62, [p.mid, p.deep, p.warm, p.deep, p.mid][i]!, p.accent, i)) +
  path('M150 492 H1050 L1180 690 H20 Z', p.floor[1]) +
  path('M150 492 H1050 L1064 512 H136 Z', p.paper, { opacity: 0.5 }) +
  path('M20 690 H1180 V728 H20 Z', p.ink) +
  each(
    5,
    (i) =>
      path(`M${205 + i * 178} 528 h84 l${(i - 2) * 7 + 6} 46 h-100 Z`, p.paper) +
      line(`M${220 + i * 178} 542 h54 M${218 + i * 178} 556 h58`, p.soft, 4),
  ) +
  each(
    4,
    (i) => ellipse(330 + i * 180, 584, 17, 7, p.soft) + rect(316 + i * 180, 556, 28, 30, p.paper, { rx: 5 }),
  ) +
  path('M520 600 h160 l14 58 h-188 Z', p.ink) +
  path('M534 556 h132 l8 44 h-148 Z', p.mid) +
  [110, 1090].map((x, i) => fromBehind(x, 826, 112, i ? p.deep : p.mid, p.warm, i + 1)).join('')

/** Three speakers in armchairs before an audience. */
export const panel: Picture = (p) =>
  shade('wall', 0, 0, 1200, 560, [p.mid, p.deep]) +
  shade('stage', 0, 500, 1200, 300, p.floor) +
  rect(230, 60, 740, 270, p.paper, { rx: 12 }) +
  path('M230 72 a12 12 0 0 1 12 -12 H560 L440 330 H242 a12 12 0 0 1 -12 -12 Z', p.accent) +
  [0, 1, 2]
    .map((i) =>
      rect(590, 112 + i * 52, [320, 270, 200][i]!, i === 0 ? 30 : 20, i === 0 ? p.deep : p.soft, { rx: 6 }),
    )
    .join('') +
  path(
    'M300 130 h120 a22 22 0 0 1 22 22 v62 a22 22 0 0 1 -22 22 h-62 l-38 36 v-36 h-20 a22 22 0 0 1 -22 -22 v-62 a22 22 0 0 1 22 -22 Z',
    p.paper,
  ) +
  [0, 1, 2].map((i) => circle(330 + i * 32, 184, 9, p.deep)).join('') +
  glow('spot', 600, 470, 520, '#fff', 0.22) +
  [330, 600, 870]
    .map(
      (x, i) =>
        rect(x - 96, 400, 192, 150, p.ink, { rx: 34 }) +
        facing(x, 520, 64, [p.warm, p.soft, p.mid][i]!, p.paper, i) +
        rect(x - 78, 506, 156, 64, p.deep, { rx: 20 }) +
        rect(x - 108, 470, 46, 104, p.deep, { rx: 20 }) +
        rect(x + 62, 470, 46, 104, p.deep, { rx: 20 }) +
        rect(x - 86, 572, 18, 28, p.ink) +
        rect(x + 68, 572, 18, 28, p.ink),
    )
    .join('') +
  [465, 735]
    .map(
      (x) =>
        ellipse(x, 560, 44, 12, p.paper) +
        rect(x - 4, 562, 8, 44, p.ink) +
        rect(x - 8, 532, 16, 28, p.soft, { rx: 4 }),
    )
    .join('') +
  row(8, 70, 1130, 742, 62, [p.ink, p.deep], p.mid, 1) +
  row(6, 60, 1140, 850, 92, [p.ink], p.deep, 0)

/** A service counter with a queue ticket and a plant. */
export const counter: Picture = (p) =>
  room(p, 600) +
  rect(0, 0, 1200, 96, p.deep) +
  each(
    3,
    (i) =>
      rect(130 + i * 340, 120, 260, 66, p.ink, { rx: 8 }) +
      circle(176 + i * 340, 153, 18, [p.accent, p.leaf, p.warm][i]!) +
      rect(210 + i * 340, 142, 150, 22, p.soft, { rx: 5 }),
  ) +
  each(
    3,
    (i) =>
      rect(120 + i * 340, 214, 280, 250, '#ffffff', { opacity: 0.35, rx: 6 }) +
      facing(260 + i * 340, 462, 78, [p.mid, p.deep, p.mid][i]!, p.warm, i + 1),
  ) +
  each(2, (i) => rect(425 + i * 340, 200, 10, 270, p.paper)) +
  rect(50, 452, 1100, 34, p.paper, { rx: 6 }) +
  shade('desk', 70, 486, 1060, 190, [p.mid, p.deep]) +
  each(3, (i) => rect(110 + i * 340, 516, 300, 130, p.ink, { opacity: 0.16, rx: 8 })) +
  each(
    3,
    (i) => path(`M${300 + i * 340} 450 l14 -66 h74 l-8 66 Z`, p.ink) + rect(318 + i * 340, 446, 60, 8, p.ink),
  ) +
  pottedPlant(p, 1105, 700, 1.1, p.warm) +
  fromBehind(330, 846, 118, p.ink, p.accent, 0) +
  fromBehind(720, 860, 118, p.deep, p.accent, 2)
