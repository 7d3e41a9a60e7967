import { expect, it } from 'vitest'
import { MOST_BODY_BYTES, webhookBody } from './webhookBody'

const told = (itemJson: string | null) => ({
  ...{
    event: 'press_release.published',
    at: new Date('2026-11-20T06:12:44.120Z'),
    itemId: 'a b',
    version: 2,
  },
  ...{ seq: '412', itemJson },
})
const body = (itemJson: string | null) => webhookBody(told(itemJson), 'https://humas.example.id')
/** An item whose body has exactly so many bytes. */
const filling = (bytes: number) => {
  const empty = Buffer.byteLength(body('{"title":""}'))
  return `{"title":"${'x'.repeat(bytes - empty)}"}`
}

it('carries the item with addresses made absolute', () =>
  expect(JSON.parse(body('{"url":"https://hub.invalid/r/a"}'))).toEqual({
    type: 'press_release.published',
    timestamp: '2026-11-20T06:12:44.120Z',
    data: { id: 'a b', version: 2, seq: 412, item: { url: 'https://humas.example.id/r/a' } },
  }))

it('has no item, address or size for a withdrawal', () =>
  expect(JSON.parse(body(null)).data).toEqual({ id: 'a b', version: 2, seq: 412 }))

it('carries an item up to twenty thousand bytes, and beyond that its address and size', () => {
  const most = body(filling(MOST_BODY_BYTES))
  expect(Buffer.byteLength(most)).toBe(MOST_BODY_BYTES)
  expect(JSON.parse(most).data.item.title).toMatch(/^x+$/)
  const more = filling(MOST_BODY_BYTES + 1)
  expect(JSON.parse(body(more)).data).toEqual({
    ...{ id: 'a b', version: 2, seq: 412, size: Buffer.byteLength(more) },
    url: 'https://humas.example.id/v1/releases/a%20b',
  })
})

it('counts bytes, not letters', () =>
  expect(JSON.parse(body(`{"title":"${'é'.repeat(10_000)}"}`)).data).toHaveProperty('size', 20_012))

it('says where a recall is confirmed, also when the item stays behind', () => {
  const receiptUrl = 'https://humas.example.id/v1/receipts/abc'
  const of = (itemJson: string | null) =>
    JSON.parse(webhookBody({ ...told(itemJson), receiptUrl }, 'https://humas.example.id')).data
  expect(of(null)).toEqual({ id: 'a b', version: 2, seq: 412, receipt: receiptUrl })
  expect(of(filling(MOST_BODY_BYTES + 1))).toMatchObject({ receipt: receiptUrl, url: expect.any(String) })
})
