import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export type Target = {
  name: string
  pid: number
  url: string
  headers?: Record<string, string>
  paths?: string[]
}
export type Reading = { perSecond: number; p50: number; p99: number; cpu: number; bytes: number }

/**
 * Loads one target for some seconds. `perSecond` counts answered requests, p50 and p99 are milliseconds, `cpu` is the
 * target process's own milliseconds per request.
 * @throws when anything but 200 was answered: a fast error is no speed
 */
export async function measure(target: Target, connections: number, seconds: number): Promise<Reading> {
  let next = 0
  const paths = target.paths
  const before = cpuMillis(target.pid)
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    headers: target.headers,
    ...(paths
      ? {
          requests: [
            { setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] ?? '/' }) },
          ],
        }
      : {}),
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${target.name}: ${result.non2xx} refusals, ${result.errors} errors at ${target.url}`)
  }
  const answered = result['2xx']
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: (cpuMillis(target.pid) - before) / answered,
    bytes: result.throughput.total / answered,
  }
}

/** User and system time of a process so far, in milliseconds (Linux: 100 ticks a second). */
function cpuMillis(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory of a process in MiB. */
export const memory = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Middle value; of an even number of values the upper one. */
export const median = (values: number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0
