import { describe, expect, it } from 'vitest'
import { openLetter, sealLetter } from './sealed'

const letter = {
  messageId: '<1@humas.example.id>',
  envelope: { from: 'hub@humas.example.id', to: ['merpati@contoh.example'] },
  raw: 'Subject: Tanda bukti\r\n\r\nYth. Merpati',
}

describe('a sealed letter', () => {
  it('shows nobody whom it goes to and what it says, and opens as it was written', () => {
    const kept = sealLetter(letter, ['kunci baru'])
    expect(JSON.stringify(kept)).not.toMatch(/merpati|Tanda/i)
    expect(openLetter(kept, ['kunci baru'])).toEqual(letter)
    expect(openLetter(letter, [])).toBe(letter)
  })

  it('opens under a key that was followed by another, and under no other', () => {
    const kept = sealLetter(letter, ['kunci lama'])
    expect(openLetter(kept, ['kunci baru', 'kunci lama'])).toEqual(letter)
    expect(() => openLetter(kept, ['kunci baru'])).toThrow('no key')
  })

  it('is no longer one when it is altered or put under another Message-ID', () => {
    const kept = sealLetter(letter, ['kunci'])
    expect(() => openLetter({ ...kept, messageId: '<2@humas.example.id>' }, ['kunci'])).toThrow('no key')
    expect(() => openLetter({ ...kept, sealed: `AAAA${kept.sealed.slice(4)}` }, ['kunci'])).toThrow('no key')
  })
})
