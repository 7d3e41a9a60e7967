const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const

/** The month (1-12) as official papers number it (Perkap 7/2017 on official papers). @throws RangeError */
export function romanMonth(month: number): string {
  const numeral = numerals[month - 1]
  if (!numeral) throw new RangeError(`not a month: ${month}`)
  return numeral
}
