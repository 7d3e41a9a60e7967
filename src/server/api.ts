import type { Socket } from 'node:net'
import express from 'express'
import helmet from 'helmet'
import type { Logger } from 'pino'
import { publicDip } from '../collections/Dip/publicList'
import { kindLabels } from '../collections/PressReleases/kinds'
import { synonyms } from '../collections/PressReleases/synonyms'
import { caseCodeFrom, readCaseCode } from '../domain/caseCode'
import { hashOfCaseCode } from '../collections/InformationRequests/hashOfCaseCode'
import { answersOfJson, publicForm } from '../collections/InformationRequests/publicForm'
import { env, sealingSecrets } from '../env'
import { addressBlock, publicFrame, publicHub, siteOf } from '../plugins/media-hub/http'
import { requestIntake, requestsWaiting } from '../plugins/request-intake/http'
import { openReleased } from '../plugins/release-gate/http'
import { paperChecks } from '../plugins/official-papers/http'
import { publicRegister } from '../plugins/public-register/http'
import { healthRoutes } from './http/availability'
import { clientAddress } from './http/clientAddress'
import { refuseUpgrades } from './http/closedDoors'
import { databaseProbe } from './http/databaseProbe'
import { noSuchAddress, unexpected } from './http/fallback'
import { forwardTo, isAdminPath } from './http/forward'
import { limitBody } from './http/limitBody'
import { closeGently, listen } from './http/listen'
import { metrics } from './http/metrics'
import { requestId } from './http/requestId'
import { isDevelopment } from './isDevelopment'
import { createPool, databaseUrl } from './pool'
import { type Running, runProcess } from './runProcess'
import { browserScript } from './browserScript'
import { requestOffices } from './requestOffices'
import { storage } from './storage'

/** What the public finds here besides releases, at the foot of each page. */
const services = [
  { href: '/permohonan', label: 'Permohonan informasi' },
  { href: '/permohonan/status', label: 'Status permohonan' },
  { href: '/informasi-publik', label: 'Daftar informasi publik' },
  { href: '/verifikasi', label: 'Periksa surat' },
]

/**
 * The public front: published bytes from memory, else Express and SQL with a role that reads public tables only.
 * Admin paths are sent on when ADMIN_ORIGIN is set. Never imports Payload.
 */
export async function startApi(log: Logger): Promise<Running> {
  const settings = env()
  const url = settings.API_DATABASE_URL ?? databaseUrl(settings)
  const role = settings.API_DATABASE_URL ? {} : { role: 'hub_public' }
  const pool = createPool({ url, max: 16, log, ...role })
  const openObject = storage(settings)
  const addressOf = clientAddress(settings.TRUSTED_PROXIES)
  const hub = publicHub({
    pool,
    publicUrl: settings.PUBLIC_URL,
    secret: settings.PAYLOAD_SECRET,
    synonyms,
    openObject: async (key, range) => (await openObject(key, range))?.stream ?? null,
    log,
    webSubAllowPrivate: settings.WEBSUB_ALLOW_PRIVATE,
    contact: settings.MAIL_FROM,
    kindLabels,
    services,
    limits: {
      anonymousPerMinute: settings.ANONYMOUS_REQUESTS_PER_MINUTE,
      anonymousPerDay: settings.ANONYMOUS_REQUESTS_PER_DAY,
      addressOf,
    },
  })
  const forward = settings.ADMIN_ORIGIN ? forwardTo(settings.ADMIN_ORIGIN, log) : undefined

  const site = siteOf({ publicUrl: settings.PUBLIC_URL, kindLabels, services })
  const intake = requestIntake({
    pool,
    page: '/permohonan',
    api: '/v1/information-requests',
    collection: 'information-requests',
    form: publicForm,
    officeField: 'unit',
    offices: () => requestOffices(pool),
    fromJson: answersOfJson,
    code: {
      from: caseCodeFrom,
      read: readCaseCode,
      hash: (code) => hashOfCaseCode(code, settings.PAYLOAD_SECRET),
    },
    secrets: sealingSecrets(settings),
    secret: settings.PAYLOAD_SECRET,
    frame: publicFrame(site),
    askerOf: (req) => addressBlock(addressOf(req)),
    openFile: (id) => openReleased((text, values) => pool.query(text, values), id, sealingSecrets(settings)),
    script: browserScript('proveWork'),
    log,
  })

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.TRUSTED_PROXIES)
  app.use(requestId)
  app.use(metrics({ token: settings.METRICS_TOKEN, figures: [hub.figures, () => requestsWaiting(pool)] }))
  app.use(healthRoutes(databaseProbe(pool)))
  app.use(limitBody)
  if (forward) app.use(forward)
  app.use(
    helmet({
      contentSecurityPolicy: publicPages,
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      strictTransportSecurity: { includeSubDomains: false },
    }),
  )
  app.use(intake)
  app.use(hub.router) // its gate counts what comes after it, too
  app.use(paperChecks({ pool }))
  app.use(
    publicRegister({
      ...publicDip,
      ...{ pool, page: '/informasi-publik', api: '/v1/dip', view: 'public_dip', units: 'public_units' },
      ...{ publicUrl: settings.PUBLIC_URL, publisher: site.name, frame: publicFrame(site) },
    }),
  )
  app.use(noSuchAddress)
  app.use(unexpected(log))

  const answer = (req: Parameters<typeof app>[0], res: Parameters<typeof app>[1]) => {
    if (!hub.hotBytes(req, res)) app(req, res)
  }
  const { server, port } = await listen(answer as Parameters<typeof listen>[0], settings.PORT, settings.HOST)
  if (isDevelopment && forward) {
    server.on('upgrade', (req, socket, head) => {
      if (isAdminPath(req.url ?? '')) forward.upgrade(req, socket as Socket, head)
      else socket.destroy()
    })
  } else {
    refuseUpgrades(server)
  }
  return {
    port,
    async stop() {
      await closeGently(server)
      await hub.stop()
      await pool.end()
    },
  }
}

/** Public pages are HTML and their own style only; no script runs on them. */
const publicPages = {
  directives: {
    'default-src': ["'none'"],
    'img-src': ["'self'", 'data:'],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    'frame-ancestors': ["'none'"],
    'upgrade-insecure-requests': null,
  },
}

if (import.meta.main) await runProcess('api', startApi)
