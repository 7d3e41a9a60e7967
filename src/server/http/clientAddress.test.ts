import type { IncomingMessage } from 'node:http'
import express from 'express'
import { expect, it } from 'vitest'
import { clientAddress } from './clientAddress'

const asked = (forwarded?: string) =>
  ({
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
    socket: { remoteAddress: '10.0.0.1' },
  }) as unknown as IncomingMessage

it.each([
  [0, '203.0.113.9', '10.0.0.1'],
  [1, '198.51.100.1, 203.0.113.9', '203.0.113.9'],
  [2, '198.51.100.1, 203.0.113.9', '198.51.100.1'],
  [2, '203.0.113.9', '203.0.113.9'],
  [1, undefined, '10.0.0.1'],
] as const)(
  'behind %s proxies that say %s the caller is %s, as Express finds him',
  (trusted, said, caller) => {
    expect(clientAddress(trusted)(asked(said))).toBe(caller)
    const app = express().set('trust proxy', trusted)
    const req = Object.assign(Object.create(app.request), asked(said), { app })
    expect(req.ip).toBe(caller)
  },
)
