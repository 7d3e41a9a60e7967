import { expect, it } from 'vitest'
import { readSubscription } from './subscriptionRequest'

const asked = (changes: Record<string, string | string[] | null> = {}) => {
  const usual = {
    'hub.mode': 'subscribe',
    'hub.topic': 'https://humas.example.id/feeds/releases.atom',
    'hub.callback': 'https://pembaca.example.com/hook?t=1',
  }
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...usual, ...changes }))
    for (const one of [value].flat()) if (one !== null) form.append(name, one)
  return readSubscription(form)
}
const DAY = 86_400

it('reads what is asked, and passes over what it does not know', () => {
  expect(asked({ 'hub.secret': 'rahasia', 'hub.verify': 'sync', other: ['a', 'b'] })).toEqual({
    mode: 'subscribe',
    topic: 'https://humas.example.id/feeds/releases.atom',
    callback: 'https://pembaca.example.com/hook?t=1',
    leaseSeconds: 10 * DAY,
    secret: 'rahasia',
  })
  expect(asked({ 'hub.mode': 'unsubscribe' })).toMatchObject({ mode: 'unsubscribe', secret: null })
})

it.each([
  ['nothing', null, 10 * DAY],
  ['an empty word', '', 10 * DAY],
  ['a second', '1', 3600],
  ['just under an hour', '3599', 3600],
  ['an hour', '3600', 3600],
  ['two days', '172800', 2 * DAY],
  ['thirty days', '2592000', 30 * DAY],
  ['a year', '31536000', 30 * DAY],
])('of %s the lease is %s → %i seconds', (_case, lease, seconds) =>
  expect(asked({ 'hub.lease_seconds': lease })).toMatchObject({ leaseSeconds: seconds }),
)

it.each([
  ['no mode', { 'hub.mode': null }, 'hub.mode'],
  ['a mode of the hub itself', { 'hub.mode': 'publish' }, 'hub.mode'],
  ['no topic', { 'hub.topic': null }, 'hub.topic'],
  ['an empty topic', { 'hub.topic': '' }, 'hub.topic'],
  ['no callback', { 'hub.callback': null }, 'hub.callback'],
  ['two callbacks', { 'hub.callback': ['https://a.example.com/', 'https://b.example.com/'] }, 'hub.callback'],
  ['a lease of nothing', { 'hub.lease_seconds': '0' }, 'hub.lease_seconds'],
  ['a lease in the past', { 'hub.lease_seconds': '-5' }, 'hub.lease_seconds'],
  ['a lease in words', { 'hub.lease_seconds': 'ever' }, 'hub.lease_seconds'],
  ['half a second', { 'hub.lease_seconds': '0.5' }, 'hub.lease_seconds'],
  ['a lease beyond a lifetime', { 'hub.lease_seconds': '9'.repeat(10) }, 'hub.lease_seconds'],
  ['a secret of 200 bytes', { 'hub.secret': 'x'.repeat(200) }, 'hub.secret'],
  ['a secret of 200 bytes in 100 letters', { 'hub.secret': 'é'.repeat(100) }, 'hub.secret'],
])('refuses %s, naming it', (_case, changes, parameter) =>
  expect(asked(changes)).toMatchObject({ parameter }),
)

it('takes a secret of 199 bytes', () =>
  expect(asked({ 'hub.secret': 'x'.repeat(199) })).toMatchObject({ secret: 'x'.repeat(199) }))
