import { readFile } from 'node:fs/promises'
import { importUnits } from '../collections/Units/importUnits'
import { readUnitFile, UnitFileError } from '../collections/Units/readUnitFile'
import { tellImport } from '../collections/Units/tellImport'
import { CommandError, runCommand } from './runCommand'

const usage = `Pakai / usage: npm run units:import -- BERKAS.csv [--apply]
Tanpa --apply hanya ditunjukkan apa yang akan berubah. / Without --apply it only shows what would change.`

/** `npm run units:import -- FILE [--apply]`: shows what a unit file would change, and with --apply does it. */
if (import.meta.main) {
  await runCommand(async ({ payload, args, say }) => {
    const files = args.filter((arg) => !arg.startsWith('--'))
    const apply = args.includes('--apply')
    const [file] = files
    if (!file || files.length !== 1 || args.some((arg) => arg.startsWith('--') && arg !== '--apply'))
      throw new CommandError(usage)
    const rows = await readRows(file)
    const plan = await importUnits({ payload, rows, dryRun: true })
    for (const line of tellImport(plan)) say(line)
    if (plan.problems.length > 0) return 1
    if (apply) {
      const done = await importUnits({ payload, rows, dryRun: false })
      say(`Selesai / done: ${tellImport(done).at(-1)}`)
    } else say('Belum ada yang ditulis; ulangi dengan --apply. / Nothing written yet; repeat with --apply.')
    return 0
  })
}

async function readRows(file: string) {
  try {
    return readUnitFile(await readFile(file, 'utf8'))
  } catch (error) {
    if (error instanceof UnitFileError) throw new CommandError(`${file}:\n${error.message}`)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'EACCES') {
      throw new CommandError(`Berkas tidak dapat dibaca / cannot read the file (${code}): ${file}`)
    }
    throw error
  }
}
