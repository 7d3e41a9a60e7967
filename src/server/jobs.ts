import type { Payload } from 'payload'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { kindLabels } from '../collections/PressReleases/kinds'
import { actForApplicant, takeUp } from '../collections/InformationRequests/takeUp'
import { tellOfUndelivered } from '../collections/InformationRequests/tellOfUndelivered'
import { type Env, sealingSecrets } from '../env'
import { recordPause, recordSilence } from '../hooks'
import { takeStep } from '../plugins/approval-workflow'
import { startJobs as startTimedSteps } from '../plugins/approval-workflow/jobs'
import { startJobs as startRetention } from '../plugins/guarded-reading/jobs'
import { openPaper, startJobs as startPapers } from '../plugins/official-papers/jobs'
import { startJobs as startLegalClock } from '../plugins/legal-clock/jobs'
import { sendWithin } from '../plugins/mail-outbox'
import { postNow, startJobs as startMailOutbox } from '../plugins/mail-outbox/jobs'
import { sendSealed } from '../plugins/mail-outbox'
import { readForLetter } from '../plugins/guarded-reading'
import { ACT, ENTRY, oneTimeCode } from '../plugins/request-intake'
import { attachWithin } from '../plugins/sealed-attachments'
import { startJobs as startIntake } from '../plugins/request-intake/jobs'
import {
  mailAddressIn,
  type Paused,
  pausedLetter,
  type Recalled,
  recallLetter,
  type Silence,
  silenceLetter,
  startJobs as startMediaHub,
} from '../plugins/media-hub/jobs'

/** What a plugin's jobs.ts exports, told its settings: starts its loops; `stop` resolves when the last one has let go. */
export type StartJobs = (world: { pool: Pool; payload: Payload; log: Logger; env: Env }) => {
  stop(): Promise<void>
}

/** Every loop the worker runs. */
export const jobs: StartJobs[] = [
  ({ pool, payload, log, env }) =>
    startMediaHub({
      pool,
      log,
      secret: env.PAYLOAD_SECRET,
      publicUrl: env.PUBLIC_URL,
      allowPrivate: env.WEBHOOK_ALLOW_PRIVATE,
      webSubAllowPrivate: env.WEBSUB_ALLOW_PRIVATE,
      kindLabels,
      onPaused: tellOfPause(payload),
      onSilent: tellOfSilence(payload),
      onRecall: tellOfRecall(payload, env.PUBLIC_URL),
      mail: postNow({ smtpUrl: env.SMTP_URL, dataDir: env.DATA_DIR, from: env.MAIL_FROM }),
    }),
  ({ payload, log }) => startTimedSteps({ payload, log }),
  ({ pool, payload, log, env }) =>
    startIntake({
      pool,
      log,
      secrets: sealingSecrets(env),
      take: (entry) => takeUp(payload, entry, { [ENTRY]: entry.id }, attachWithin),
      act: (act) =>
        actForApplicant(
          payload,
          act,
          { [ACT]: act.id },
          {
            takeStep,
            attach: attachWithin,
            oneTimeCode,
            office: { sendSealed, readIdentity: readForLetter },
          },
        ),
    }),
  ({ pool, log, env }) =>
    startPapers({
      pool,
      log,
      secrets: paperSecrets(env),
      publicUrl: env.PUBLIC_URL,
      templates: 'src/collections/InformationRequests/papers',
    }),
  ({ pool, payload, log, env }) =>
    startMailOutbox({
      ...{ pool, log, smtpUrl: env.SMTP_URL, dataDir: env.DATA_DIR },
      secrets: [...env.GUARDED_KEYS, env.PAYLOAD_SECRET],
      enclose: openPaper({ pool, secrets: paperSecrets(env) }),
      onUndelivered: tellOfUndelivered(payload, sendWithin),
    }),
  ({ payload, log }) => startLegalClock({ payload, log }),
  ({ payload, log }) => startRetention({ payload, log }),
]

/** The trail knows of an endpoint that was paused by itself, and its outlet gets a letter where its contact has an address. */
function tellOfPause(payload: Payload) {
  return async (paused: Paused): Promise<void> => {
    await recordPause(payload, paused)
    const to = mailAddressIn(paused.contact)
    if (to) await payload.sendEmail({ to, ...pausedLetter(paused) })
  }
}

/** An outlet that asked is told that nothing reaches it, and when something does again; the trail knows of both. */
function tellOfSilence(payload: Payload) {
  return async (silence: Silence): Promise<void> => {
    await recordSilence(payload, silence)
    const to = mailAddressIn(silence.contact)
    if (to) await payload.sendEmail({ to, ...silenceLetter(silence) })
  }
}

/** The desk of an outlet that holds what was called back is asked to confirm, where its contact has an address. */
function tellOfRecall(payload: Payload, publicUrl: string) {
  return async (recalled: Recalled): Promise<string | null> => {
    const to = mailAddressIn(recalled.contact)
    if (to) await payload.sendEmail({ to, ...recallLetter(recalled, publicUrl) })
    return to ?? null
  }
}

/** As payload.config.ts tells them to whoever seals. */
const paperSecrets = ({ GUARDED_KEYS, PAYLOAD_SECRET }: Env): [string, ...string[]] => [
  GUARDED_KEYS[0] ?? PAYLOAD_SECRET,
  ...GUARDED_KEYS.slice(1),
]
