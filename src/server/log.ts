import { type Logger, pino } from 'pino'
import { env } from '../env'

/** JSON lines on stdout, one logger per process; no personal data goes into it. */
export const processLog = (name: string): Logger =>
  pino({ name, level: env().LOG_LEVEL, base: { pid: process.pid } })
