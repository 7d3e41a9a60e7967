import type { Payload } from 'payload'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { Env } from '../env'
import { startJobs as startTimedSteps } from '../plugins/approval-workflow/jobs'
import { startJobs as startMailOutbox } from '../plugins/mail-outbox/jobs'
import { startJobs as startMediaHub } from '../plugins/media-hub/jobs'

/** What a plugin's jobs.ts exports, told its settings: starts its loops; `stop` resolves when the last one has let go. */
export type StartJobs = (world: { pool: Pool; payload: Payload; log: Logger; env: Env }) => {
  stop(): Promise<void>
}

/** Every loop the worker runs. */
export const jobs: StartJobs[] = [
  ({ pool, log, env }) =>
    startMediaHub({
      pool,
      log,
      secret: env.PAYLOAD_SECRET,
      publicUrl: env.PUBLIC_URL,
      allowPrivate: env.WEBHOOK_ALLOW_PRIVATE,
    }),
  ({ payload, log }) => startTimedSteps({ payload, log }),
  ({ pool, log, env }) => startMailOutbox({ pool, log, smtpUrl: env.SMTP_URL, dataDir: env.DATA_DIR }),
]
