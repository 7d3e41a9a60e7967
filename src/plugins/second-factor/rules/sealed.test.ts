import { expect, it } from 'vitest'
import { open, seal } from './sealed'

const secret = 'a secret of this installation, long enough'
const sealed = seal('JBSWY3DPEHPK3PXP', 'ani', secret)

it('opens with the same secret for the same account', () => {
  expect(open(sealed, 'ani', secret)).toBe('JBSWY3DPEHPK3PXP')
  expect(seal('JBSWY3DPEHPK3PXP', 'ani', secret)).not.toBe(sealed)
})

it.each([
  ['another account', sealed, 'budi', secret],
  ['another secret', sealed, 'ani', `${secret}!`],
  ['altered bytes', `${sealed.slice(0, -6)}AAAAA=`, 'ani', secret],
  ['too few bytes', sealed.slice(0, 20), 'ani', secret],
] as const)('does not open for %s', (_case, text, account, key) => {
  expect(() => open(text, account, key)).toThrow()
})
