import type { Pool } from 'pg'
import type { Paused } from '../rules/pausedLetter'
import type { Recalled } from '../rules/recallLetter'
import type { Silence } from '../rules/silenceLetter'
import type { Logger } from './logger'
import type { SendMail } from './mailTry'
import type { SendWebhook } from './sendWebhook'

export type JobOptions = {
  /** Logs in as the owner of the tables. One connection stays in use for waking up. */
  pool: Pool
  log: Logger
  /** The installation's secret (PAYLOAD_SECRET), under which signing secrets are locked. */
  secret: string
  /** Address the outside uses, without a slash at its end. */
  publicUrl: string
  /** As told to the public side: subscribers get the same feeds. */
  siteName?: string
  kindLabels?: Record<string, string>
  /** `host:port` pairs that webhooks may reach although they are private. */
  allowPrivate: readonly string[]
  /** The same for subscribers to feeds: not officers but anybody may name those. */
  webSubAllowPrivate?: readonly string[]
  /** Tries at once in this process; a receiver that hangs keeps one for 15 s. */
  concurrency?: number
  /** How long a try belongs to its worker; must outlast the 15 s a receiver has. */
  leaseSeconds?: number
  /** How often to look without having been woken. */
  pollSeconds?: number
  /** How often to remove what the log no longer shows. */
  pruneSeconds?: number
  /** How often to look for endpoints to which nothing gets through any more. */
  healthSeconds?: number
  /** Hears of each endpoint that was paused by itself; what it throws has it told again. */
  onPaused?: (paused: Paused) => Promise<void>
  /** Hears of each outlet whose feed was silent for longer than it asked for, and when that is over; as above. */
  onSilent?: (silence: Silence) => Promise<void>
  /** How often to look whom a recall still waits for. */
  recallSeconds?: number
  /** Writes to an outlet that holds what was called back; answers the address, null without one. As above. */
  onRecall?: (recalled: Recalled) => Promise<string | null>
  /** How a letter leaves, for endpoints that are mail addresses; without it they get none. */
  mail?: SendMail
  /** How a message leaves; HTTP unless a test stands in for the network. */
  send?: SendWebhook
  /** Milliseconds that only rise, by which a worker knows the end of its leases. */
  clock?: () => number
  /** A number from 0 to 1 that spreads tries. */
  chance?: () => number
}

export const monotonic = (): number => performance.now()
