import type pg from 'pg'
import { sendAllAgain, sendOneAgain } from '../../endpoints/sendAgain'
import type { Query } from '../../hooks/query'
import { challengeNext } from '../../jobs/challenge'
import { claim } from '../../jobs/claim'
import { deliver } from '../../jobs/deliver'
import { fanOut } from '../../jobs/fanOut'
import type { JobOptions } from '../../jobs/options'
import { pauseBroken } from '../../jobs/pauseBroken'
import { aPresented, correct, publish, withdraw } from '../aPresented'
import { emptyHub, OUTLET } from '../database'
import type { MovedClock } from './movedClock'
import { type Mood, network, type Try } from './network'
import { ADDRESSED, PLANT, PROVED, SEALED, SECRET } from './rows'
import { seeded } from './seeded'

const LEASE = 60
const TIME = ['seconds', 'lease', 'hours']
const WORKERS = ['one', 'two', 'three']
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }

type Item = { id: string; isPublic: boolean }
type Told = { histories: number; tries: number; wrongs: string[] }

/**
 * One random run of the real post office: a few items that are published, corrected and withdrawn while some workers
 * deliver them to many endpoints, each with receivers, pauses and orders of its own. One endpoint is one history.
 * The same seed gives the same run; with `crowd` several steps run at once, as far as the database lets them.
 * @returns what was wrong, nothing when the promise held
 */
