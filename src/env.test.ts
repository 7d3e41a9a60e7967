import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parseEnv, SettingsError } from './env'

const secret = 'a secret for tests, forty characters long'
const folder = () => mkdtempSync(path.join(tmpdir(), 'env-'))
const parse = (source: Record<string, string>) => parseEnv({ PAYLOAD_SECRET: secret, ...source })

it('needs no setting on one machine', () => {
  const settings = parseEnv({ DATA_DIR: folder() })
  expect(settings).toMatchObject({
    PORT: 3000,
    PUBLIC_URL: 'http://localhost:3000',
    DEMO: 'auto',
  })
  expect(settings.SMTP_URL).toBeUndefined()
  expect(settings.PAYLOAD_SECRET.length).toBeGreaterThanOrEqual(32)
})

it('makes the secret once and keeps it to its owner', () => {
  const DATA_DIR = path.join(folder(), 'new')
  const first = parseEnv({ DATA_DIR })
  expect(parseEnv({ DATA_DIR }).PAYLOAD_SECRET).toBe(first.PAYLOAD_SECRET)
  const file = path.join(DATA_DIR, 'payload-secret')
  expect(readFileSync(file, 'utf8').trim()).toBe(first.PAYLOAD_SECRET)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it('makes no secret for a database that others share', () => {
  const shared = { DATABASE_URL: 'postgres://db/hub', DATA_DIR: folder() }
  expect(() => parseEnv(shared)).toThrow(/PAYLOAD_SECRET is required/)
})

it.each([
  ['a blank line is no setting', { PORT: ' ', SMTP_URL: '' }, { PORT: 3000, SMTP_URL: undefined }],
  [
    'an address without its last slash',
    { PUBLIC_URL: 'https://humas.example.id//' },
    { PUBLIC_URL: 'https://humas.example.id' },
  ],
  ['the port makes the address', { PORT: '8080' }, { PUBLIC_URL: 'http://localhost:8080' }],
  [
    'a list',
    { WEBHOOK_ALLOW_PRIVATE: ' 127.0.0.1:9000, [::1]:80 ,' },
    { WEBHOOK_ALLOW_PRIVATE: ['127.0.0.1:9000', '[::1]:80'] },
  ],
  ['false is false', { S3_FORCE_PATH_STYLE: 'false' }, { S3_FORCE_PATH_STYLE: false }],
  ['true is true', { S3_FORCE_PATH_STYLE: 'true' }, { S3_FORCE_PATH_STYLE: true }],
] as const)('%s', (_case, source, settings) => expect(parse(source)).toMatchObject(settings))

it('ignores what other programs set', () => {
  expect(parse({ PATH: '/bin', npm_config_x: '1' })).not.toHaveProperty('PATH')
})

it.each([
  ['PORT', '70000'],
  ['PORT', 'banyak'],
  ['PUBLIC_URL', 'humas.example.id'],
  ['DATABASE_URL', 'mysql://db/hub'],
  ['SMTP_URL', 'mail.example.id:25'],
  ['PAYLOAD_SECRET', 'pendek'],
  ['DEMO', 'mungkin'],
  ['LOG_LEVEL', 'berisik'],
  ['S3_FORCE_PATH_STYLE', 'kadang'],
  ['TRUSTED_PROXIES', '-1'],
] as const)('names %s when it is %j', (name, value) => {
  expect(() => parse({ [name]: value })).toThrow(SettingsError)
  expect(() => parse({ [name]: value })).toThrow(new RegExp(`^ {2}${name}: `, 'm'))
})

it('names every wrong setting at once and repeats no secret', () => {
  const wrong = { PORT: 'x', SMTP_URL: 'orang:rahasia@mail' }
  expect(() => parse(wrong)).toThrow(/PORT[\s\S]*SMTP_URL/)
  try {
    parse(wrong)
  } catch (error) {
    expect(String(error)).not.toContain('rahasia')
  }
})

it.each([
  ['over the network unencrypted', 'http://masuk.example.id'],
  ['on a machine that only sounds like this one', 'http://localhost.example.id'],
])('refuses an OpenID provider %s', (_case, OIDC_ISSUER) => {
  expect(() => parse({ OIDC_ISSUER, OIDC_CLIENT_ID: 'hub', OIDC_CLIENT_SECRET: 's' })).toThrow(/https/)
})

it('wants an OpenID provider whole or not at all', () => {
  const OIDC_ISSUER = 'https://masuk.example.id'
  expect(() => parse({ OIDC_ISSUER, OIDC_CLIENT_ID: 'hub' })).toThrow(/OIDC_CLIENT_SECRET/)
  expect(parse({ OIDC_ISSUER, OIDC_CLIENT_ID: 'hub', OIDC_CLIENT_SECRET: 's' })).toMatchObject({
    OIDC_LABEL: 'akun instansi',
    OIDC_SECOND_FACTOR: [],
  })
})
