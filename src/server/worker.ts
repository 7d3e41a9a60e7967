import express from 'express'
import { getPayload } from 'payload'
import type { Logger } from 'pino'
import { env } from '../env'
import { healthRoutes } from './http/availability'
import { databaseProbe } from './http/databaseProbe'
import { closeGently, listen } from './http/listen'
import { metrics } from './http/metrics'
import { jobs } from './jobs'
import { createPool, databaseUrl } from './pool'
import { type Running, runProcess } from './runProcess'

/**
 * Runs what happens without a person: the loops that the plugins' jobs.ts export. Any number of workers may run;
 * each job holds its own lease in the database. Health answers on a loopback port that the log names.
 */
export async function startWorker(log: Logger): Promise<Running> {
  const settings = env()
  const pool = createPool({ url: databaseUrl(settings), max: 8, log, statementTimeout: 30_000 })
  const { default: config } = await import('../../payload.config')
  const payload = await getPayload({ config, cron: false })
  const running = jobs.map((startJobs) => startJobs({ pool, payload, log, env: settings }))
  const { server, port } = await listen(
    express().use(metrics({ token: settings.METRICS_TOKEN }), healthRoutes(databaseProbe(pool))),
    0,
    '127.0.0.1',
  )
  return {
    port,
    async stop() {
      await Promise.all(running.map((job) => job.stop()))
      await closeGently(server, 1)
      await payload.destroy()
      await pool.end()
    },
  }
}

if (import.meta.main) await runProcess('worker', startWorker)
