import { expect, it } from 'vitest'
import { intentUrl } from './intentUrl'

const topic = 'https://humas.example.id/feeds/releases.atom?unit=A%26B'
const ask = (callback: string, mode: 'subscribe' | 'unsubscribe' = 'subscribe') =>
  new URL(intentUrl(callback, { mode, topic, challenge: 'kata', leaseSeconds: 3600 }))

it('asks with the topic as it was given', () => {
  const { searchParams } = ask('https://pembaca.example.com/hook')
  expect(Object.fromEntries(searchParams)).toEqual({
    ...{ 'hub.mode': 'subscribe', 'hub.topic': topic, 'hub.challenge': 'kata' },
    'hub.lease_seconds': '3600',
  })
})

it.each([
  ['a query', 'https://pembaca.example.com/hook?token=a%2Fb+c', '/hook?token=a%2Fb+c&hub.mode='],
  ['a query of our names', 'https://pembaca.example.com/hook?hub.mode=x', '/hook?hub.mode=x&hub.mode='],
  ['an empty query', 'https://pembaca.example.com/hook?', '/hook?&hub.mode='],
  ['no path', 'https://pembaca.example.com/', '/?hub.mode='],
])('leaves a callback with %s as it is', (_case, callback, beginning) =>
  expect(ask(callback).href).toContain(`pembaca.example.com${beginning}`),
)

it('says no lease where there will be none', () =>
  expect(ask('https://pembaca.example.com/', 'unsubscribe').searchParams.has('hub.lease_seconds')).toBe(
    false,
  ))
