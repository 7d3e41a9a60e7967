/** A request that cannot be answered as asked; becomes an RFC 9457 problem document. */
export class Problem extends Error {
  override name = 'Problem'
  readonly status: number
  readonly code: string
  readonly extra: Record<string, unknown>
  constructor(status: number, code: string, detail: string, extra: Record<string, unknown> = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
  }
}

/** A query parameter we do not know or a value we cannot use. */
export const badParameter = (parameter: string, detail: string) =>
  new Problem(400, 'request.bad_parameter', detail, { parameter })

export const notFound = (detail: string) => new Problem(404, 'request.not_found', detail)
