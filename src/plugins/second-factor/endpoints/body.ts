import { addDataAndFileToRequest, type PayloadRequest } from 'payload'

/** The JSON a request brings; anything that is no object counts as nothing. */
export async function bodyOf(req: PayloadRequest): Promise<Record<string, unknown>> {
  await addDataAndFileToRequest(req)
  return (req.data ?? {}) as Record<string, unknown>
}

/** An answer that nobody keeps. */
export const told = (body: object): Response =>
  Response.json(body, { headers: { 'Cache-Control': 'no-store' } })
