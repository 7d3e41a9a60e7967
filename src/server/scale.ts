import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importUnits } from '../collections/Units/importUnits'
import { readUnitFile } from '../collections/Units/readUnitFile'
import { terms } from '../collections/PressReleases/rights'
import { PUBLIC_BASE } from '../domain/publicItem'
import { processLog } from './log'
import { createPool, databaseUrl } from './pool'
import { CommandError, runCommand } from './runCommand'
import { fillReleases } from './scale/fillReleases'
import { variants } from './scale/variants'

const most = 5_000_000

/** @throws CommandError for anything but a whole number up to five million */
function count(name: string, value: string): number {
  const number = /^\d{1,7}$/.test(value) ? Number(value) : Number.NaN
  if (!(number <= most)) throw new CommandError(`--${name}: bilangan bulat sampai ${most} (a whole number)`)
  return number
}

function orders(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        releases: { type: 'string', default: '20000' },
        assets: { type: 'string', default: '2000' },
        add: { type: 'boolean', default: false },
      },
    })
    return {
      releases: count('releases', values.releases),
      assets: count('assets', values.assets),
      add: values.add,
    }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${(error as Error).message}\nnpm run scale -- --releases N --assets N [--add]`)
  }
}

/** `npm run scale -- --releases N --assets N [--add]`: fills a database with realistic rows, for benchmarks. */
if (import.meta.main) {
  await runCommand(async ({ payload, settings, args, say }) => {
    const { add, ...wanted } = orders(args)
    const pool = createPool({ url: databaseUrl(settings), max: 2, log: processLog('scale') })
    try {
      const { rows } = await pool.query<{ filled: boolean; units: boolean }>(
        `select exists (select from press_releases) or exists (select from assets) as filled, exists (select from units) as units`,
      )
      if (rows[0]?.filled && !add) {
        throw new CommandError(
          'Basis data ini sudah berisi; tambahkan --add bila memang hendak menambah (not empty: --add adds to it).',
        )
      }
      if (!rows[0]?.units) {
        say('Mengisi satuan dari demo/units.csv (units)')
        const units = readUnitFile(readFileSync('demo/units.csv', 'utf8'))
        await importUnits({ payload, rows: units, dryRun: false })
      }
      const began = Date.now()
      const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
      let told = began
      const tell = (done: number) => {
        if (Date.now() - told < 2000) return
        told = Date.now()
        say(`${done} / ${wanted.releases} · ${seconds()}`)
      }
      await fillReleases(pool, { ...wanted, texts: variants(), base: PUBLIC_BASE, terms, tell })
      say(`${wanted.releases} siaran pers, ${wanted.assets} aset (releases, assets) · ${seconds()}`)
      return 0
    } finally {
      await pool.end()
    }
  })
}
