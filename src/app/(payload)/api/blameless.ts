type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/**
 * Wraps a route: Payload takes somebody for a stranger when the database goes away while it reads his account, and
 * answers 401 or 403. Whoever showed a key or a session is told 503 instead, if the database does not answer.
 */
export const blameless =
  <Args>(handle: Handler<Args>, databaseAnswers: () => Promise<boolean>): Handler<Args> =>
  async (request, args) => {
    const response = await handle(request, args)
    if (response.status !== 401 && response.status !== 403) return response
    if (!isSomebody(request) || (await databaseAnswers())) return response
    return Response.json(
      {
        type: 'about:blank',
        title: 'Service Unavailable',
        status: 503,
        code: 'service.unavailable',
        detail: 'Basis data sedang tidak dapat dihubungi. Coba lagi sebentar lagi.',
      },
      {
        status: 503,
        headers: {
          'content-type': 'application/problem+json',
          'retry-after': '2',
          'cache-control': 'no-store',
        },
      },
    )
  }

const isSomebody = ({ headers }: Request) =>
  headers.has('authorization') || /(^|;\s*)payload-token=/.test(headers.get('cookie') ?? '')
