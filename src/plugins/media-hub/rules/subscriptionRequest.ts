/** What somebody asks of the hub (WebSub 5.1), as far as it can be judged without looking anything up. */
export type SubscriptionRequest = {
  mode: 'subscribe' | 'unsubscribe'
  topic: string
  callback: string
  leaseSeconds: number
  secret: string | null
}

export type Refused = { parameter: string; words: string }

const HOUR = 3600
const DAY = 24 * HOUR
export const LEASE = { usual: 10 * DAY, least: HOUR, most: 30 * DAY } as const
/** WebSub 5.1: a secret MUST be less than 200 bytes. */
const MOST_SECRET_BYTES = 199
const READ = ['mode', 'topic', 'callback', 'lease_seconds', 'secret'] as const

/**
 * Reads a form. What we do not know is passed over, as WebSub wants. A lease shorter or longer than ours is brought
 * within our bounds, and the verification says which it became; one that is no length of time is refused.
 */
export function readSubscription(form: URLSearchParams): SubscriptionRequest | Refused {
  const twice = READ.find((name) => form.getAll(`hub.${name}`).length > 1)
  if (twice) return refused(twice, 'is given more than once')
  const given = (name: (typeof READ)[number]) => form.get(`hub.${name}`) ?? ''
  const mode = given('mode')
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return refused('mode', 'is subscribe or unsubscribe')
  for (const name of ['topic', 'callback'] as const) if (!given(name)) return refused(name, 'is missing')
  const lease = given('lease_seconds')
  if (lease !== '' && !/^0*[1-9]\d{0,8}$/.test(lease))
    return refused('lease_seconds', 'is a whole number of seconds from 1 to 999999999')
  const secret = given('secret')
  if (Buffer.byteLength(secret) > MOST_SECRET_BYTES)
    return refused('secret', 'has to be shorter than 200 bytes')
  return {
    ...{ mode, topic: given('topic'), callback: given('callback'), secret: secret || null },
    leaseSeconds: lease === '' ? LEASE.usual : Math.min(Math.max(Number(lease), LEASE.least), LEASE.most),
  }
}

const refused = (name: string, words: string): Refused => ({
  parameter: `hub.${name}`,
  words: `hub.${name} ${words}`,
})
