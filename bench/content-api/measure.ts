import autocannon from 'autocannon'
import { memory, processorTime, type Watched } from './processes'

export type Target = {
  name: string
  process: Watched
  url: string
  headers?: Record<string, string>
  /** Asked in turn instead of the one address. */
  paths?: string[]
  /** Least length of a turn in seconds, where few answers come. */
  atLeast?: number
}

/**
 * One turn. `perSecond` counts answers with 200; p50 and p99 are milliseconds; `cpu` and `database` are milliseconds of
 * processor per answer in the target and in PostgreSQL; `busy` and `client` are shares of one core used by the target
 * and by us, who ask; `memory` is MiB of the target at the end; `bytes` is the size of an answer with its head.
 */
export type Reading = Record<
  'perSecond' | 'p50' | 'p99' | 'cpu' | 'database' | 'busy' | 'client' | 'memory' | 'bytes',
  number
>

/** Seconds that a target may take for its first answer to so many at once. */
const LONGEST = 120

/**
 * Loads one target for some seconds; longer when none of its answers came within them.
 * @throws when anything but 200 was answered: a fast error is no speed
 */
export async function measure(
  target: Target,
  database: Watched,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Reading> {
  const { paths, atLeast = 0 } = target
  let next = 0
  const inTurn: autocannon.Request = {
    setupRequest: (request) => ({ ...request, path: paths?.[next++ % paths.length] ?? '/' }),
  }
  const before = [
    processorTime(target.process),
    processorTime(database),
    ownTime(),
    performance.now(),
  ] as const
  const result = await autocannon({
    ...{ url: target.url, connections, duration: Math.max(seconds, atLeast), timeout: LONGEST },
    ...(target.headers ? { headers: target.headers } : {}),
    ...(paths ? { requests: [inTurn] } : {}),
  })
  const wall = performance.now() - before[3]
  if (result.non2xx > 0 || result.errors > 0) {
    const answers = JSON.stringify(result.statusCodeStats)
    throw new Error(`${target.name}: ${answers}, ${result.errors} errors; now ${await askedOnce(target)}`)
  }
  const answered = result['2xx']
  if (answered === 0) {
    const longer = 4 * Math.max(seconds, atLeast)
    if (longer > LONGEST) throw new Error(`${target.name}: no answer within ${result.duration} s`)
    return measure({ ...target, atLeast: longer }, database, { connections, seconds })
  }
  const cpu = processorTime(target.process) - before[0]
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: cpu / answered,
    database: (processorTime(database) - before[1]) / answered,
    busy: cpu / wall,
    client: (ownTime() - before[2]) / wall,
    memory: memory(target.process),
    bytes: result.throughput.total / answered,
  }
}

/** What the target says when it is asked once more: status and the beginning of its words. */
async function askedOnce({ url, headers = {}, paths }: Target): Promise<string> {
  const answer = await fetch(url + (paths?.[0] ?? ''), { headers })
  return `${answer.status} ${(await answer.text()).slice(0, 600)}`
}

/** Processor time of this process so far, in milliseconds. */
function ownTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
