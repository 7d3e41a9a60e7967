import { at, circle, desk, each, line, type Palette, path, type Picture, rect, shade, wall } from './draw'
import { fromBehind } from './people'

const thumbnail = (p: Palette, x: number, y: number, i: number) =>
  rect(x, y, 122, 82, [p.soft, p.accent, p.mid, p.leaf, p.warm, p.soft][i % 6]!, { rx: 5 }) +
  path(`M${x} ${y + 77} l38 -38 26 24 22 -20 36 34 v5 Z`, p.ink, { opacity: 0.35 }) +
  circle(x + 92, y + 24, 11, p.paper, { opacity: 0.9 })

/** An operator at a screen full of pictures being uploaded. */
export const uploadDesk: Picture = (p) =>
  wall(p, 600) +
  rect(70, 90, 180, 240, p.paper, { rx: 6 }) +
  each(5, (i) =>
    rect(92, 120 + i * 38, [130, 100, 120, 90, 110][i]!, 12, i === 0 ? p.warm : p.soft, { rx: 4 }),
  ) +
  rect(970, 150, 190, 14, p.floor[1], { rx: 4 }) +
  each(5, (i) =>
    rect(
      984 + i * 34,
      62 + (i % 2) * 14,
      26,
      88 - (i % 2) * 14,
      [p.warm, p.deep, p.accent, p.mid, p.leaf][i]!,
      { rx: 3 },
    ),
  ) +
  desk(p, 590) +
  rect(560, 520, 80, 70, p.ink) +
  rect(470, 580, 260, 20, p.ink, { rx: 8 }) +
  rect(268, 76, 664, 460, p.ink, { rx: 20 }) +
  rect(286, 94, 628, 408, p.paper, { rx: 8 }) +
  rect(286, 94, 628, 50, p.deep, { rx: 8 }) +
  circle(318, 119, 9, p.warm) +
  circle(346, 119, 9, p.accent) +
  circle(374, 119, 9, p.leaf) +
  rect(286, 144, 130, 358, p.wall[1]) +
  each(6, (i) =>
    rect(306, 170 + i * 44, 88, 14, i === 1 ? p.accent : p.mid, { rx: 5, opacity: i === 1 ? 1 : 0.55 }),
  ) +
  each(6, (i) => thumbnail(p, 444 + (i % 3) * 150, 172 + Math.floor(i / 3) * 112, i)) +
  rect(444, 412, 422, 20, p.wall[1], { rx: 10 }) +
  rect(444, 412, 286, 20, p.accent, { rx: 10 }) +
  rect(444, 450, 200, 12, p.soft, { rx: 5 }) +
  rect(396, 650, 408, 64, p.paper, { rx: 10 }) +
  each(3, (r) => each(11, (i) => rect(410 + i * 35, 660 + r * 17, 28, 11, p.soft, { rx: 3 }))) +
  rect(850, 656, 54, 74, p.paper, { rx: 26 }) +
  rect(190, 600, 70, 84, p.warm, { rx: 8 }) +
  path('M260 616 h22 q16 0 16 22 t-16 22 h-22', 'none', { stroke: p.warm, 'stroke-width': 12 }) +
  at(
    1060,
    660,
    0.9,
    rect(-86, -60, 172, 112, p.ink, { rx: 16 }) +
      rect(-36, -84, 76, 30, p.ink, { rx: 8 }) +
      circle(0, -2, 46, p.mid) +
      circle(0, -2, 32, p.deep) +
      circle(-10, -12, 9, '#fff', { opacity: 0.6 }) +
      rect(50, -46, 24, 14, p.accent, { rx: 4 }),
  ) +
  fromBehind(600, 872, 150, p.deep, p.accent, 0)

/** A phone with a chain message under a magnifying glass. */
export const chainMessage: Picture = (p) =>
  shade('wall', 0, 0, 1200, 800, [p.accent, p.warm]) +
  each(6, (i) =>
    circle(120 + i * 220, [120, 660, 220, 700, 90, 560][i]!, 46 + (i % 3) * 26, '#fff', { opacity: 0.08 }),
  ) +
  `<g transform="rotate(-7 520 420)">${
    rect(330, 50, 380, 720, p.ink, { rx: 54 }) +
    rect(350, 72, 340, 676, p.paper, { rx: 36 }) +
    rect(350, 72, 340, 84, p.deep, { rx: 36 }) +
    rect(350, 120, 340, 36, p.deep) +
    circle(398, 116, 24, p.soft) +
    rect(436, 106, 150, 18, p.soft, { rx: 6 }) +
    each(4, (i) => {
      const mine = i % 2 === 1
      const x = mine ? 436 : 374
      const y = 184 + [0, 122, 206, 374][i]!
      const h = [100, 62, 146, 100][i]!
      return (
        rect(x, y, 230, h, mine ? p.soft : '#e7e2d4', { rx: 20 }) +
        each(Math.floor(h / 34), (l) =>
          rect(x + 22, y + 22 + l * 30, [176, 150, 186, 110][(l + i) % 4]!, 12, p.mid, {
            rx: 5,
            opacity: 0.65,
          }),
        )
      )
    }) +
    each(3, (i) => path(`M${620 + i * 16} 452 l22 16 l-22 16 v-10 h-18 v-12 h18 Z`, p.warm)) +
    rect(374, 690, 250, 38, '#e7e2d4', { rx: 19 }) +
    circle(654, 709, 19, p.leaf)
  }</g>` +
  line('M905 600 L1050 745', p.ink, 46) +
  line('M905 600 L940 635', p.soft, 30) +
  circle(770, 465, 190, p.ink) +
  circle(770, 465, 164, p.paper) +
  circle(770, 465, 164, p.sky[1], { opacity: 0.35 }) +
  circle(770, 465, 110, p.warm) +
  line('M725 420 L815 510 M815 420 L725 510', p.paper, 30) +
  path('M650 400 a140 140 0 0 1 90 -76', 'none', {
    stroke: '#fff',
    'stroke-width': 14,
    'stroke-linecap': 'round',
    opacity: 0.8,
  })
