import { describe, expect, it } from 'vitest'
import { decreedCalendar } from '../../tests/support/decreedCalendar'
import {
  type ClockEvent,
  ClockRefusal,
  type ClockSetting,
  daysLeft,
  deadlineOf,
  type DeadlineRule,
  isLate,
  ruleInForce,
} from './legalClock'
import { officeProfile } from './workingDays'

const calendar = decreedCalendar('2025.2', '2026.1')
const worked = { ...officeProfile, version: 'worked', cutiBersamaCounts: true }
const asn: ClockSetting = { calendar, profile: officeProfile, zone: 'Asia/Pontianak' }

const rule = (amount: number, unit: DeadlineRule['unit'] = 'working_day'): DeadlineRule => ({
  code: 'answer',
  amount,
  unit,
  article: 'UU 14/2008 pasal 22 ayat (7)',
  validFrom: '2010-05-01',
  version: '1',
})
const at = (on: string, hour = '10:00'): string => new Date(`${on}T${hour}:00+07:00`).toISOString()
const received = (on: string): ClockEvent => ({ type: 'received', at: at(on) })
const extended = (amount: number): ClockEvent => ({
  type: 'extended',
  at: at('2026-01-02'),
  amount,
  reason: 'berkas banyak',
})
const due = (on: string, amount: number, setting: ClockSetting = asn) =>
  deadlineOf(rule(amount), [received(on)], setting).dueOn

describe('the golden dates', () => {
  it.each([
    ['G01 no holiday between', '2025-02-03', 10, '2025-02-17', '2025-02-17'],
    ['G03 Nyepi and Idulfitri 2025', '2025-03-20', 10, '2025-04-14', '2025-04-07'],
    ['G05 Waisak', '2025-05-09', 10, '2025-05-27', '2025-05-26'],
    ['G05 extended over Kenaikan and Idul Adha', '2025-05-09', 17, '2025-06-11', '2025-06-05'],
    ['G06 after the amendment', '2025-08-05', 10, '2025-08-20', '2025-08-19'],
    ['G07 online on a holiday', '2025-09-05', 10, '2025-09-19', '2025-09-19'],
    ['G07 online on a Saturday', '2025-09-06', 10, '2025-09-19', '2025-09-19'],
    ['G09 last day to object', '2025-03-14', 30, '2025-05-08', '2025-04-30'],
    ['G11 the superior answers', '2025-05-05', 30, '2025-06-24', '2025-06-19'],
    ['G13 the commission starts', '2025-12-10', 14, '2026-01-02', '2025-12-31'],
    ['G15 Nyepi and Idulfitri 2026', '2026-03-09', 10, '2026-03-30', '2026-03-24'],
    ['G15 extended', '2026-03-09', 17, '2026-04-09', '2026-04-02'],
    ['G19 before the end of an exemption in June', '2026-06-30', -30, '2026-05-11', '2026-05-13'],
    ['G19 before the end of an exemption in December', '2026-12-31', -30, '2026-11-17', '2026-11-18'],
    ['G21 complaint without supervisory weight', '2026-05-11', 14, '2026-06-05', '2026-06-03'],
    ['G21 complaint with supervisory weight', '2026-05-11', 60, '2026-08-11', '2026-08-07'],
    ['G23 Dumas progress letter', '2026-03-02', 20, '2026-04-07', '2026-03-31'],
  ] as const)('%s', (_case, on, amount, byOffice, byWorked) => {
    expect(due(on, amount)).toBe(byOffice)
    expect(due(on, amount, { ...asn, profile: worked })).toBe(byWorked)
  })

  it('G06 before the amendment of 7 August 2025', () => {
    expect(due('2025-08-05', 10, { ...asn, calendar: decreedCalendar('2025.1') })).toBe('2025-08-19')
  })

  it('G23 the Dumas result is counted from the progress letter', () => {
    expect(due('2026-04-07', 40)).toBe('2026-06-10')
    // the table counts the result from 7 April in both profiles
    expect(due('2026-04-07', 40, { ...asn, profile: worked })).toBe('2026-06-08')
  })

  it('G17 one instant is two days in two zones', () => {
    const events: ClockEvent[] = [{ type: 'received', at: '2026-01-05T16:30:00.000Z' }]
    const kapuas = deadlineOf(rule(10), events, asn)
    const kalsel = deadlineOf(rule(10), events, { ...asn, zone: 'Asia/Makassar' })
    expect([kapuas.base.on, kapuas.dueOn]).toEqual(['2026-01-05', '2026-01-20'])
    expect([kalsel.base.on, kalsel.dueOn]).toEqual(['2026-01-06', '2026-01-21'])
    expect(kapuas.dueAt).toBe('2026-01-20T16:59:59.999Z')
    expect(kalsel.dueAt).toBe('2026-01-21T15:59:59.999Z')
  })

  it('an extension of seven is the same as a limit of seventeen', () => {
    const one = deadlineOf(rule(10), [received('2026-03-09'), extended(7)], asn)
    expect(one.dueOn).toBe('2026-04-09')
    expect(one.amount).toBe(17)
  })
})

