import { readdirSync, readFileSync } from 'node:fs'

/** A process under watch; with `family` its children count too, those that have ended included. */
export type Watched = { pid: number; family?: boolean }

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10

/** User and system time so far, in milliseconds (Linux). */
export function processorTime({ pid, family }: Watched): number {
  const own = statOf(pid)
  if (!own) throw new Error(`process ${pid} is gone`)
  if (!family) return own.time
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])
    .filter(({ parent }) => parent === pid)
  return children.reduce((sum, { time }) => sum + time, own.time + own.ended)
}

/** The process that started this one. */
export const parentOf = (pid: number): number => statOf(pid)?.parent ?? 0

/** Resident memory of a process in MiB. */
export const memory = ({ pid }: Watched): number =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** proc_pid_stat(5), from the third field on: the second may hold blanks. Absent when the process has just ended. */
function statOf(pid: number): { parent: number; time: number; ended: number } | undefined {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
  const fields = text
    .slice(text.lastIndexOf(') ') + 2)
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15)
  return {
    parent: fields[1] ?? 0,
    time: (user + system) * TICK_MS,
    ended: (endedUser + endedSystem) * TICK_MS,
  }
}
