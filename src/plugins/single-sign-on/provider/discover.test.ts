import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { startOpenIdProvider } from '../../../../tests/support/openIdProvider'
import { discoverer } from './discover'
import { asRefusal, identify } from './identify'

const cleanUps: Array<() => Promise<unknown>> = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp()
})

async function aServer(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  cleanUps.push(async () => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const settings = (issuer: string) => ({
  issuer,
  clientId: 'hub',
  clientSecret: 'a secret of ours',
  label: 'Masuk',
  secondFactors: [],
})
const refusalOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'none',
    (error: unknown) => asRefusal(error).refusal,
  )
/** What a provider says of itself, with the changes of a test. */
const aboutItself = (issuer: string, change: object = {}) =>
  JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    ...change,
  })

it('asks a real provider once for many', async () => {
  const provider = await startOpenIdProvider({ callback: 'https://humas.example.id/callback' })
  cleanUps.push(provider.stop)
  const discover = discoverer(settings(provider.issuer))
  const [one, other] = await Promise.all([discover(), discover()])
  expect(one.serverMetadata().token_endpoint).toBe(`${provider.issuer}/token`)
  expect(other).toBe(one)
})

it('believes no provider that calls itself by another name', async () => {
  const provider = await startOpenIdProvider({ callback: 'https://humas.example.id/callback' })
  cleanUps.push(provider.stop)
  const sameDoor = provider.issuer.replace('127.0.0.1', 'localhost')
  expect(await refusalOf(discoverer(settings(sameDoor))())).toBe('not_trusted')
})

it('says that nobody answers, and asks again the next time', async () => {
  let isAway = true
  const issuer: string = await aServer((req, res) => {
    if (isAway) req.socket.destroy()
    else res.setHeader('content-type', 'application/json').end(aboutItself(issuer))
  })
  const discover = discoverer(settings(issuer))
  expect(await refusalOf(discover())).toBe('away')
  isAway = false
  expect(await refusalOf(discover())).toBe('none')
})

it.each([500, 502, 503])('takes %i for being away', async (status) => {
  const issuer = await aServer((_req, res) => res.writeHead(status).end('broken'))
  expect(await refusalOf(discoverer(settings(issuer))())).toBe('away')
})

it('follows no redirect', async () => {
  let visited = false
  const elsewhere = await aServer((_req, res) => {
    visited = true
    res.end()
  })
  const issuer = await aServer((_req, res) => res.writeHead(302, { location: elsewhere }).end())
  expect(await refusalOf(discoverer(settings(issuer))())).not.toBe('none')
  expect(visited).toBe(false)
})

it('shows its secret to no address that is not encrypted', async () => {
  const issuer: string = await aServer((_req, res) =>
    res
      .setHeader('content-type', 'application/json')
      .end(aboutItself(issuer, { token_endpoint: 'http://192.0.2.1/token' })),
  )
  const config = await discoverer(settings(issuer))()
  const attempt = { state: 's', nonce: 'n', verifier: 'v'.repeat(43), returnTo: '/admin' }
  const answered = new URL('https://humas.example.id/callback?code=c&state=s')
  await expect(identify(config, answered, attempt)).rejects.toMatchObject({
    refusal: 'not_trusted',
    message: expect.stringContaining('not encrypted'),
  })
})
