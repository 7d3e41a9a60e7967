import { expect, it } from 'vitest'
import { mayBeMediated } from './objectionGrounds'

it.each([
  ['a refusal under an exemption is adjudicated', ['a'], false],
  ['the other grounds may be mediated', ['c', 'g'], true],
  ['ground a among others bars mediation', ['a', 'd'], false],
  ['without a ground there is nothing to mediate', [], false],
] as const)('%s', (_case, grounds, mediated) => expect(mayBeMediated(grounds)).toBe(mediated))
