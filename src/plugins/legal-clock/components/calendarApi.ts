import type { ToldPreview } from '../endpoints/calendars'
import type { WaitingNotice } from '../endpoints/notices'

export type CalendarDoc = { id: string; label: string; year: number; status: string; decree: string }

/** What the hub answered, or what it said against it; an empty message when the answer was lost. */
export type Answer<T> = { value: T } | { error: string }

export const readCalendars = (api: string): Promise<Answer<{ docs: CalendarDoc[] }>> =>
  ask(`${api}/calendars?limit=100&depth=0&sort=-label&where[status][in]=draft,confirmed`)

export const readNotices = (api: string): Promise<Answer<{ notices: WaitingNotice[] }>> =>
  ask(`${api}/calendars/notices`)

export const readPreview = (api: string, id: string): Promise<Answer<ToldPreview>> =>
  ask(`${api}/calendars/${id}/preview`)

export const propose = (api: string, order: { content: string; unit?: string; source?: string }) =>
  ask<{ proposals: Array<{ label: string }> }>(`${api}/calendars/proposals`, order)

export const confirm = (api: string, id: string, preview: string) =>
  ask<{ moved: number }>(`${api}/calendars/${id}/confirm`, { preview })

export const discard = (api: string, id: string) => ask<{ done: true }>(`${api}/calendars/${id}/discard`, {})

export const noticeGiven = (api: string, id: string) =>
  ask<{ done: true }>(`${api}/calendars/notices/${id}/given`, {})

type Refusal = { errors?: Array<{ message?: string; data?: { problems?: Problem[] } }> }
type Problem = { field: string; message?: string }

async function ask<T>(address: string, order?: object): Promise<Answer<T>> {
  try {
    const answer = await fetch(address, {
      credentials: 'include',
      ...(order
        ? {
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(order),
          }
        : {}),
    })
    if (answer.ok) return { value: (await answer.json()) as T }
    return { error: inWords((await answer.json()) as Refusal) }
  } catch {
    // a lost network, or an answer that is none: the person is told and may try again
    return { error: '' }
  }
}

function inWords({ errors }: Refusal): string {
  const [first] = errors ?? []
  const problems = first?.data?.problems ?? []
  return [first?.message ?? '', ...problems.map(({ field, message }) => `${field}: ${message ?? ''}`)].join(
    '\n',
  )
}
