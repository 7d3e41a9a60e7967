import type { Payload } from 'payload'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Env } from '../env'

/** What a plugin's jobs.ts exports: starts its loops; `stop` resolves when the last one has let go. */
export type StartJobs = (world: { pool: Pool; payload: Payload; log: Logger; env: Env }) => { stop(): Promise<void> }

/** Every loop the worker runs. */
export const jobs: StartJobs[] = []
