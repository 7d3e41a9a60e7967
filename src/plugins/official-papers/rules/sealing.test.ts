import { describe, expect, it } from 'vitest'
import { open, seal, type Secrets } from './sealing'

const place = { paper: '0195-a', part: 'file' } as const
const secrets: Secrets = [
  'kunci baru yang cukup panjang untuk tes',
  'kunci lama yang cukup panjang untuk tes',
]
const text = Buffer.from('Nama pemohon: Merpati Contoh')

describe('sealing', () => {
  it('opens with any of the keys, the first seals', () => {
    const sealed = seal(text, place, [secrets[1] ?? ''])
    expect(open(sealed, place, secrets).equals(text)).toBe(true)
    expect(() => open(seal(text, place, secrets), place, [secrets[1] ?? ''])).toThrow(/not among the keys/)
    expect(sealed.includes('Merpati')).toBe(false)
  })

  it.each([
    ['another paper', { ...place, paper: '0195-b' }],
    ['another part', { ...place, part: 'data' }],
  ] as const)('does not open as %s', (_case, other) =>
    expect(() => open(seal(text, place, secrets), other, secrets)).toThrow(),
  )

  it('does not open once a byte is another', () => {
    const sealed = seal(text, place, secrets)
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed)
      altered[at] = (altered[at] ?? 0) ^ 1
      expect(() => open(altered, place, secrets), `byte ${at}`).toThrow()
    }
  })
})