describe('the ledger', () => {
  it('names every day between the event and the date, with decree and number', () => {
    expect(deadlineOf(rule(3), [received('2026-03-17')], asn).days).toEqual([
      { on: '2026-03-17', counted: false, why: 'day_zero' },
      ...(
        [
          ['2026-03-18', 'cuti_bersama', 'Hari Suci Nyepi Tahun Baru Saka 1948'],
          ['2026-03-19', 'holiday', 'Hari Suci Nyepi Tahun Baru Saka 1948'],
        ] as const
      ).map(([on, why]) =>
        expect.objectContaining({ on, counted: false, why, decree: 'SKB 1497/2/5 Tahun 2025' }),
      ),
      expect.objectContaining({ on: '2026-03-20', counted: false, why: 'cuti_bersama' }),
      expect.objectContaining({ on: '2026-03-21', counted: false, why: 'holiday' }),
      expect.objectContaining({ on: '2026-03-22', counted: false, why: 'holiday' }),
      expect.objectContaining({ on: '2026-03-23', counted: false, why: 'cuti_bersama' }),
      expect.objectContaining({ on: '2026-03-24', counted: false, why: 'cuti_bersama' }),
      { on: '2026-03-25', counted: true, why: 'working_day', nth: 1 },
      { on: '2026-03-26', counted: true, why: 'working_day', nth: 2 },
      { on: '2026-03-27', counted: true, why: 'working_day', nth: 3 },
    ])
  })

  it('says which versions decided, and which years no decree covers yet', () => {
    const deadline = deadlineOf(rule(10), [received('2026-12-28')], asn)
    expect(deadline.versions).toEqual({ rule: '1', calendar: ['2025.2', '2026.1'], profile: 'asn' })
    expect(deadline.unconfirmedYears).toEqual([2027])
    expect(deadlineOf(rule(10, 'day'), [received('2026-12-28')], asn).unconfirmedYears).toEqual([])
    expect(deadlineOf(rule(3), [received('2026-12-28')], asn).unconfirmedYears).toEqual([])
  })
})

describe('standing still', () => {
  const stopped: ClockEvent = { type: 'stopped', at: at('2026-02-04'), reason: 'berkas belum lengkap' }
  const resumed: ClockEvent = { type: 'resumed', at: at('2026-02-10') }

  it('the clock stands from the day after the stop to the day of the resumption', () => {
    const deadline = deadlineOf(rule(5), [received('2026-02-02'), stopped, resumed], asn)
    expect(deadline.days.filter(({ why }) => why === 'stopped').map(({ on }) => on)).toEqual([
      '2026-02-05',
      '2026-02-06',
      '2026-02-07',
      '2026-02-08',
      '2026-02-09',
      '2026-02-10',
    ])
    expect(deadline.dueOn).toBe('2026-02-13')
  })

  it('a clock that stands has no date, is never late, and says since when', () => {
    const deadline = deadlineOf(rule(5), [received('2026-02-02'), stopped], asn)
    expect(deadline).toMatchObject({ dueOn: null, dueAt: null, stoppedOn: '2026-02-04' })
    expect(isLate(deadline, '2030-01-01T00:00:00Z')).toBe(false)
    expect(daysLeft(deadline, '2026-02-05T00:00:00Z')).toBeNull()
  })

  it('a stop and resumption on one day, a stop after the date, a second stop: none changes anything', () => {
    const plain = deadlineOf(rule(5), [received('2026-02-02')], asn)
    const sameDay: ClockEvent = { type: 'resumed', at: at('2026-02-04', '15:00') }
    const after: ClockEvent = { type: 'stopped', at: at('2026-02-09', '23:00'), reason: '-' }
    expect(deadlineOf(rule(5), [received('2026-02-02'), stopped, sameDay], asn)).toEqual(plain)
    expect(deadlineOf(rule(5), [received('2026-02-02'), after], asn)).toEqual(plain)
    const twice: ClockEvent = { type: 'stopped', at: at('2026-02-06'), reason: '-' }
    expect(deadlineOf(rule(5), [received('2026-02-02'), stopped, twice, resumed], asn).dueOn).toBe(
      '2026-02-13',
    )
  })

  it('what counts back knows no standing still', () => {
    expect(deadlineOf(rule(-30), [received('2026-06-30'), stopped], asn).dueOn).toBe('2026-05-11')
  })
})

