import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { decreedCalendar } from '../../../../tests/support/decreedCalendar'
import { type ClockEvent, deadlineOf } from '../../../domain/legalClock'
import { officeProfile } from '../../../domain/workingDays'
import { legalClockTranslations } from '../translations'
import { ClockCard } from './ClockCard'
import { wordsOf } from './wordsOf'

const said = (language: 'id' | 'en') =>
  wordsOf(language, (key, values = {}) =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, value),
      legalClockTranslations[language].legalClock[key],
    ),
  )
const received: ClockEvent = { type: 'received', at: '2026-03-09T02:00:00Z' }
const cardOf = (now: string, events: ClockEvent[] = [received], language: 'id' | 'en' = 'id') => {
  const deadline = deadlineOf(
    {
      ...{ code: 'answer', amount: 10, unit: 'working_day', article: 'UU 14/2008 pasal 22 ayat (7)' },
      ...{ validFrom: '2010-05-01', version: '1' },
    },
    events,
    { calendar: decreedCalendar('2026.1'), profile: officeProfile, zone: 'Asia/Pontianak' },
  )
  return renderToStaticMarkup(<ClockCard deadline={deadline} now={new Date(now)} words={said(language)} />)
}

it('shows the date, what is left, and every day as a row with its reason', () => {
  const card = cardOf('2026-03-13T02:00:00Z')
  expect(card).toContain('<strong>Senin, 30 Maret 2026</strong> <span>(sisa 6 hari kerja)</span>')
  expect(card).toContain(
    'Dihitung sejak Senin, 9 Maret 2026 menurut UU 14/2008 pasal 22 ayat (7); kalender 2026.1.',
  )
  expect(card.match(/<th scope="row">/g)).toHaveLength(22)
  expect(card).toContain('<th scope="row">Selasa, 10 Maret 2026</th><td>Hari ke-1: hari kerja</td>')
  expect(card).toContain('Tidak dihitung: cuti bersama')
  expect(card).toContain('SKB 1497/2/5 Tahun 2025')
})

it.each([
  ['on its last day', '2026-03-30T16:59:00Z', 'hari terakhir', 'false'],
  ['two days after', '2026-04-01T02:00:00Z', 'lewat 2 hari', 'true'],
])('says in words how it stands %s', (_when, now, words, isLate) => {
  const card = cardOf(now)
  expect(card).toContain(`(${words})`)
  expect(card).toContain(`data-late="${isLate}"`)
})

it('says that it stands still, and that a year without a decree may move it', () => {
  const stopped: ClockEvent = { type: 'stopped', at: '2026-03-10T02:00:00Z', reason: '' }
  expect(cardOf('2026-03-13T02:00:00Z', [received, stopped])).toContain(
    'Jam berhenti sejak Selasa, 10 Maret 2026.',
  )
  const next: ClockEvent = { type: 'received', at: '2026-12-28T02:00:00Z' }
  expect(cardOf('2026-12-29T02:00:00Z', [next], 'en')).toContain(
    'The calendar of 2027 is not confirmed yet: this date may still move.',
  )
})
