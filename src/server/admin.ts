import express from 'express'
import next from 'next'
import type { Logger } from 'pino'
import { kindLabels } from '../collections/PressReleases/kinds'
import { env } from '../env'
import { adminPolicy } from './http/adminPolicy'
import { healthRoutes, whileReady } from './http/availability'
import { closedDoors, refuseUpgrades } from './http/closedDoors'
import { databaseProbe } from './http/databaseProbe'
import { noSuchAddress, unexpected } from './http/fallback'
import { isAdminPath } from './http/forward'
import { limitBody } from './http/limitBody'
import { limitQuery } from './http/limitQuery'
import { closeGently, listen } from './http/listen'
import { metrics } from './http/metrics'
import { realAddress } from './http/realAddress'
import { requestId } from './http/requestId'
import { isDevelopment } from './isDevelopment'
import { previews } from '../plugins/media-hub/http'
import { createPool, databaseUrl } from './pool'
import { type Running, runProcess } from './runProcess'

/**
 * The admin and Payload's REST: Express judges the request, Next answers it. Payload lives in Next's own bundle
 * only and is never imported here.
 */
export async function startAdmin(log: Logger): Promise<Running> {
  const settings = env()
  const pool = createPool({ url: databaseUrl(settings), max: 1, log })
  const isReady = databaseProbe(pool)

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.TRUSTED_PROXIES)
  const { server, port } = await listen(app, settings.PORT, settings.HOST)
  if (!isDevelopment) refuseUpgrades(server)

  // Next calls itself by this origin; without it, by the Host header of the caller (CVE-2026-64649).
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`
  const site = next({
    dev: isDevelopment,
    dir: process.cwd(),
    hostname: '127.0.0.1',
    port,
    httpServer: server,
    quiet: true,
  })
  const prepared = site.prepare()
  const answer = site.getRequestHandler()

  app.use(requestId)
  app.use(metrics({ token: settings.METRICS_TOKEN }))
  app.use(realAddress)
  app.use(healthRoutes(async () => (await prepared, isReady())))
  app.use(closedDoors)
  app.use(limitBody)
  app.use('/api', limitQuery)
  app.use(adminPolicy(isDevelopment))
  app.use(['/api', '/admin'], whileReady(isReady))
  app.use(
    previews({
      collections: ['press-releases'],
      origin: () => `http://127.0.0.1:${port}`,
      publicUrl: settings.PUBLIC_URL,
      kindLabels,
    }),
  )
  app.use((req, res, pass) => (isAdminPath(req.path) ? answer(req, res) : pass()))
  app.use(noSuchAddress)
  app.use(unexpected(log))
  await prepared
  return {
    port,
    async stop() {
      await closeGently(server)
      await site.close()
      await pool.end()
    },
  }
}

if (import.meta.main) await runProcess('admin', startAdmin)