export async function universe(
  seed: number,
  {
    clock,
    owner,
    endpoints,
    crowd,
  }: { clock: MovedClock; owner: pg.Pool; endpoints: number; crowd: boolean },
): Promise<Told> {
  const chance = seeded(seed)
  const world = network(chance, clock.now)
  const { pool } = clock
  const query: Query = async (text, params) => (await pool.query(text, [...(params ?? [])])).rows
  const items: Item[] = Array.from({ length: 1 + chance.below(3) }, (_, n) => ({
    id: `s${seed}-${n}`,
    isPublic: false,
  }))
  const working = new Map<Try, Promise<void>>()
  const stalled: (() => Promise<void>)[] = []
  let changesLeft = items.length * (1 + chance.below(4))
  let tries = 0

  await emptyHub(owner)
  const ids = await plant()

  const optionsOf = (worker: string, until: number, onSent?: (sent: Try) => void): JobOptions => ({
    ...{ pool, log: quiet, secret: SECRET, publicUrl: 'https://humas.example.id', allowPrivate: [] },
    clock: () => clock.now() * 1000,
    chance: chance.next,
    leaseSeconds: LEASE,
    send: (letter) => world.send(letter, worker, until, onSent),
  })

  /** A worker takes what is due and begins its tries; now and then it stands still before one. */
  const take = async (worker: string, most: number) => {
    const until = clock.now() + LEASE
    const claimed = await claim(pool, LEASE, most)
    if (claimed === 'contended') return 0
    for (const one of claimed) {
      const begin = async () => {
        const { promise: onItsWay, resolve: onSent } = Promise.withResolvers<Try>()
        const options = optionsOf(worker, until, onSent)
        const done = deliver(pool, one, options, new AbortController().signal, until * 1000)
        const sent = await Promise.race([onItsWay, done.then(() => undefined)])
        if (sent && world.open.has(sent)) working.set(sent, done)
        else if (!sent) await done
      }
      tries += 1
      if (chance.chance(0.04)) stalled.push(begin)
      else await begin()
    }
    return claimed.length
  }

  const finish = async (some: Try[]) => {
    const ends = some.map((one) => [one, world.endingOf(one)] as const)
    for (const [one, ending] of ends) one.end(ending)
    await Promise.all(some.map((one) => working.get(one)))
    for (const one of some) working.delete(one)
  }

  let changing: Promise<unknown> = Promise.resolve()
  const change = () => {
    const item = chance.pick(items)
    changesLeft -= 1
    const presented = aPresented(item.id, { title: `Judul ${chance.below(1000)}` })
    const act = item.isPublic ? (chance.chance(0.25) ? 'withdraw' : 'correct') : 'publish'
    item.isPublic = act !== 'withdraw'
    changing = changing.then(() => {
      if (act === 'withdraw') return withdraw(pool, item.id)
      return (act === 'publish' ? publish : correct)(pool, presented)
    })
    return changing
  }

  const steps: Record<string, [weight: number, () => Promise<unknown>]> = {
    change: [3, async () => changesLeft > 0 && change()],
    fanOut: [3, () => fanOut(pool)],
    take: [8, () => take(chance.pick(WORKERS), 1 + chance.below(endpoints))],
    finish: [8, () => finish([...world.open].filter(() => chance.chance(0.7)))],
    wake: [1, async () => stalled.shift()?.()],
    crash: [
      0.5,
      async () => {
        const worker = chance.pick(WORKERS)
        for (const one of [...world.open]) {
          if (one.worker !== worker) continue
          working.delete(one)
          world.drop(one)
        }
      },
    ],
    late: [0.5, async () => world.settleLate()],
    seconds: [2, () => clock.forward(chance.below(20))],
    lease: [1.5, () => clock.forward(LEASE + 1)],
    hours: [2, () => clock.forward(chance.below(30 * 3600))],
    pause: [0.5, () => pause(chance.pick(ids))],
    resume: [1, () => resume(chance.pick(ids))],
    prove: [1, prove],
    health: [0.5, () => pauseBroken(pool, { log: quiet })],
    resend: [0.5, () => resend(chance.pick(ids))],
  }
  const weights = Object.fromEntries(Object.entries(steps).map(([name, [weight]]) => [name, weight]))
  const draw = () => chance.weighted(weights)
  const doStep = (name: string) => steps[name]![1]()

  for (let n = 0, most = 30 + chance.below(30); n < most || changesLeft > 0; n += 1) {
    if (!crowd) await doStep(draw())
    else {
      // time stands still within a transaction, so it passes between the crowds
      const drawn = [draw(), draw(), draw(), draw()]
      await Promise.all(drawn.filter((name) => !TIME.includes(name)).map(doStep))
      for (const name of drawn.filter((one) => TIME.includes(one))) await doStep(name)
    }
  }
  await heal()
  const given = await query("select distinct endpoint_id from media_hub_deliveries where state = 'failed'")
  for (const { endpoint_id } of given) await sendAllAgain(query, String(endpoint_id), 0)
  await heal()
  return { histories: endpoints, tries, wrongs: [...world.wrongs, ...(await untrue())] }

  /** Endpoints that have proved themselves, each with a receiver of its own mood; some ask for some events only. */
  async function plant(): Promise<string[]> {
    const moods: Record<Mood, number> = { well: 2, flaky: 5, ill: 2, busy: 1, ends: 1 }
    const planted = Array.from({ length: endpoints }, (_, n) => {
      const name = `r${n}`
      const id = `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`
      const url = `https://${name}.example/`
      const receiver = { endpoint: name, mood: chance.weighted(moods), held: new Map(), accepted: new Map() }
      world.receivers.set(url, receiver)
      return { id, url }
    })
    await pool.query(PLANT, [planted.map(({ id }) => id), planted.map(({ url }) => url), SEALED, OUTLET])
    for (const { id } of planted.filter(() => chance.chance(0.1)))
      await pool.query(
        'insert into webhook_endpoints_types (id, "order", parent_id, value) values (gen_random_uuid(), 1, $1, $2)',
        [id, chance.pick(['press_release.published', 'press_release.withdrawn'])],
      )
    return planted.map(({ id }) => id)
  }

  async function pause(id: string) {
    await pool.query("update webhook_endpoints set state = 'paused' where id = $1", [id])
  }

  async function resume(id: string) {
    await pool.query(
      `with resumed as (update webhook_endpoints set state = 'pending' where id = $1 and state = 'paused' returning id)
       delete from media_hub_challenges where endpoint_id in (select id::text from resumed)`,
      [id],
    )
  }

  function prove() {
    const send: JobOptions['send'] = async ({ body }) => {
      const { challenge } = JSON.parse(body).data
      return { status: 200, body: JSON.stringify({ challenge }), retryAfter: undefined }
    }
    return challengeNext(pool, { ...optionsOf('one', 0), send }, new AbortController().signal)
  }

  async function resend(id: string) {
    if (chance.chance(0.5)) return sendAllAgain(query, id, 0)
    const [some] = await query(
      'select seq from media_hub_deliveries where endpoint_id = $1 order by seq desc limit 1',
      [id],
    )
    return some && sendOneAgain(query, id, Number(some.seq))
  }

  /** Everybody is well and time passes, until nothing waits any more. */
  async function heal() {
    for (const receiver of world.receivers.values()) receiver.mood = 'well'
    world.settleLate()
    for (const begin of stalled.splice(0)) await begin()
    for (const id of ids) await resume(id)
    while (await prove());
    for (let round = 0; round < 50; round += 1) {
      while ((await fanOut(pool)) > 0);
      for (let n = 0; n < 200 && (await take(chance.pick(WORKERS), endpoints)) > 0; n += 1);
      await finish([...world.open])
      for (const begin of stalled.splice(0)) await begin()
      await finish([...world.open])
      await clock.forward(26 * 3600)
      const [waiting] = await query(
        "select count(*)::int as n from media_hub_deliveries where state in ('pending', 'in_flight')",
      )
      if (waiting?.n === 0) return
    }
    world.wrongs.push('deliveries never came to an end')
  }

  /** Whoever was ever addressed an item holds its newest version; who asked for all and never paused, every item. */
  async function untrue(): Promise<string[]> {
    const newest = await query('select item_id, version from media_hub_items')
    const addressed = await query(ADDRESSED)
    const held = new Map([...world.receivers.values()].map((receiver) => [receiver.endpoint, receiver.held]))
    const proved = new Set((await query(PROVED)).map(({ line }) => line))
    const lost = [...world.arrived].filter((line) => !proved.has(line)).map((line) => `no proof of ${line}`)
    const behind = addressed.flatMap(({ url, item_id }) => {
      const version = newest.find((one) => one.item_id === item_id)?.version
      const has = held.get(new URL(String(url)).hostname.split('.')[0] ?? '')?.get(String(item_id))
      return has === version ? [] : [`${url} ended on ${item_id} v${has}, the newest is v${version}`]
    })
    return [...behind, ...lost]
  }
}
