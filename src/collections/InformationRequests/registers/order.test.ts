import { describe, expect, it } from 'vitest'
import { readOrder } from './order'

const today = '2026-12-01'
const problemsOf = (told: object) => {
  try {
    readOrder(told as Record<string, unknown>, today)
    return []
  } catch (error) {
    const { problems } = (error as { data: { problems: Array<{ field: string; code: string }> } }).data
    return problems.map(({ field, code }) => `${field} ${code.replace('register.', '')}`)
  }
}

describe('the order of a register', () => {
  it('is of this year, for everything in reach, masked, on the screen', () =>
    expect(readOrder({}, today)).toEqual({
      ...{
        unit: null,
        from: '2026-01-01',
        to: '2026-12-31',
        format: 'json',
        identity: 'masked',
        reason: null,
      },
    }))

  it.each([
    [{ from: '2026-02-30' }, ['from no_date']],
    [{ from: '2026-03-01', to: '2026-02-01' }, ['to before_from']],
    [{ format: 'doc', identity: 'all' }, ['format no_choice', 'identity no_choice']],
    [{ identity: 'full' }, ['reason reason_needed']],
    [{ identity: 'public', reason: 'pendek' }, ['reason reason_needed']],
    [{ unit: ['BJB'] }, ['unit not_text']],
    [{ limit: '5' }, ['limit unknown']],
  ])('%j is refused by its fields', (told, problems) => expect(problemsOf(told)).toEqual(problems))
})
