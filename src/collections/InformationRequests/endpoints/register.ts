import { addDataAndFileToRequest, APIError, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { holds } from '../../../access/person'
import { localDay } from '../../../domain/localDay'
import type { CaseOffice } from '../office'
import type { Made } from '../registers/makeRegister'
import { badOrder, type Format, type Order, problem, readOrder } from '../registers/order'

type Make = (office: CaseOffice, req: PayloadRequest, order: Order) => Promise<Made>

/**
 * GET register?unit=&from=&to=&format=: the register with masked identities. POST with `identity` and `reason`: the
 * public one, or the full one; each identity it opens stands in the trail first.
 */
export const registerEndpoints = (office: CaseOffice, name: string, make: Make): Endpoint[] => [
  {
    path: '/register',
    method: 'get',
    handler: (req) => answer(office, req, name, make, Object.fromEntries(req.searchParams), ['masked']),
  },
  {
    path: '/register',
    method: 'post',
    handler: async (req) => {
      await addDataAndFileToRequest(req)
      return answer(office, req, name, make, { ...req.data }, ['masked', 'public', 'full'])
    },
  },
]

async function answer(
  office: CaseOffice,
  req: PayloadRequest,
  name: string,
  make: Make,
  told: Record<string, unknown>,
  identities: readonly string[],
): Promise<Response> {
  if (!holds(req, 'ppid_officer', 'ppid_superior', 'auditor')) throw new Forbidden(req.t)
  const order = readOrder(told, localDay(new Date(), 'Asia/Jakarta'))
  // a link alone opens no identity: a reading has a body with its reason, and no other site can send it
  if (!identities.includes(order.identity)) throw badOrder([problem('identity', 'no_choice')])
  const made = await make(office, req, order)
  const file = await fileOf(office, order.format, made)
  return new Response(file.body as BodyInit, {
    headers: {
      'Content-Type': file.type,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(order.format === 'json'
        ? {}
        : {
            'Content-Disposition': `attachment; filename="${name}-${order.from}-${order.to}.${order.format}"`,
          }),
    },
  })
}

async function fileOf(
  { tables }: CaseOffice,
  format: Format,
  made: Made,
): Promise<{ type: string; body: unknown }> {
  const { cases, ...table } = made
  if (format === 'json')
    return { type: 'application/json', body: JSON.stringify({ ...table, cases, total: cases.length }) }
  if (!tables) throw unavailable()
  if (format === 'csv') return { type: 'text/csv; charset=utf-8', body: tables.csv(table) }
  if (format === 'xlsx')
    return {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: tables.xlsx(table),
    }
  const pdf = await tables.pdf(table, new Date()).catch((cause: unknown) => {
    throw unavailable(cause)
  })
  return { type: 'application/pdf', body: new Uint8Array(pdf) }
}

/** The typesetter does not work here: said, and no half of a file. */
const unavailable = (cause?: unknown) =>
  Object.assign(
    new APIError(
      'Berkas ini sedang tidak dapat dibuat; pilih bentuk lain atau coba lagi. / This file cannot be made now; choose another form or try again.',
      503,
      { code: 'register.not_made' },
      true,
    ),
    { cause },
  )
