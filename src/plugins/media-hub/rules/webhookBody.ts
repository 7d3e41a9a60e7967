import { PUBLIC_BASE } from '../../../domain/publicItem'

/** Bytes that a body may have with its item in it (Standard Webhooks, "Payload size": under 20 KB). */
export const MOST_BODY_BYTES = 20_000

/** A change as it is told: the words come from its snapshot, the instant is that of the change. */
export type Told = {
  event: string
  at: Date
  itemId: string
  version: number
  seq: string
  itemJson: string | null
  /** where the outlet confirms a recall, by POST */
  receiptUrl?: string
}

/**
 * The body of a webhook, the same bytes at every try. An item that would make it larger than 20,000 bytes stays
 * behind: `url` says where it is read, `size` how many bytes it has.
 */
export function webhookBody(
  { event, at, itemId, version, seq, itemJson, receiptUrl }: Told,
  publicUrl: string,
): string {
  const about = { id: itemId, version, seq: Number(seq), ...(receiptUrl ? { receipt: receiptUrl } : {}) }
  const write = (data: object) => JSON.stringify({ type: event, timestamp: at.toISOString(), data })
  if (itemJson === null) return write(about)
  const item = itemJson.replaceAll(PUBLIC_BASE, publicUrl)
  const whole = `${write(about).slice(0, -2)},"item":${item}}}`
  if (Buffer.byteLength(whole) <= MOST_BODY_BYTES) return whole
  const url = `${publicUrl}/v1/releases/${encodeURIComponent(itemId)}`
  return write({ ...about, url, size: Buffer.byteLength(item) })
}
