import { connect, type Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aRelease, bodyOf } from '../support/aRelease'
import { eventually } from '../support/eventually'
import { fingerprint } from '../support/fingerprint'
import { startInstallation } from '../support/installation'
import { type Answer, uploadForm } from '../support/person'
import { photoWithPosition } from '../support/photo'
import { pixelFlood } from '../support/pixelFlood'
import { streamedRequest } from '../support/streamedRequest'

const hub = await startInstallation({ processes: ['admin', 'api'] })
const operator = hub.as('operator1-banjarbaru')
const stranger = hub.as('operator1-lampungtengah')

const own = { unit: '', release: '', asset: '' }
const foreign = { unit: '', release: '', asset: '' }
let photo: Buffer
let before: Record<string, string>

beforeAll(async () => {
  photo = await photoWithPosition()
  own.unit = await hub.unit('POLDA.KALSEL.BANJARBARU')
  foreign.unit = await hub.unit('POLDA.LAMPUNG.LAMPUNGTENGAH')
  for (const [person, mine] of [
    [operator, own],
    [stranger, foreign],
  ] as const) {
    mine.asset = (await person.upload(photo, 'foto.jpg', { unit: mine.unit, headline: 'Foto' })).id
    mine.release = (await person.create('press-releases', aRelease(mine.unit))).id
  }
  before = await fingerprint(hub)
})

afterEach(async () => {
  expect(await fingerprint(hub)).toEqual(before)
})

type Case = readonly [name: string, send: () => Promise<Answer>, status: number, code: string]

const judge = async ([, send, status, code]: Case) => {
  const answer = await send()
  expect({ status: answer.status, code: answer.body?.code }, answer.text.slice(0, 600)).toEqual({
    status,
    code,
  })
  expect(answer.text.length).toBeLessThan(20_000)
  expect(answer.text).not.toMatch(/node_modules|at .*\.m?js:\d|select .* from/i)
}
const table = (cases: readonly Case[]) =>
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_name, one) => judge(one))

const create = (change: unknown, headers?: Record<string, string>) =>
  operator.call('POST', '/api/press-releases', change, headers)
const withField = (change: Record<string, unknown>) => () => create(aRelease(own.unit, change))
const raw =
  (text: string, type = 'application/json') =>
  () =>
    create(text, { 'content-type': type })
const find = (query: string) => () => operator.call('GET', `/api/press-releases?${query}`)
const step =
  (order: unknown, id = () => own.release) =>
  () =>
    operator.call('POST', `/api/press-releases/${id()}/steps`, order)
const upload =
  (bytes: () => Buffer | Promise<Buffer>, name: string, type: string, data: Record<string, unknown> = {}) =>
  async () =>
    operator.call(
      'POST',
      '/api/assets',
      uploadForm(await bytes(), name, { unit: own.unit, headline: 'Foto', ...data }, type),
    )
const form =
  (body: string | (() => string), boundary = 'batas') =>
  () =>
    operator.call('POST', '/api/assets', typeof body === 'string' ? body : body(), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    })
const visit =
  (address: string, method = 'GET') =>
  async () => {
    const response = await fetch(`${hub.publicUrl}${address}`, { method, redirect: 'manual' })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text.startsWith('{') ? JSON.parse(text) : null,
    }
  }

describe('a document whose JSON is no JSON of ours', () => {
  table([
    ['cut off', raw('{"title":"Pelatihan'), 400, 'body.malformed'],
    ['no JSON at all', raw('title=Pelatihan'), 400, 'body.malformed'],
    ['a list', raw('[{"title":"Pelatihan"}]'), 400, 'body.not_usable'],
    ['a word', raw('"Pelatihan"'), 400, 'body.not_usable'],
    ['null', raw('null'), 400, 'body.not_usable'],
    ['nothing', raw(''), 400, 'field.not_valid'],
    ['a hundred thousand levels', raw(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 400, 'body.too_deep'],
    ['__proto__', raw('{"title":"x","__proto__":{"admin":true}}'), 400, 'body.forbidden_key'],
    ['constructor.prototype', raw('{"constructor":{"prototype":{"admin":true}}}'), 400, 'body.forbidden_key'],
    [
      'a hundred thousand unknown keys',
      () => create(Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`k${n}`, n]))),
      400,
      'body.not_usable',
    ],
    ['another type of content', raw(JSON.stringify({ title: 'x' }), 'text/plain'), 415, 'body.not_json'],
    [
      'no body of an outlet',
      () => hub.as('editor-kalsel').call('POST', '/api/outlets'),
      400,
      'field.not_valid',
    ],
  ])
})

