import fs from 'node:fs'
import path from 'node:path'
import { root } from './settings.mjs'

/** What a person set for their own hub must not reach the tests. @param {Record<string, string | undefined>} env */
export function testSettings(env) {
  const own =
    /^(PORT|HOST|PUBLIC_URL|DATABASE_URL|API_DATABASE_URL|DATA_DIR|PAYLOAD_SECRET|S3_.*|SMTP_URL|MAIL_FROM|DEMO|ADMIN_ORIGIN|NODE_ENV)$/
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => !own.test(name)))
  return { ...kept, PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${env.PATH ?? ''}` }
}

/** The JavaScript behind a package's command; node_modules/.bin holds shell scripts on Windows. @param {string} program */
export function programOf(program) {
  const [name = '', command = ''] = program.split(' ')
  const folder = path.join(root, 'node_modules', name)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
