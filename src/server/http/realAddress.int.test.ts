import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { handleEndpoints } from 'payload'
import { expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'
import { realAddress } from './realAddress'

const database = await useDatabase()

/** The admin process as far as the address goes: Express judges it, Payload answers. */
async function open(proxies: number): Promise<{ url: string; close: () => void }> {
  const payload = await database.payload()
  const app = express()
  app.set('trust proxy', proxies)
  app.use(realAddress, express.text({ type: '*/*' }), async (req, res) => {
    const headers = Object.entries(req.headers).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const answer = await handleEndpoints({
      config: payload.config,
      request: new Request(`http://127.0.0.1${req.url}`, {
        method: 'POST',
        headers,
        body: req.body as string,
      }),
    })
    res.status(answer.status).end(await answer.text())
  })
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

it.each([
  ['nobody in front', 0, (at: number) => `198.51.100.${at % 250}`],
  ['one proxy in front', 1, (at: number) => `198.51.100.${at % 250}, 203.0.113.7`],
] as const)(
  'a thousand tries with other names, passwords and forwarded addresses are one caller’s: %s',
  async (_case, proxies, forwarded) => {
    await database.pool.query('delete from sign_in_tries')
    const hub = await open(proxies)
    const statuses: number[] = []
    const caller = async (first: number) => {
      for (let at = first; at < 1000; at += 40) {
        const answer = await fetch(`${hub.url}/api/users/login`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-forwarded-for': forwarded(at),
            'x-real-ip': forwarded(at),
          },
          body: JSON.stringify({ email: `u${at}@polri.test`, password: `p${at}`, [`more${at}`]: at }),
        })
        statuses.push(answer.status)
      }
    }
    await Promise.all(Array.from({ length: 40 }, (_, at) => caller(at)))
    hub.close()
    const times = (status: number) => statuses.filter((one) => one === status).length
    expect([times(401), times(429)]).toEqual([100, 900])
  },
)
