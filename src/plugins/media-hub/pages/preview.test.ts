import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect, it } from 'vitest'
import { aPresented } from '../testing/aPresented'
import { previews } from './preview'

const publicUrl = 'https://humas.example.id'
const servers: Server[] = []
const listen = async (server: Server) => {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
afterAll(() => servers.forEach((server) => server.close()))

/** Believes a cookie as Payload does: only beside our own origin. */
const payload = await listen(
  createServer((req, res) => {
    const known = req.headers.cookie === 'payload-token=x' && req.headers.origin === publicUrl
    res.writeHead(known && req.url === '/api/stories/7/presented' ? 200 : 404, {
      'content-type': 'application/json',
    })
    res.end(JSON.stringify(known ? aPresented('7', { title: 'Judul <b>' }) : { errors: [] }))
  }),
)
const hub = await listen(
  createServer(
    express().use(
      previews({
        collections: ['stories'],
        origin: () => payload,
        publicUrl,
        kindLabels: { siaran_pers: 'Siaran pers Polri' },
      }),
      (_req, res) => void res.send('their own'),
    ),
  ),
)
const preview = (headers: Record<string, string>, id = '7') =>
  fetch(`${hub}/api/stories/${id}/preview`, { headers })

it('draws what Payload lets the reader see, with pictures from the staff door', async () => {
  const answer = await preview({ cookie: 'payload-token=x' })
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(html).toContain('Judul &lt;b&gt;')
  expect(html).toContain('Siaran pers Polri')
  expect(html).not.toContain('hub.invalid')
})

it.each([
  ['nobody', {}, '7'],
  ['somebody with a wrong cookie', { cookie: 'payload-token=y' }, '7'],
  ['a document that is not there', { cookie: 'payload-token=x' }, '8'],
])('draws nothing for %s', async (_case, headers, id) => {
  expect((await preview(headers as Record<string, string>, id)).status).toBe(404)
})

it('leaves the previews of other nouns to them', async () => {
  const answer = await fetch(`${hub}/api/calendars/7/preview`, { headers: { cookie: 'payload-token=x' } })
  expect(await answer.text()).toBe('their own')
})