describe('a field with a value it cannot hold', () => {
  table([
    ['an unknown field', withField({ judul: 'x' }), 400, 'body.not_usable'],
    ['a number as title', withField({ title: 7 }), 400, 'body.not_usable'],
    ['a list as title', withField({ title: ['x'] }), 400, 'body.not_usable'],
    ['an object as lead', withField({ lead: { $gt: '' } }), 400, 'body.not_usable'],
    ['a title of 251 letters', withField({ title: 'a'.repeat(251) }), 400, 'field.not_valid'],
    ['no title', withField({ title: '' }), 400, 'field.not_valid'],
    ['a null byte', withField({ title: 'nol\u0000' }), 400, 'value.not_readable'],
    ['a word as body', withField({ body: 'teks' }), 400, 'body.not_usable'],
    ['a body of another editor', withField({ body: { blocks: [] } }), 400, 'body.not_usable'],
    [
      'a body with an unknown node',
      withField({
        body: { root: { ...bodyOf('x').root, children: [{ type: 'script', version: 1, children: [] }] } },
      }),
      400,
      'body.not_usable',
    ],
    ['a link that runs', withField({ body: withLink('javascript:alert(1)') }), 400, 'body.not_usable'],
    ['a day that is none', withField({ occurredAt: 'kemarin' }), 400, 'body.not_usable'],
    ['an unknown kind', withField({ kind: 'gosip' }), 400, 'field.not_valid'],
    ['an unknown flag', withField({ flags: ['siapa'] }), 400, 'field.not_valid'],
    ['a unit that is no id', withField({ unit: 'POLDA.KALSEL' }), 403, 'scope.foreign_unit'],
    ['a unit that is a number', withField({ unit: 7 }), 403, 'scope.foreign_unit'],
    [
      'a unit of nobody',
      withField({ unit: '00000000-0000-7000-8000-000000000000' }),
      403,
      'scope.foreign_unit',
    ],
    ['assets that are a word', withField({ assets: 'foto' }), 400, 'value.not_readable'],
    [
      'an asset of nobody',
      withField({ assets: ['00000000-0000-7000-8000-000000000000'] }),
      403,
      'scope.foreign_asset',
    ],
    [
      'an id of one’s own choice',
      withField({ id: '00000000-0000-7000-8000-000000000000' }),
      400,
      'body.not_usable',
    ],
  ])
})

describe('what belongs to another unit', () => {
  table([
    ['a release there', () => create(aRelease(foreign.unit)), 403, 'scope.foreign_unit'],
    [
      'a release with its photo',
      () => create(aRelease(own.unit, { assets: [foreign.asset] })),
      403,
      'scope.foreign_asset',
    ],
    [
      'its photo in the text',
      () => create(aRelease(own.unit, { body: withPhoto(foreign.asset) })),
      403,
      'scope.foreign_asset',
    ],
    [
      'reading its release',
      () => operator.call('GET', `/api/press-releases/${foreign.release}`),
      404,
      'document.not_found',
    ],
    [
      'reading its photo',
      () => operator.call('GET', `/api/assets/${foreign.asset}`),
      404,
      'document.not_found',
    ],
    [
      'changing its release',
      () => operator.call('PATCH', `/api/press-releases/${foreign.release}`, { title: 'x' }),
      403,
      'access.refused',
    ],
    ['a step of its release', step({ action: 'submit' }, () => foreign.release), 404, 'workflow.not_found'],
    [
      'the steps of its release',
      () => operator.call('GET', `/api/press-releases/${foreign.release}/steps`),
      404,
      'workflow.not_found',
    ],
    [
      'a file there',
      upload(() => photo, 'a.jpg', 'image/jpeg', {
        get unit() {
          return foreign.unit
        },
      }),
      403,
      'scope.foreign_unit',
    ],
    [
      'moving one’s own release there',
      () => operator.call('PATCH', `/api/press-releases/${own.release}`, { unit: foreign.unit }),
      403,
      'scope.foreign_unit',
    ],
    [
      'its account',
      () => operator.call('PATCH', '/api/users/00000000-0000-7000-8000-000000000000', { name: 'x' }),
      403,
      'access.refused',
    ],
  ])
})

