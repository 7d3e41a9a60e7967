import type { Parts } from '../zip/openZip'
import { readXml } from '../office/readXml'

/** What a style does to a value. */
export type Style = { format: 'plain' | 'date' | 'time' | 'nothing'; unseen?: string }

type Font = { color: string; size: number }

/** The styles of a workbook, by the number a cell names. */
export function readStyles(parts: Parts): { styles: Style[]; whiteRules: boolean[] } {
  const bytes = parts.get('xl/styles.xml')
  if (!bytes) return { styles: [], whiteRules: [] }
  const formats = new Map<number, string>()
  const fonts: Font[] = []
  const fills: string[] = []
  const cells: Array<{ font: number; fill: number; format: number }> = []
  const whiteRules: boolean[] = []
  readXml(bytes, {
    open: ({ name, attributes }, path) => {
      const inside = (part: string) => path.includes(part)
      if (name === 'numFmt' && !inside('dxfs'))
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'dxf') whiteRules.push(false)
      if (inside('dxfs')) {
        const hides =
          (name === 'color' && inside('font') && colorOf(attributes) === 'FFFFFF') ||
          (name === 'numFmt' && showsNothing(attributes.formatCode ?? ''))
        if (hides) whiteRules[whiteRules.length - 1] = true
        return
      }
      if (name === 'font' && path.at(-2) === 'fonts') fonts.push({ color: '000000', size: 11 })
      const font = fonts.at(-1)
      if (font && path.at(-2) === 'font') {
        if (name === 'color') font.color = colorOf(attributes)
        if (name === 'sz') font.size = Number(attributes.val)
      }
      if (name === 'fill' && path.at(-2) === 'fills') fills.push('FFFFFF')
      if (name === 'patternFill' && attributes.patternType === 'solid') fills[fills.length - 1] = '000000'
      if (name === 'fgColor' && fills.at(-1) === '000000') fills[fills.length - 1] = colorOf(attributes)
      if (name === 'xf' && path.at(-2) === 'cellXfs')
        cells.push({
          font: Number(attributes.fontId ?? 0),
          fill: Number(attributes.fillId ?? 0),
          format: Number(attributes.numFmtId ?? 0),
        })
    },
  })
  const styles = cells.map(({ font, fill, format }): Style => {
    const code = formats.get(format) ?? ''
    if (showsNothing(code)) return { format: 'nothing', unseen: 'format ;;;' }
    const kind = formatKind(format, code)
    const { color = '000000', size = 11 } = fonts[font] ?? {}
    const back = fills[fill] ?? 'FFFFFF'
    if (isSame(color, back)) return { format: kind, unseen: 'warna huruf = warna latar' }
    if (size < 3) return { format: kind, unseen: `huruf ${size} pt` }
    return { format: kind }
  })
  return { styles, whiteRules }
}

/** Themes: 0 is the colour of the paper, 1 of the letters, unless somebody was very unusual. */
function colorOf({ rgb, theme, indexed, tint }: Record<string, string>): string {
  if (rgb) return rgb.slice(-6).toUpperCase()
  if (theme !== undefined)
    return theme === '0' && Math.abs(Number(tint ?? 0)) < 0.1
      ? 'FFFFFF'
      : theme === '1'
        ? '000000'
        : `T${theme}${tint ?? ''}`
  if (indexed !== undefined)
    return indexed === '9' || indexed === '1' || indexed === '65'
      ? 'FFFFFF'
      : indexed === '64' || indexed === '8' || indexed === '0'
        ? '000000'
        : `I${indexed}`
  return '000000'
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const hex = /^[\dA-F]{6}$/
  if (!hex.test(one) || !hex.test(other)) return false
  const parts = (color: string) => [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
  const back = parts(other)
  return parts(one).reduce((sum, value, at) => sum + Math.abs(value - (back[at] ?? 0)), 0) < 48
}

/** All sections of the format are empty, quoted blanks or fillers. */
const showsNothing = (code: string): boolean => {
  if (!code.includes(';')) return /^(?:"\s*"|\\ |_.|\*.)+$/.test(code)
  return code.split(';').every((section) => /^(?:"\s*"|\\ |_.|\*.|\[[^\]]*\])*$/.test(section.trim()))
}

function formatKind(id: number, code: string): Style['format'] {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31)) return 'date'
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time'
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (/[yd]/.test(bare) && !/general/.test(bare)) return 'date'
  if (/h|s/.test(bare) && !/general/.test(bare) && /:/.test(bare)) return 'time'
  return 'plain'
}
