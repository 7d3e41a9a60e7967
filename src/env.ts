import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A blank line in a .env file means "not set". */
const blankIsAbsent = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsAbsent, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => blankIsAbsent(value) ?? fallback, schema)

const commaSeparated = (list: string): string[] =>
  list
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)

const isEncryptedOrLocal = (address: string) => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

const schema = z.object({
  /** Public port of the hub. */
  PORT: withDefault(z.coerce.number().int().min(1).max(65535), 3000),
  /** Network address to listen on; absent: all. `npm start` gives its inner processes the loopback. */
  HOST: optional(z.string()),
  /** Address people and outlets use; every absolute link is made from it. */
  PUBLIC_URL: optional(z.url()),
  /** Any PostgreSQL 14+; absent: the embedded one under DATA_DIR. */
  DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  /** Login that may read public tables only, for the api process; absent: DATABASE_URL with the role hub_public. */
  API_DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  /** Login that migrates and may act for hub_guard; the login of DATABASE_URL owns what it makes. Absent: DATABASE_URL. */
  MIGRATE_DATABASE_URL: optional(z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')),
  /** Where one machine keeps its database, mails and generated secrets. */
  DATA_DIR: withDefault(z.string(), '.data'),
  /** Signs sessions and encrypts secrets; made once and kept in DATA_DIR when the database is embedded. */
  PAYLOAD_SECRET: optional(z.string().min(32, 'needs at least 32 characters')),
  /** Keys of guarded identities, comma-separated: the first seals, each opens. Absent: PAYLOAD_SECRET. */
  GUARDED_KEYS: withDefault(
    z
      .string()
      .transform(commaSeparated)
      .refine((keys) => keys.every((key) => key.length >= 32), 'each key needs at least 32 characters'),
    '',
  ),
  S3_BUCKET: optional(z.string()),
  S3_ENDPOINT: optional(z.url()),
  S3_REGION: withDefault(z.string(), 'us-east-1'),
  S3_ACCESS_KEY_ID: optional(z.string()),
  S3_SECRET_ACCESS_KEY: optional(z.string()),
  S3_FORCE_PATH_STYLE: withDefault(z.stringbool(), 'false'),
  /** smtp:// or smtps://; absent: mails are written to DATA_DIR/mail. */
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: withDefault(z.string(), 'Hub Humas <hub@localhost>'),
  /** auto: an empty embedded database is filled with the demo; off: never. */
  DEMO: withDefault(z.enum(['auto', 'off']), 'auto'),
  LOG_LEVEL: withDefault(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
  /** clamd that looks at outgoing files: host:port or the path of its socket; set and away: nothing is released. */
  CLAMD_ADDRESS: optional(z.string()),
  /** The built program that inspects outgoing files. */
  RELEASE_ENGINE: withDefault(z.string(), 'dist/releaseEngine.mjs'),
  /** host:port pairs, comma-separated, that outgoing webhooks may reach although they are private. */
  WEBHOOK_ALLOW_PRIVATE: withDefault(z.string().transform(commaSeparated), ''),
  /** The same for subscribers to feeds, whom anybody may name. */
  WEBSUB_ALLOW_PRIVATE: withDefault(z.string().transform(commaSeparated), ''),
  /** Issuer of the OpenID provider by which staff may sign in: https, or http on this machine; absent: by password only. */
  OIDC_ISSUER: optional(z.url().refine(isEncryptedOrLocal, 'must begin with https://')),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  /** How the button names the provider. */
  OIDC_LABEL: withDefault(z.string().max(60), 'akun instansi'),
  /** Values of `amr` or `acr`, comma-separated, by which the provider shows a second factor that counts here. */
  OIDC_SECOND_FACTOR: withDefault(z.string().transform(commaSeparated), ''),
  /** Where the admin process listens; the api process forwards /admin, /api and /_next to it when set. */
  ADMIN_ORIGIN: optional(z.url()),
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: withDefault(z.coerce.number().int().min(0).max(10), 0),
  /** Requests per minute and address that the public side answers without an API key; 0: no limit. Loopback has none. */
  ANONYMOUS_REQUESTS_PER_MINUTE: withDefault(z.coerce.number().int().min(0).max(1_000_000), 300),
  ANONYMOUS_REQUESTS_PER_DAY: withDefault(z.coerce.number().int().min(0).max(100_000_000), 20_000),
  /** Opens /metrics to whoever holds it, from elsewhere too; absent: this machine alone. */
  METRICS_TOKEN: optional(z.string().min(20)),
})

type Parsed = z.output<typeof schema>
export type Env = Parsed & { PUBLIC_URL: string; PAYLOAD_SECRET: string; DATA_DIR: string }

/** The settings are unusable; the message names each one and says what it should be. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

/**
 * Reads the settings once. Defaults that depend on others are filled here: PUBLIC_URL from PORT,
 * PAYLOAD_SECRET from DATA_DIR when the database is the embedded one.
 * @throws SettingsError naming every setting that is wrong.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new SettingsError(`These settings are not usable (see .env.example):\n${lines.join('\n')}`)
  }
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = result.data
  if (OIDC_ISSUER && !(OIDC_CLIENT_ID && OIDC_CLIENT_SECRET))
    throw new SettingsError('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it.')
  const dataDir = path.resolve(result.data.DATA_DIR)
  return {
    ...result.data,
    DATA_DIR: dataDir,
    PUBLIC_URL: (result.data.PUBLIC_URL ?? `http://localhost:${result.data.PORT}`).replace(/\/+$/, ''),
    PAYLOAD_SECRET: result.data.PAYLOAD_SECRET ?? keptSecret(dataDir, result.data.DATABASE_URL),
  }
}

/** The secret of a one-machine installation, made once; with an external database it must be given. */
function keptSecret(dataDir: string, databaseUrl: string | undefined): string {
  const file = path.join(dataDir, 'payload-secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (databaseUrl) {
    throw new SettingsError(
      'PAYLOAD_SECRET is required when DATABASE_URL is set (32 or more random characters).',
    )
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

let parsed: Env | undefined

/** The settings of this process, parsed at first use. The only reader of process.env. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** Settings that a command decides for its own process, before anything else reads them. */
export function settle(changes: Partial<Env>): Env {
  parsed = { ...env(), ...changes }
  return parsed
}

/** The OpenID provider by which staff may sign in, when one is set. */
export function openIdProvider(settings: Partial<Env>) {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_SECOND_FACTOR } = settings
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET) return undefined
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: OIDC_LABEL ?? '',
    secondFactors: OIDC_SECOND_FACTOR ?? [],
  }
}

/** What seals personal data: the keys for that, the newest first; without any the installation's secret. */
export const sealingSecrets = ({
  GUARDED_KEYS,
  PAYLOAD_SECRET,
}: Pick<Env, 'GUARDED_KEYS' | 'PAYLOAD_SECRET'>): [string, ...string[]] => [
  GUARDED_KEYS[0] ?? PAYLOAD_SECRET,
  ...GUARDED_KEYS.slice(1),
]
