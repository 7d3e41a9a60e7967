/** Colours of one picture: darkest to lightest, then the accents, the room, the sky and the leaves. */
export type Palette = {
  ink: string
  deep: string
  mid: string
  soft: string
  paper: string
  accent: string
  warm: string
  wall: [string, string]
  floor: [string, string]
  sky: [string, string]
  leaf: string
}

/** Draws on a canvas of 1200 by 800 units and answers the SVG elements. */
export type Picture = (palette: Palette) => string

export const canvas = { width: 1200, height: 800 } as const

type Attributes = Record<string, string | number>
const attributes = (list: Attributes) =>
  Object.entries(list)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  more: Attributes = {},
) => `<rect${attributes({ x, y, width, height, fill, ...more })}/>`
export const circle = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}) =>
  `<circle${attributes({ cx, cy, r, fill, ...more })}/>`
export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {},
) => `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`
export const path = (d: string, fill: string, more: Attributes = {}) =>
  `<path${attributes({ d, fill, ...more })}/>`
export const line = (d: string, stroke: string, width: number, more: Attributes = {}) =>
  `<path${attributes({ d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more })}/>`
export const group = (content: string, more: Attributes = {}) => `<g${attributes(more)}>${content}</g>`
export const at = (x: number, y: number, scale: number, content: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`

/** `count` pieces made by `make(index)`. */
export const each = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** A vertical gradient over a rectangle; `id` is unique in the picture. */
export const shade = (
  id: string,
  x: number,
  y: number,
  width: number,
  height: number,
  [top, bottom]: [string, string],
) =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/><stop offset="1" stop-color="${bottom}"/></linearGradient>${rect(x, y, width, height, `url(#${id})`)}`

/** A table top from there to the lower edge. */
export const desk = (palette: Palette, y: number) =>
  shade('desk', 0, y, 1200, 800 - y, palette.floor) + rect(0, y, 1200, 10, '#fff', { opacity: 0.25 })

/** A bare wall down to there. */
export const wall = (palette: Palette, y: number) => shade('wall', 0, 0, 1200, y, palette.wall)

/** A round light that fades out. */
export const glow = (id: string, cx: number, cy: number, r: number, colour: string, strength: number) =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${strength}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${circle(cx, cy, r, `url(#${id})`)}`

/** The whole picture: light from the upper left and slightly darker corners hold the flat shapes together. */
export function svg(picture: Picture, palette: Palette, width: number): string {
  const light = `<radialGradient id="light" cx=".3" cy=".2" r="1"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".55" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="${palette.ink}" stop-opacity=".3"/></radialGradient>`
  const { width: w, height: h } = canvas
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * h) / w}" viewBox="0 0 ${w} ${h}">${picture(palette)}${light}${rect(0, 0, w, h, 'url(#light)')}</svg>`
}
