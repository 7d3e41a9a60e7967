import { expect, it } from 'vitest'
import { correctionLine } from './correctionLine'

it.each([
  [{ note: 'Tiga, bukan dua.', at: '' }, 'Ralat: Tiga, bukan dua.'],
  [{ note: 'Saksi, bukan tersangka.', at: '', serious: true }, 'Ralat penting: Saksi, bukan tersangka.'],
] as const)('%o', (correction, line) => expect(correctionLine(correction)).toBe(line))