describe('a question that asks too much', () => {
  table([
    ['limit=0', find('limit=0'), 400, 'query.limit'],
    ['limit=-1', find('limit=-1'), 400, 'query.limit'],
    ['limit=101', find('limit=101'), 400, 'query.limit'],
    ['limit=semua', find('limit=semua'), 400, 'query.limit'],
    ['depth=3', find('depth=3'), 400, 'query.depth'],
    ['page=0', find('page=0'), 400, 'query.out_of_bounds'],
    ['page=999999999', find('page=999999999'), 400, 'query.out_of_bounds'],
    ['a where of forty levels', find(`where${'[and][0]'.repeat(40)}[title][equals]=x`), 400, 'query.nesting'],
    [
      'three hundred conditions',
      find(Array.from({ length: 300 }, (_, n) => `where[or][${n}][title][equals]=${n}`).join('&')),
      400,
      'query.out_of_bounds',
    ],
    ['an unknown field', find('where[rahasia][equals]=x'), 400, 'query.not_usable'],
    ['a field of another’s secrets', find('where[author.hash][like]=a'), 400, 'query.not_usable'],
    ['an unknown operator', find('where[title][regexp]=x'), 400, 'query.not_usable'],
    ['a where that is a word', find('where=x'), 400, 'body.malformed'],
    [
      'a document whose id is none',
      () => operator.call('GET', '/api/press-releases/7'),
      404,
      'document.not_found',
    ],
    ['deletion', () => operator.call('DELETE', `/api/press-releases/${own.release}`), 403, 'access.refused'],
    [
      'deletion of all',
      () => operator.call('DELETE', '/api/press-releases?where[title][exists]=true'),
      403,
      'access.refused',
    ],
    [
      'a change of all',
      () => operator.call('PATCH', '/api/press-releases?where[title][exists]=true', { title: 'x' }),
      403,
      'access.refused',
    ],
    [
      'another method by header',
      () =>
        operator.call('POST', '/api/press-releases', 'limit=1', {
          'x-payload-http-method-override': 'GET',
          'content-type': 'application/x-www-form-urlencoded',
        }),
      403,
      'request.method_override',
    ],
    [
      'DELETE by header',
      () =>
        operator.call(
          'POST',
          `/api/press-releases/${own.release}`,
          {},
          { 'x-http-method-override': 'DELETE' },
        ),
      403,
      'request.method_override',
    ],
    [
      'GraphQL',
      () => operator.call('POST', '/api/graphql', { query: '{__schema{types{name}}}' }),
      404,
      'request.not_found',
    ],
    [
      'a version to restore where none is kept',
      () => operator.call('POST', '/api/units/versions/x', {}),
      404,
      'route.not_found',
    ],
    [
      'a version to restore of what Payload keeps for itself',
      () => operator.call('POST', '/api/payload-preferences/versions/x', {}),
      404,
      'route.not_found',
    ],
    [
      'a preference to delete that nobody kept',
      () => operator.call('DELETE', '/api/payload-preferences/tidak-ada'),
      404,
      'document.not_found',
    ],
    [
      'the first account',
      () => operator.call('POST', '/api/users/first-register', { email: 'a@b.id', password: 'x' }),
      403,
      'access.refused',
    ],
    [
      'a login of lists',
      () => operator.call('POST', '/api/users/login', { email: ['a'], password: { $ne: '' } }),
      400,
      'field.not_valid',
    ],
    [
      'a reset for an object',
      () => operator.call('POST', '/api/users/forgot-password', { email: { a: 1 } }),
      400,
      'request.refused',
    ],
  ])
})

