type Handler<Args> = (request: Request, args: Args) => Promise<Response>

/** Wraps a route: Payload answers 501 with our inner address where a collection has no REST; to the outside there is nothing. */
export const plainNotFound =
  <Args>(handle: Handler<Args>): Handler<Args> =>
  async (request, args) => {
    const response = await handle(request, args)
    if (response.status !== 501) return response
    return Response.json(
      {
        type: 'about:blank',
        title: 'Not Found',
        status: 404,
        code: 'route.not_found',
        detail: 'Alamat ini tidak ada.',
      },
      { status: 404, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
    )
  }
