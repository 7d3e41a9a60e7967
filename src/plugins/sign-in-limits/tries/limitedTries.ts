import type { PayloadRequest } from 'payload'
import { RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit, Limits, LimitTries, OnStopped, Stopped } from '../options'
import { type Keys, keysOf } from './keys'
import { knownFor, type Store, storeOf } from './store'
import { tooManyTries } from './tooManyTries'

/**
 * Limits tries of one kind (a sign-in, a code of a second factor, an invitation) for every server on the database.
 * Call it before anything costly or telling, and `succeeded` when the try was right; what is left uncalled has failed.
 * When the counters cannot be asked, the answer is no: the database's error passes through.
 */
export const limitedTries =
  (kind: string, limits: Limits, onStopped?: OnStopped): LimitTries =>
  async (req, account) => {
    const store = storeOf(req.payload)
    const keysFor = (name: string | null | undefined) =>
      keysOf(req.payload.secret, req.headers?.get('x-real-ip') ?? null, name)
    const keys = keysFor(account)
    const counted = await countersFor(store, kind, limits, keys)
    const before = await Promise.all(counted.map(({ limiter, key }) => limiter.get(key)))
    const full = before.find((state, at) => state && state.consumedPoints > (counted[at]?.limit.tries ?? 0))
    if (full) throw tooManyTries(req, kind, full.msBeforeNext)
    for (const counter of counted) await consume(req, counter, onStopped)
    return {
      async succeeded(person = account ?? undefined) {
        const theirs = keysFor(person)
        await Promise.all([
          ...counted.map(({ by, limiter, key }) =>
            by === 'addressAndAccount' ? limiter.delete(key) : limiter.reward(key),
          ),
          theirs.account ? knownAddresses(store).set(pairOf(theirs), 1, knownFor) : null,
        ])
      },
    }
  }

type Counter = Stopped & { limit: Limit; key: string; limiter: ReturnType<Store['limiter']> }

async function countersFor(store: Store, kind: string, limits: Limits, keys: Keys): Promise<Counter[]> {
  const counter = (by: keyof Limits, limit: Limit | undefined, key: string | null): Counter[] =>
    limit && key ? [{ kind, by, limit, key, limiter: store.limiter(`${kind}:${by}`, limit) }] : []
  const isKnown = keys.account !== null && (await knownAddresses(store).get(pairOf(keys))) !== null
  return [
    ...counter('address', limits.address, keys.address),
    ...counter('addressAndAccount', limits.addressAndAccount, keys.account && pairOf(keys)),
    ...counter('account', isKnown ? undefined : limits.account, keys.account),
  ]
}

async function consume(req: PayloadRequest, counter: Counter, onStopped?: OnStopped): Promise<void> {
  try {
    await counter.limiter.consume(counter.key)
  } catch (stopped) {
    if (!(stopped instanceof RateLimiterRes)) throw stopped
    // exactly one try of a series is the first above the limit, on whichever server it arrives
    if (stopped.consumedPoints === counter.limit.tries + 1)
      await onStopped?.(req, { kind: counter.kind, by: counter.by })
    throw tooManyTries(req, counter.kind, stopped.msBeforeNext)
  }
}

const pairOf = ({ address, account }: Keys) => `${account}:${address}`

const knownAddresses = (store: Store) =>
  store.limiter('known', { tries: 1, within: knownFor, pause: knownFor })