describe('a step that is none', () => {
  table([
    ['no action', step({}), 422, 'workflow.bad_order'],
    ['an unknown action', step({ action: 'terbang' }), 422, 'workflow.unknown_action'],
    ['an action of every object', step({ action: 'constructor' }), 422, 'workflow.unknown_action'],
    ['another action of every object', step({ action: 'toString' }), 422, 'workflow.unknown_action'],
    ['a list', step([{ action: 'submit' }]), 422, 'workflow.bad_order'],
    ['a number', step({ action: 7 }), 422, 'workflow.bad_order'],
    ['a note that is an object', step({ action: 'submit', note: {} }), 422, 'workflow.bad_order'],
    [
      'a note of 4,001 letters',
      step({ action: 'submit', note: 'a'.repeat(4001) }),
      422,
      'workflow.bad_order',
    ],
    ['a null byte in the note', step({ action: 'archive', note: 'a\u0000b' }), 400, 'value.not_readable'],
    [
      'an instant without zone',
      step({ action: 'submit', at: '2026-11-23 07:00' }),
      422,
      'workflow.bad_order',
    ],
    ['an unknown key', step({ action: 'submit', stage: 'published' }), 422, 'workflow.bad_order'],
    ['cut-off JSON', step('{"action":'), 400, 'body.malformed'],
    [
      'no JSON',
      () =>
        operator.call('POST', `/api/press-releases/${own.release}/steps`, 'submit', {
          'content-type': 'text/plain',
        }),
      415,
      'body.not_json',
    ],
    ['a document whose id is none', step({ action: 'submit' }, () => '7'), 404, 'workflow.not_found'],
    ['a step of somebody else', step({ action: 'approve' }), 403, 'workflow.not_your_role'],
    ['nobody', () => visit(`/api/press-releases/${own.release}/steps`)(), 401, 'workflow.sign_in'],
  ])
})

describe('a file that is not what it says', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const html = `<!doctype html><script>alert(1)</script>${'<p>x</p>'.repeat(50)}`
  table([
    ['a .jpg that is HTML', upload(() => Buffer.from(html), 'foto.jpg', 'image/jpeg'), 415, 'file.type'],
    ['an SVG with a script', upload(() => Buffer.from(svg), 'logo.svg', 'image/svg+xml'), 415, 'file.type'],
    [
      'an SVG that calls itself a JPEG',
      upload(() => Buffer.from(svg), 'logo.jpg', 'image/jpeg'),
      415,
      'file.type',
    ],
    [
      'a program',
      upload(() => Buffer.from('MZ\u0090\u0000'.repeat(100), 'latin1'), 'foto.png', 'image/png'),
      415,
      'file.type',
    ],
    [
      'a GIF',
      upload(() => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'a.gif', 'image/gif'),
      415,
      'file.type',
    ],
    ['no bytes at all', upload(() => Buffer.alloc(0), 'foto.jpg', 'image/jpeg'), 415, 'file.type'],
    [
      'a PNG of 30,000 × 30,000 pixels',
      upload(() => pixelFlood(30_000, 30_000), 'langit.png', 'image/png'),
      413,
      'file.too_many_pixels',
    ],
    [
      'a JPEG cut in half',
      upload(() => photo.subarray(0, photo.length / 2), 'foto.jpg', 'image/jpeg'),
      400,
      'file.broken',
    ],
    ['the head of a JPEG', upload(() => photo.subarray(0, 24), 'foto.jpg', 'image/jpeg'), 400, 'file.broken'],
    [
      'a PNG of zeros',
      upload(
        () => Buffer.concat([pixelFlood(8, 8).subarray(0, 33), Buffer.alloc(500)]),
        'a.png',
        'image/png',
      ),
      400,
      'file.broken',
    ],
    [
      'an unknown field beside it',
      upload(() => photo, 'a.jpg', 'image/jpeg', { judul: 'x' }),
      400,
      'body.not_usable',
    ],
    [
      'no file',
      () => operator.call('POST', '/api/assets', { unit: own.unit, headline: 'x' }),
      400,
      'file.missing',
    ],
  ])
})

