import { readFile } from 'node:fs/promises'
import { createLocalReq } from 'payload'
import { inTransaction, previewCalendar, proposeCalendars, transactionQuery } from '../plugins/legal-clock'
import { CommandError, runCommand } from './runCommand'

const usage = `Pakai / usage: npm run calendar:import -- BERKAS.json|BERKAS.csv [--unit=KODE]
Kalender disimpan sebagai usulan; atasan PPID atau administrator mengesahkannya di /admin/calendar.
The calendar is stored as a proposal; a PPID superior or an administrator confirms it at /admin/calendar.`

/** `npm run calendar:import -- FILE`: stores a calendar file as a proposal and shows what confirming it would change. */
if (import.meta.main) {
  await runCommand(async ({ payload, args, say }) => {
    const files = args.filter((arg) => !arg.startsWith('--'))
    const unit = args.find((arg) => arg.startsWith('--unit='))?.slice('--unit='.length)
    const [file] = files
    if (!file || files.length !== 1 || args.length > (unit ? 2 : 1)) throw new CommandError(usage)
    const content = await read(file)
    const req = await createLocalReq({}, payload)
    for (const { id, label, status, created } of await orExplain(() =>
      inTransaction(req, () => proposeCalendars(req, { content, unit, source: file })),
    )) {
      say(
        `${label}: ${created ? 'usulan tersimpan / proposal stored' : `sudah ada / there already (${status})`}`,
      )
      if (status !== 'draft') continue
      const preview = await inTransaction(req, async () =>
        previewCalendar(req, await transactionQuery(req), id),
      )
      for (const { on, name } of preview.diff.added) say(`  + ${on} ${name}`)
      for (const { on, name } of preview.diff.removed) say(`  - ${on} ${name}`)
      for (const { from, to } of preview.diff.moved) say(`  ${from.on} -> ${to.on} ${to.name}`)
      say(`  ${preview.moves.length} tenggat bergeser / deadlines move`)
    }
    return 0
  })
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new CommandError(`Berkas tidak dapat dibaca / cannot read the file (${code}): ${file}`)
  }
}

/** A refusal of the file in the words of its problems, without a stack. */
async function orExplain<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const { data, message } = error as {
      message: string
      data?: { code?: string; problems?: Array<{ field: string; message: string }> }
    }
    if (!data?.code) throw error
    const problems = (data.problems ?? []).map((one) => `\n  ${one.field}: ${one.message}`).join('')
    throw new CommandError(`${message}${problems}`)
  }
}
