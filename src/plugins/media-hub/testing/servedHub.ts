import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import express from 'express'
import type pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { type PublicHub, type PublicHubOptions, publicHub } from '../http'

const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

/**
 * The public side of a database, listening; hot bytes first, as in production. Call once, at the top of a test file.
 * @param changes what this file tells the hub besides
 */
export function servedHub(pool: () => pg.Pool, changes: Partial<PublicHubOptions> = {}) {
  let hub: PublicHub
  let server: Server
  let base = ''
  beforeAll(async () => {
    hub = publicHub({
      pool: pool(),
      publicUrl: 'https://humas.example.id',
      secret: 'a secret of thirty-two characters',
      openObject: async () => Readable.from(Buffer.from('x')),
      log,
      ...changes,
    })
    const app = express().use(hub.router)
    server = createServer((req, res) => {
      if (!hub.hotBytes(req, res)) app(req, res)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server?.close()
    await hub?.stop()
  })
  return {
    origin: () => base,
    router: () => hub.router,
    get: (path: string, init: RequestInit = {}) => fetch(base + path, { redirect: 'manual', ...init }),
  }
}