describe('a form that is none', () => {
  const part = (name: string, value: string) =>
    `--batas\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const file =
    '--batas\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nxx\r\n'
  table([
    [
      'a hundred thousand parts',
      form(() => `${part('x', '1').repeat(100_000).slice(0, 8_000_000)}--batas--\r\n`),
      413,
      'request.too_large',
    ],
    [
      'fields that are cut off',
      form(`${part('_payload', '{"headline":')}${file}--batas--\r\n`),
      400,
      'body.malformed',
    ],
    [
      'fields with __proto__',
      form(`${part('_payload', '{"__proto__":{"admin":true}}')}${file}--batas--\r\n`),
      400,
      'body.not_usable',
    ],
    ['a form that never ends', form(part('_payload', '{}').repeat(3)), 400, 'form.not_usable'],
    [
      'another boundary',
      form(`${part('_payload', '{}')}${file}--batas--\r\n`, 'lain'),
      400,
      'form.not_usable',
    ],
    [
      'no boundary',
      () => operator.call('POST', '/api/assets', 'x', { 'content-type': 'multipart/form-data' }),
      400,
      'form.not_usable',
    ],
  ])
})

describe('a sender that stands in the way', () => {
  it('of the next person, by a body that is refused half-way, does not', async () => {
    const parts = '--batas\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n'.repeat(100_000)
    for (let turn = 0; turn < 8; turn += 1) {
      expect((await form(parts)()).status).toBe(413)
      const began = performance.now()
      expect((await operator.call('GET', '/api/press-releases?limit=1')).status).toBe(200)
      expect(performance.now() - began).toBeLessThan(3000)
    }
  })

  it('by two hundred bodies and heads that never come to an end, does not', async () => {
    const { port } = new URL(hub.publicUrl)
    const head = `POST /api/press-releases HTTP/1.1\r\nHost: x\r\nAuthorization: ${operator.authorization}\r\n`
    const body = `${head}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"title":`
    const sockets = Array.from({ length: 200 }, (_, n) =>
      connect(Number(port), '127.0.0.1')
        .on('error', () => undefined)
        .setNoDelay()
        .unref()
        .on('connect', function (this: Socket) {
          this.write(n % 2 ? head : body)
        }),
    )
    await eventually('all of them are sending', () => sockets.every((socket) => socket.bytesWritten > 0))
    const began = performance.now()
    expect((await operator.call('GET', '/api/press-releases?limit=1')).status).toBe(200)
    expect((await hub.get('/v1/releases')).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(3000)
    for (const socket of sockets) socket.destroy()
  })
})

describe('a body that is too large', () => {
  const json = { 'content-type': 'application/json' }
  const multipart = { 'content-type': 'multipart/form-data; boundary=batas' }
  const head =
    '--batas\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
  const send =
    (
      door: 'admin' | 'api',
      path: string,
      headers: Record<string, string>,
      declareLength: boolean,
      start = '',
    ) =>
    () =>
      streamedRequest({
        origin: door === 'api' ? hub.publicUrl : hub.process('admin').origin,
        path,
        headers: { ...headers, authorization: operator.authorization },
        bytes: 50 * 1024 ** 2,
        declareLength,
        head: start,
      })
  for (const door of ['api', 'admin'] as const) {
    table([
      [
        `50 MiB of JSON at ${door}`,
        send(door, '/api/press-releases', json, true, '{"title":"'),
        413,
        'request.too_large',
      ],
      [
        `50 MiB of JSON of unknown length at ${door}`,
        send(door, '/api/press-releases', json, false, '{"title":"'),
        411,
        'request.length_required',
      ],
      [
        `a file of 50 MiB at ${door}`,
        send(door, '/api/assets', multipart, true, head),
        413,
        'request.too_large',
      ],
      [
        `a file of unknown length at ${door}`,
        send(door, '/api/assets', multipart, false, head),
        411,
        'request.length_required',
      ],
      [
        `50 MiB to a page of the admin at ${door}`,
        send(door, '/admin/login', json, true),
        413,
        'request.too_large',
      ],
      [
        `a file of 50 MiB as a document at ${door}`,
        send(door, '/api/press-releases', multipart, true, head),
        413,
        'request.too_large',
      ],
    ])
  }
  table([
    [
      'three MiB of JSON',
      () => create(aRelease(own.unit, { lead: 'a'.repeat(3 * 1024 ** 2) })),
      413,
      'request.too_large',
    ],
    ['50 MiB to the public side', send('api', '/v1/releases', json, true), 413, 'request.too_large'],
  ])
})

describe('the public side', () => {
  table([
    ['an unknown parameter', visit('/v1/releases?halaman=2'), 400, 'request.bad_parameter'],
    ['a parameter twice', visit('/v1/releases?limit=1&limit=2'), 400, 'request.bad_parameter'],
    ['limit=0', visit('/v1/releases?limit=0'), 400, 'request.bad_parameter'],
    ['limit=101', visit('/v1/releases?limit=101'), 400, 'request.bad_parameter'],
    ['limit=1e2', visit('/v1/releases?limit=1e2'), 400, 'request.bad_parameter'],
    ['a cursor of nobody', visit('/v1/releases?cursor=abc'), 400, 'request.bad_parameter'],
    [
      'a cursor that is JSON of nobody',
      visit(`/v1/releases?cursor=${Buffer.from('{"publishedAt":"x","id":1}').toString('base64url')}`),
      400,
      'request.bad_parameter',
    ],
    ['an unknown unit', visit('/v1/releases?unit=POLDA.ATLANTIS'), 400, 'request.bad_parameter'],
    ['a day that is none', visit('/v1/releases?from=2026-02-30'), 400, 'request.bad_parameter'],
    ['a null byte', visit('/v1/releases?q=%00'), 400, 'request.bad_parameter'],
    ['a question of 400 letters', visit(`/v1/releases?q=${'a'.repeat(400)}`), 400, 'request.bad_parameter'],
    ['after=-1', visit('/v1/changes?after=-1'), 400, 'request.bad_parameter'],
    ['after=1e30', visit('/v1/changes?after=1000000000000000000000000000000'), 400, 'request.bad_parameter'],
    ['after=x', visit('/v1/changes?after=x'), 400, 'request.bad_parameter'],
    ['limit=1000 of changes', visit('/v1/changes?limit=1000'), 400, 'request.bad_parameter'],
    ['a release of nobody', visit('/v1/releases/7'), 404, 'request.not_found'],
    ['a draft', () => visit(`/v1/releases/${own.release}`)(), 404, 'request.not_found'],
    ['a photo of a draft', () => visit(`/v1/assets/${own.asset}`)(), 404, 'request.not_found'],
    [
      'a rendition of a draft’s photo',
      () => visit(`/v1/assets/${own.asset}/renditions/preview`)(),
      404,
      'request.not_found',
    ],
    [
      'a rendition that climbs',
      () => visit(`/v1/assets/${own.asset}/renditions/..%2F..%2Fpackage.json`)(),
      404,
      'request.not_found',
    ],
    ['a null byte in an address', visit('/v1/releases/%00'), 404, 'request.not_found'],
    ['an address that is not encoded well', visit('/v1/releases/%E0%A4%A'), 400, 'request.bad_parameter'],
    ['a feed of nobody', visit('/feeds/releases.exe'), 404, 'request.not_found'],
    [
      'a feed with an unknown parameter',
      visit('/feeds/releases.atom?limit=1000'),
      400,
      'request.bad_parameter',
    ],
    ['writing', visit('/v1/releases', 'POST'), 405, 'request.method'],
    ['deleting', visit('/v1/changes', 'DELETE'), 405, 'request.method'],
    ['a unit of nobody', visit('/v1/units/%00'), 404, 'request.not_found'],
  ])
})

describe('after all this', () => {
  it('the same processes answer, and stayed below 1 GiB', async () => {
    for (const name of ['admin', 'api'] as const) {
      const one = hub.process(name)
      expect(one.isAlive()).toBe(true)
      expect(one.memory().peak).toBeLessThan(1024)
    }
    expect((await hub.get('/v1/releases')).status).toBe(200)
    expect((await operator.get('press-releases', own.release)).title).toBe(aRelease('').title)
  })

  it('nothing went wrong inside: what is logged as an error is what the senders sent', () => {
    const sent =
      /Unexpected end of form|Boundary not found|not eligible for file upload|JSON|VipsJpeg|"code":"22(021|P02)"/
    for (const name of ['admin', 'api'] as const) {
      const errors = hub
        .process(name)
        .output()
        .split('\n')
        .filter((line) => /"level":(50|60)/.test(line) && !sent.test(line))
      expect(errors).toEqual([])
    }
  })
})

function withLink(url: string) {
  const body = bodyOf('x')
  const link = {
    type: 'link',
    version: 2,
    format: '',
    indent: 0,
    direction: 'ltr',
    fields: { linkType: 'custom', url },
    children: [],
  }
  return { root: { ...body.root, children: [{ ...body.root.children[0], children: [link] }] } }
}

function withPhoto(id: string) {
  const body = bodyOf('x')
  const node = {
    type: 'upload',
    version: 3,
    format: '',
    relationTo: 'assets',
    value: id,
    fields: null,
    id: '6923b1',
  }
  return { root: { ...body.root, children: [...body.root.children, node] } }
}
