import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { type LogFile, openLogFile } from './logFile'

/** pino's levels from warning upwards, as people say them. */
const words = [
  [60, 'gagal'],
  [50, 'kesalahan'],
  [40, 'peringatan'],
] as const

/**
 * Writes all a process says to its log file; what a person should see (warnings and worse, and what went to
 * stderr) also goes to the terminal behind the process's name.
 */
export function followOutput(
  child: ChildProcess,
  name: string,
  file: string,
  say: (line: string) => void,
): void {
  const log = openLogFile(file)
  if (child.stdout) {
    createInterface(child.stdout).on('line', (line) => {
      log.write(line)
      const warning = warningOf(line)
      if (warning) say(`${name}: ${warning}`)
    })
  }
  if (child.stderr) {
    createInterface(child.stderr).on('line', (line) => {
      log.write(line)
      if (line.trim() !== '') say(`${name}: ${line}`)
    })
  }
  child.once('close', () => closeLater(log))
}

/** What the terminal shows of one JSON log line: undefined below a warning, and for lines that are no JSON. */
export function warningOf(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const { level, msg, err } = JSON.parse(line) as {
      level?: number
      msg?: string
      err?: { message?: string }
    }
    const word = words.find(([least]) => typeof level === 'number' && level >= least)?.[1]
    return word && `${word}: ${[msg, err?.message].filter(Boolean).join(': ')}`
  } catch {
    return undefined
  }
}

const closeLater = (log: LogFile) => setTimeout(() => log.close(), 500).unref()
