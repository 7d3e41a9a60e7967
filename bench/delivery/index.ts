import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startJobs } from '../../src/plugins/media-hub/jobs'
import { aPresented, publish, withdraw } from '../../src/plugins/media-hub/testing/aPresented'
import { SECRET, startWorld } from './world'

const { values } = parseArgs({
  options: { endpoints: { type: 'string', default: '1000' }, runs: { type: 'string', default: '50' } },
})
const began = Date.now()
const tell = (what: string) => console.log(`[${Math.round((Date.now() - began) / 1000)} s] ${what}`)
const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: console.error }

const world = await startWorld()
// Payload's own pool outlives the server at the end
process.on('uncaughtException', (error) => tell(`afterwards: ${error.message}`))
const jobs = startJobs({
  ...{ pool: world.pool, log, secret: SECRET, publicUrl: 'https://humas.example.id' },
  allowPrivate: [world.host],
})
try {
  await idle(Number(values.runs))
  await crowd(Number(values.endpoints))
} finally {
  await jobs.stop()
  await world.stop()
}

/** From the commit of a publication to its first delivery, with ten endpoints and nothing else to do. */
async function idle(runs: number) {
  await world.plant(Array.from({ length: 10 }, (_, n) => `/ok/idle${n}`))
  const first: number[] = []
  const last: number[] = []
  for (let run = -3; run < runs; run += 1) {
    const { seq } = await publish(world.pool, aPresented(`idle${run}`, { unit: 'POLRI' }))
    const committedAt = Date.now()
    const took = await arrived(seq, 10, committedAt)
    if (run >= 0) {
      first.push(took[0] ?? Number.NaN)
      last.push(took.at(-1) ?? Number.NaN)
    }
    await sleep(50 + Math.random() * 400)
  }
  tell(`publish to delivery when idle, ${runs} runs, ms`)
  console.table({ 'first of 10 endpoints': spread(first), 'last of 10 endpoints': spread(last) })
}

/** One publication and its withdrawal to many endpoints, of which one in twenty is broken: half hang, half answer 500. */
async function crowd(endpoints: number) {
  const paths = Array.from({ length: endpoints }, (_, n) =>
    n % 20 !== 0 ? `/ok/${n}` : n % 40 === 0 ? `/hang/${n}` : `/ill/${n}`,
  )
  await world.pool.query("update webhook_endpoints set state = 'paused'")
  await world.plant(paths)
  const healthy = paths.filter((one) => one.startsWith('/ok')).length
  tell(`${endpoints} endpoints, ${endpoints - healthy} of them broken`)
  const published = await publish(world.pool, aPresented('crowd', { unit: 'POLRI' }))
  const first = await arrived(published.seq, healthy, Date.now())
  const withdrawn = await withdraw(world.pool, 'crowd')
  const second = await arrived(withdrawn.seq, healthy, Date.now())
  tell('until every healthy endpoint has it, ms')
  console.table({ 'publication, nobody known as broken': spread(first), withdrawal: spread(second) })
}

/** Milliseconds until each of so many receivers had a position, soonest first. @throws after two minutes */
async function arrived(seq: number, count: number, since: number): Promise<number[]> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(10)) {
    const mine = new Map<string, number>()
    for (const { receiver, seq: got, at } of world.arrivals) if (got === seq) mine.set(receiver, at - since)
    if (mine.size >= count) return [...mine.values()].sort((one, other) => one - other)
  }
  throw new Error(`position ${seq} did not reach ${count} receivers within two minutes`)
}

function spread(sorted: number[]) {
  const times = sorted.toSorted((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
  return { p50: at(0.5), p99: at(0.99), max: times.at(-1) }
}
