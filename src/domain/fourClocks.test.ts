import { expect, it } from 'vitest'
import { fourClocks } from './fourClocks'

const texts = (instant: string) => fourClocks(instant).map(({ zone, text }) => `${text} ${zone}`)

it.each([
  [
    'around midnight in the east the dates differ',
    '2026-12-31T15:30:00Z',
    ['31 Des 2026, 22.30 WIB', '31 Des 2026, 23.30 WITA', '1 Jan 2027, 00.30 WIT', '31 Des 2026, 15.30 UTC'],
  ],
  [
    'an offset is taken into account',
    '2026-11-24T08:00:00+08:00',
    ['24 Nov 2026, 07.00 WIB', '24 Nov 2026, 08.00 WITA', '24 Nov 2026, 09.00 WIT', '24 Nov 2026, 00.00 UTC'],
  ],
])('%s', (_case, instant, said) => expect(texts(instant)).toEqual(said))

it('says nothing of what is no instant', () => expect(fourClocks('besok')).toEqual([]))
