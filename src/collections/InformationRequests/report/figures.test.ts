import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomes } from '../channels'
import { informationRequestTable, openStages } from '../workflow'
import {
  type CountedRequest,
  countsOf,
  objectionFigures,
  requestFigures,
  spread,
  whatDoesNotAddUp,
} from './figures'

const request = (more: Partial<CountedRequest> = {}): CountedRequest => ({
  ...{
    stage: 'telaah',
    outcome: null,
    receivedOn: '2026-03-02',
    isLate: false,
    isExtended: false,
    letters: [],
  },
  ...more,
})
const nothing = countsOf(objectionFigures, [])
const inOneMonth = (received: number) => [{ received }]

describe('the figures of a year', () => {
  it('tell each request once among open and the outcomes', () => {
    const counts = countsOf(requestFigures, [
      request(),
      request({ stage: 'selesai', outcome: 'diberikan', isExtended: true }),
      request({ stage: 'ditolak', outcome: 'ditolak', letters: ['a1'], isLate: true }),
      request({ stage: 'gugur', outcome: 'gugur' }),
      // taken up again after an objection: open, whatever it was before
      request({ stage: 'telaah', outcome: 'ditolak', letters: ['h2'] }),
    ])
    expect(counts).toMatchObject({
      ...{
        received: 5,
        open: 2,
        closed: 3,
        granted: 1,
        refused: 1,
        lapsed: 1,
        partly: 0,
        late: 1,
        extended: 1,
      },
    })
    expect(whatDoesNotAddUp(counts, nothing, inOneMonth(5))).toEqual([])
  })

  it('add up for whatever stages and outcomes the procedure knows', () => {
    const closed = Object.keys(informationRequestTable.stages).filter(
      (stage) => !(openStages as readonly string[]).includes(stage),
    )
    const outcome = fc.constantFrom(...outcomes.map(({ value }) => value))
    const anyRequest = fc.oneof(
      fc.record({ stage: fc.constantFrom(...openStages), outcome: fc.option(outcome) }),
      fc.record({ stage: fc.constantFrom(...closed), outcome }),
    )
    fc.assert(
      fc.property(fc.array(anyRequest), (drawn) => {
        const counts = countsOf(
          requestFigures,
          drawn.map((one) => request({ ...one, letters: ['b'] })),
        )
        expect(whatDoesNotAddUp(counts, nothing, inOneMonth(drawn.length))).toEqual([])
      }),
    )
  })

  it.each([
    ['a closed request of no outcome', [request({ stage: 'selesai' })], ['requests.closed']],
    [
      'a refusal without a letter',
      [request({ stage: 'ditolak', outcome: 'ditolak' })],
      ['requests.withoutReason'],
    ],
  ] as const)('are not let out with %s', (_case, cases, broken) =>
    expect(whatDoesNotAddUp(countsOf(requestFigures, cases), nothing, inOneMonth(1))).toEqual(broken),
  )

  it('are not let out when the months are not the year, or an objection is nowhere', () => {
    const objections = countsOf(objectionFigures, [
      { stage: 'ditolak', outcome: 'ditolak' },
      { stage: 'selesai', outcome: null },
      { stage: 'diterima', outcome: null },
    ])
    expect(whatDoesNotAddUp(countsOf(requestFigures, [request()]), objections, inOneMonth(1))).toEqual([])
    const lost = countsOf(objectionFigures, [{ stage: 'ditolak', outcome: null }])
    expect(whatDoesNotAddUp(countsOf(requestFigures, [request()]), lost, inOneMonth(2))).toEqual([
      'objections.received',
      'months.received',
    ])
  })
})

it.each([
  [[], null],
  [[3], { average: 3, median: 3, longest: 3 }],
  [[10, 1, 2, 4], { average: 4.3, median: 3, longest: 10 }],
])('the days %j are spread as %j', (days, told) => expect(spread(days)).toEqual(told))
