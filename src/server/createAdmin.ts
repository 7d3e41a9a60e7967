import { parseArgs } from 'node:util'
import { createAdmin } from '../collections/Users/createAdmin'
import { CommandError, runCommand } from './runCommand'

const usage =
  'Pakai / usage: npm run admin:create -- --email nama@instansi.go.id --name "Nama Lengkap" --unit KODE_SATUAN'

/** `npm run admin:create`: makes an administrator and prints a password, once. */
if (import.meta.main) {
  await runCommand(async ({ payload, settings, args, say }) => {
    const order = read(args)
    const password = await createAdmin(payload, order)
    say(`Administrator ${order.email} dibuat di satuan ${order.unit}. / Administrator made.`)
    say(`Kata sandi, hanya ditampilkan sekali / password, shown only once: ${password}`)
    say(`Masuk dan ganti kata sandi di / sign in and change it at ${settings.PUBLIC_URL}/admin`)
    return 0
  })
}

function read(args: string[]) {
  const options = { email: { type: 'string' }, name: { type: 'string' }, unit: { type: 'string' } } as const
  try {
    const { values } = parseArgs({ args, options, strict: true })
    const { email, name, unit } = values
    if (email && name && unit) return { email, name, unit }
  } catch (error) {
    throw new CommandError(`${(error as Error).message}\n${usage}`)
  }
  throw new CommandError(usage)
}
