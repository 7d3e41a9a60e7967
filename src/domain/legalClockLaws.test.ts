import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { secondDueOn } from '../../tests/support/secondClock'
import { type ClockEvent, type ClockSetting, deadlineOf, type DeadlineRule } from './legalClock'
import { dateOf } from './localDay'
import { type CalendarDay, dayKinds, isWorkingDay } from './workingDays'

const CASES = 100_000

/** One case is one number: everything in it is drawn from that number, so a failure is replayed by it. */
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

describe('laws of the clock', () => {
  it(`hold in ${CASES} cases, and the second clock agrees in each`, { timeout: 120_000 }, () => {
    let [judged, standing, back, extended] = [0, 0, 0, 0]
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rule, events, setting, pick } = caseOf(seed)
        const due = (amount = rule.amount, of = events, by: ClockSetting = setting) =>
          deadlineOf({ ...rule, amount }, of, by).dueOn
        const now = due()
        judged++
        if (now === null) standing++
        if (rule.amount < 0) back++
        if (events.some(({ type }) => type === 'extended')) extended++

        same(now, secondDueOn(rule.amount, events, setting), 'the second clock agrees')
        if (now) holds(isWorkingDay(now, setting.calendar, setting.profile), 'no date on a non-working day')

        // one law beside these for each case, in turn: every law sees a fifth of the cases, the two above all
        const law = laws[seed % laws.length] as (typeof laws)[number]
        law({ rule, events, setting, pick, due, now })
      }),
      { numRuns: CASES, seed: 20_261_201, endOnFailure: true },
    )
    process.stdout.write(
      `legal clock: ${judged} cases, ${extended} extended, ${standing} standing still, ${back} counting back\n`,
    )
    expect(Math.min(standing, back, extended)).toBeGreaterThan(1000)
  })
})

type Case = ReturnType<typeof caseOf>
type Asked = Case & {
  due: (amount?: number, events?: ClockEvent[], setting?: ClockSetting) => string | null
  now: string | null
}

const laws: Array<(asked: Asked) => void> = [
  ({ rule, due, now }) => notBefore(due(rule.amount + 1), now, 'one more day is never earlier'),
  ({ rule, events, due, now, pick }) => {
    const later = events.map((event) =>
      event.type === 'received' ? { ...event, at: instant(Date.parse(event.at) / HOUR + pick(400)) } : event,
    )
    notBefore(due(rule.amount, later), now, 'a later receipt is never due earlier')
  },
  ({ rule, events, due, now, pick }) => {
    const more: ClockEvent = { type: 'extended', at: instant(0), amount: 1 + pick(7), reason: '-' }
    notBefore(due(rule.amount, [...events, more]), now, 'an extension never shortens')
    const plain = events.filter(({ type }) => type !== 'stopped' && type !== 'resumed')
    notBefore(now, due(rule.amount, plain), 'standing still never shortens')
  },
  ({ rule, events, setting, due, now, pick }) => {
    const day: CalendarDay = {
      on: dateOf(START + pick(1100)),
      kind: 'libur_nasional',
      name: '-',
      decree: '-',
    }
    const calendar = { ...setting.calendar, days: [...setting.calendar.days, day] }
    const moved = due(rule.amount, events, { ...setting, calendar })
    if (rule.amount < 0 && !events.some(({ type }) => type === 'extended')) {
      notBefore(now, moved, 'a new holiday never makes later what counts back')
    } else if (rule.amount >= 0) notBefore(moved, now, 'a new holiday never makes a date earlier')
  },
  ({ rule, events, setting, due, now, pick }) => {
    const turned = events.toSorted(() => pick(3) - 1)
    const copy = JSON.parse(JSON.stringify({ events: turned, setting })) as Pick<Case, 'events' | 'setting'>
    const again = deadlineOf(rule, copy.events, copy.setting)
    same(again.dueOn, now, 'a replay of the stored versions gives the same date')
    same(JSON.stringify(again), JSON.stringify(deadlineOf(rule, events, setting)), 'and the same ledger')
    same(due(), now, 'asking changes nothing')
    const counted = again.days.filter(({ counted }) => counted)
    holds(
      counted.every((day, n) => day.nth === n + 1),
      'counted days are numbered without a gap',
    )
    if (now && rule.amount > 0) same(counted.length, again.amount, 'as many as the limit says')
  },
]

const HOUR = 3_600_000
/** 1 October 2025 as a day number. */
const START = 20_362
const instant = (hour: number): string => new Date(hour * HOUR).toISOString()

function caseOf(seed: number) {
  const pick = drawing(seed)
  const day = (): CalendarDay => ({
    on: dateOf(START + pick(1100)),
    kind: dayKinds[pick(dayKinds.length)] as CalendarDay['kind'],
    name: 'Hari',
    decree: 'SKB',
  })
  const start = START * 24 + pick(24 * 700)
  const events: ClockEvent[] = [{ type: 'received', at: instant(start) }]
  if (pick(3) === 0)
    events.push({ type: 'extended', at: instant(start + 24), amount: 1 + pick(7), reason: '-' })
  if (pick(3) === 0) {
    for (let at = start + pick(200), n = pick(3); n >= 0; n--) {
      events.push({ type: 'stopped', at: instant(at), reason: '-' })
      at += pick(300)
      if (n > 0 || pick(2) === 0) events.push({ type: 'resumed', at: instant(at) })
      at += pick(200)
    }
  }
  const unwanted = pick(8)
  const setting: ClockSetting = {
    calendar: { versions: ['1'], confirmedYears: [2025, 2026], days: Array.from({ length: pick(60) }, day) },
    profile: {
      version: '1',
      weekdays: unwanted > 5 ? [1, 2, 3, 4, 5, 6].slice(pick(4)) : [1, 2, 3, 4, 5],
      cutiBersamaCounts: pick(2) === 0,
      twentyFourHours: pick(12) === 0,
    },
    zone: (['Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'] as const)[pick(3)] as string,
  }
  const amounts = [3, 5, 7, 10, 14, 17, 20, 30, 40, -30, -60, 0, 1, pick(60)] as const
  const rule: DeadlineRule = {
    code: 'any',
    amount: amounts[pick(amounts.length)] as number,
    unit: 'working_day',
    article: '-',
    validFrom: '2010-05-01',
    version: '1',
  }
  return { rule, events, setting, pick }
}

/** Numbers below `limit` that follow from the seed alone (mulberry32). */
function drawing(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

// plain comparisons: an assertion library called half a million times is most of the time of this test
function holds(is: boolean, law: string): void {
  if (!is) throw new Error(law)
}
const same = (one: unknown, other: unknown, law: string): void =>
  holds(one === other, `${law}: ${String(one)} against ${String(other)}`)

/** Standing still for ever is later than every date. */
const notBefore = (one: string | null, other: string | null, law: string): void =>
  holds((one ?? '9999') >= (other ?? '9999'), `${law}: ${one} against ${other}`)
