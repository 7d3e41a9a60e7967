import { afterEach, expect, it, vi } from 'vitest'
import { orderReplay } from './distributionApi'

afterEach(() => vi.unstubAllGlobals())

/** A hub that answers one order after the other, and the orders it got. */
function aHub(...answers: Array<[status: number, body: unknown]>) {
  const orders: unknown[] = []
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    orders.push(JSON.parse(body))
    const [status, said] = answers[orders.length - 1] ?? [500, {}]
    return Response.json(said, { status })
  })
  return orders
}

it('goes on from portion to portion until there is none, and tells how far it is', async () => {
  const orders = aHub(
    [200, { queued: 2, next: 7 }],
    [200, { queued: 0, next: 9 }],
    [200, { queued: 1, next: null }],
  )
  const told: number[][] = []
  expect(await orderReplay('/api/e/1', 0, (...far) => told.push(far))).toEqual({
    ...{ kind: 'queued', queued: 3, next: null },
  })
  expect(orders).toEqual([{ after: 0 }, { after: 7 }, { after: 9 }])
  expect(told).toEqual([
    [2, 7],
    [2, 9],
  ])
})

it.each([
  ['no answer', 503, {}, ''],
  ['a refusal', 409, { errors: [{ message: 'Dijeda.' }] }, 'Dijeda.'],
])('says up to where it came before %s', async (_case, status, body, message) => {
  aHub([200, { queued: 2, next: 7 }], [status, body])
  expect(await orderReplay('/api/e/1', 0, () => undefined)).toEqual({
    ...{ kind: 'stopped', queued: 2, upTo: 7, message },
  })
})

it('says what was said where the first portion is refused', async () => {
  aHub([409, { errors: [{ message: 'Dijeda.' }] }])
  expect(await orderReplay('/api/e/1', 0, () => undefined)).toEqual({ kind: 'refused', message: 'Dijeda.' })
})
