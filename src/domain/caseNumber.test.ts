import { describe, expect, it } from 'vitest'
import {
  defaultCaseNumber,
  hasChannelSeries,
  isCaseNumberPattern,
  unitInCaseNumber,
  writeCaseNumber,
} from './caseNumber'

const parts = {
  kind: 'PPID',
  serial: 1,
  unit: unitInCaseNumber('POLDA.KALSEL'),
  channel: 'walk_in',
  month: 12,
  year: 2026,
}

describe('the number of a case', () => {
  it.each([
    [defaultCaseNumber, '0001/PPID/POLDA-KALSEL/XII/2026'],
    ['{kind}-{unit}/{channel}/{year}/{serial}', 'PPID-POLDA-KALSEL/WALK-IN/2026/0001'],
  ])('%s', (pattern, number) => expect(writeCaseNumber(pattern, parts)).toBe(number))

  it.each([
    [defaultCaseNumber, true],
    ['{serial}/{kind}/{year}', false],
    ['{serial}/{kind}/{unit}', false],
    ['{serial}/{unit}/{year}', false],
    ['{serial}/{kind}/{unit}/{year}/{applicant}', false],
  ])('%s is usable: %s', (pattern, usable) => expect(isCaseNumberPattern(pattern)).toBe(usable))

  it('has one series per channel only where the pattern tells them apart', () => {
    expect(hasChannelSeries(defaultCaseNumber)).toBe(false)
    expect(hasChannelSeries('{serial}/{channel}')).toBe(true)
  })
})