describe('units and bases', () => {
  it('72 hours run over night, weekend and holiday, and stand to the minute', () => {
    const start: ClockEvent = { type: 'received', at: '2026-03-19T03:04:05.000Z' }
    expect(deadlineOf(rule(72, 'hour'), [start], asn).dueAt).toBe('2026-03-22T03:04:05.000Z')
    const stop: ClockEvent = { type: 'stopped', at: '2026-03-20T00:00:00.000Z', reason: '-' }
    const go: ClockEvent = { type: 'resumed', at: '2026-03-20T01:30:00.000Z' }
    expect(deadlineOf(rule(72, 'hour'), [start, stop, go], asn).dueAt).toBe('2026-03-22T04:34:05.000Z')
    expect(deadlineOf(rule(72, 'hour'), [start, stop], asn)).toMatchObject({
      dueAt: null,
      stoppedOn: '2026-03-20',
    })
  })

  it('plain days are plain: a date on a holiday stays there, no law read so far moves it', () => {
    expect(deadlineOf(rule(14, 'day'), [received('2026-12-11')], asn).dueOn).toBe('2026-12-25')
  })

  it('an office that counts from registration does, and until it registers the receipt counts', () => {
    const setting: ClockSetting = { ...asn, countsFrom: 'registered' }
    const registered: ClockEvent = { type: 'registered', at: at('2026-02-05') }
    expect(deadlineOf(rule(10), [registered, received('2026-02-02')], setting)).toMatchObject({
      base: { event: 'registered', on: '2026-02-05' },
      dueOn: '2026-02-23',
    })
    expect(deadlineOf(rule(10), [received('2026-02-02')], setting).base.event).toBe('received')
    expect(deadlineOf(rule(10), [received('2026-02-02'), registered], asn).base.event).toBe('received')
  })

  it('a desk that never closes counts every day but a closure of the service', () => {
    const closure = { on: '2026-02-08', kind: 'penutupan_layanan' as const, name: 'Banjir', decree: 'SK 1' }
    const setting: ClockSetting = {
      ...asn,
      profile: { ...officeProfile, twentyFourHours: true },
      calendar: { ...calendar, days: [...calendar.days, closure] },
    }
    expect(due('2026-02-06', 3, setting)).toBe('2026-02-10')
    // also where a holiday that this desk works falls on the same day
    const both = { ...closure, kind: 'libur_nasional' as const }
    const days = [...setting.calendar.days, both]
    expect(due('2026-02-06', 3, { ...setting, calendar: { ...calendar, days } })).toBe('2026-02-10')
  })

  it.each([
    ['without an event to count from', rule(10), [], 'clock.no_base'],
    ['with an instant that is none', rule(10), [{ type: 'received', at: 'kemarin' }], 'clock.bad_event'],
    ['with an extension of nothing', rule(10), [received('2026-01-02'), extended(0)], 'clock.bad_event'],
    ['with half a day', rule(1.5), [received('2026-01-02')], 'clock.bad_rule'],
  ] as const)('refuses a question %s', (_case, asked, events, code) => {
    expect(() => deadlineOf(asked, events, asn)).toThrow(new ClockRefusal(code))
  })

  it('refuses a calendar and a profile that leave nothing to count', () => {
    expect(() => due('2026-01-02', 1, { ...asn, profile: { ...officeProfile, weekdays: [] } })).toThrow(
      'clock.no_working_day',
    )
  })
})

describe('questions about today', () => {
  const deadline = deadlineOf(rule(10), [received('2026-03-09')], asn)

  it('the last day is not late, the midnight after it is', () => {
    expect(isLate(deadline, '2026-03-30T16:59:59.999Z')).toBe(false)
    expect(isLate(deadline, '2026-03-30T17:00:00.000Z')).toBe(true)
  })

  it.each([
    ['before the holidays', '2026-03-13', 6],
    ['within them', '2026-03-20', 4],
    ['on the last day', '2026-03-30', 0],
    ['three calendar days after', '2026-04-02', -3],
  ] as const)('%s the days left are those that count', (_case, today, left) => {
    expect(daysLeft(deadline, at(today))).toBe(left)
  })

  it('what counts back is told in calendar days', () => {
    expect(daysLeft(deadlineOf(rule(-30), [received('2026-06-30')], asn), at('2026-05-01'))).toBe(10)
  })

  it('the rule in force is the newest on that date', () => {
    const rules = [rule(10), { ...rule(7), validFrom: '2026-01-01', version: '2' }]
    expect(ruleInForce(rules, 'answer', '2025-12-31')?.version).toBe('1')
    expect(ruleInForce(rules, 'answer', '2026-01-01')?.version).toBe('2')
    expect(ruleInForce(rules, 'answer', '2000-01-01')).toBeUndefined()
    expect(ruleInForce(rules, 'other', '2026-01-01')).toBeUndefined()
  })
})
