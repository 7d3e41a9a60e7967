import { expect, it } from 'vitest'
import { faultIn, guardJson } from './guardJson'

const echo = guardJson(
  async (request: Request, _args: object) => new Response(await request.text(), { status: 201 }),
)
const post = (body: string, type = 'application/json') =>
  echo(
    new Request('http://hub.invalid/api/x', { method: 'POST', body, headers: { 'content-type': type } }),
    {},
  )

it.each([
  ['a cut-off text', '{"a":', 'body.malformed'],
  ['nesting beyond sixty', `${'['.repeat(61)}${']'.repeat(61)}`, 'body.too_deep'],
  ['a hundred thousand levels', '['.repeat(100_000), 'body.too_deep'],
  ['__proto__', '{"a":[{"__proto__":{"admin":true}}]}', 'body.forbidden_key'],
  ['__proto__ written with an escape', '{"\\u005f_proto__":{}}', 'body.forbidden_key'],
  ['constructor.prototype', '{"constructor":{"prototype":{}}}', 'body.forbidden_key'],
  ['half a million quotes that never end', `"${'\\"'.repeat(500_000)}`, 'body.malformed'],
  ['sixty levels', `${'['.repeat(60)}${']'.repeat(60)}`, undefined],
  ['brackets inside a string', JSON.stringify({ text: '[{"'.repeat(100) }), undefined],
  ['a field that is called constructor', '{"constructor":"Wijaya Karya"}', undefined],
] as const)('judges %s', (_case, text, fault) => expect(faultIn(text)).toBe(fault))

it('answers 400 as a problem and never calls the handler', async () => {
  const response = await post('{"__proto__":{}}')
  expect(response.status).toBe(400)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({ status: 400, code: 'body.forbidden_key' })
})

it('passes a good body on unchanged', async () => {
  const body = '{"title":"Siaran pers","n":[1,2]}'
  expect(await (await post(body)).text()).toBe(body)
})

it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])(
  'answers 415 to a body of type %s',
  async (type) => {
    const response = await post('{"a":1}', type)
    expect([response.status, (await response.json()).code]).toEqual([415, 'body.not_json'])
  },
)

it('does not read a form with a file', async () => {
  expect(await (await post('{"a":', 'multipart/form-data; boundary=x')).text()).toBe('{"a":')
})

it('does not read a filter that is too long for an address', async () => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
  }
  const request = new Request('http://hub.invalid/api/x', { method: 'POST', headers, body: 'limit=1' })
  expect(await (await echo(request, {})).text()).toBe('limit=1')
})

it('passes no body on as an empty object', async () => {
  const request = new Request('http://hub.invalid/api/x', { method: 'POST' })
  expect(await (await echo(request, {})).text()).toBe('{}')
})
