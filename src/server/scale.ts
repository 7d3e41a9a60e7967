import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { toLexical } from '../../demo/lexical'
import { demoReleases } from '../../demo/releases'
import { bodyHtml } from '../collections/PressReleases/bodyHtml'
import { bodyText } from '../collections/PressReleases/bodyText'
import { markOf } from '../collections/PressReleases/kinds'
import { importUnits } from '../collections/Units/importUnits'
import { readUnitFile } from '../collections/Units/readUnitFile'
import { PUBLIC_BASE } from '../domain/publicItem'
import { createPool, databaseUrl } from './pool'
import { CommandError, runCommand } from './runCommand'
import { fillReleases, type ScaleText } from './scale/fillReleases'
import { processLog } from './log'

/** The texts of the demo as stored and as presented. */
const texts = (): ScaleText[] =>
  demoReleases.map(({ kind, title, lead, place, body: blocks }) => {
    const body = toLexical(blocks)
    return {
      kind,
      mark: markOf(kind),
      title,
      lead,
      place,
      body,
      bodyHtml: bodyHtml(body, new Map()),
      bodyText: bodyText(body),
    }
  })

const count = (value: string | undefined, name: string): number => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0 || number > 5_000_000)
    throw new CommandError(`--${name} needs a whole number up to 5000000`)
  return number
}

/** `npm run scale -- --releases N --assets N [--add]`: fills a database with realistic rows, for benchmarks. */
if (import.meta.main) {
  await runCommand(async ({ payload, settings, args, say }) => {
    const { values } = parseArgs({
      args,
      options: { releases: { type: 'string' }, assets: { type: 'string' }, add: { type: 'boolean' } },
    })
    const releases = count(values.releases ?? '20000', 'releases')
    const assets = count(values.assets ?? '2000', 'assets')
    const pool = createPool({ url: databaseUrl(settings), max: 2, log: processLog('scale') })
    try {
      const { rows } = await pool.query(
        'select exists (select 1 from press_releases) as filled, exists (select 1 from units) as units',
      )
      if (rows[0]?.filled && !values.add) {
        throw new CommandError(
          'Basis data ini sudah berisi siaran pers; tambahkan --add bila memang hendak menambah (already filled).',
        )
      }
      if (!rows[0]?.units) {
        await importUnits({
          payload,
          rows: readUnitFile(readFileSync('demo/units.csv', 'utf8')),
          dryRun: false,
        })
      }
      const began = Date.now()
      await fillReleases(pool, {
        releases,
        assets,
        texts: texts(),
        base: PUBLIC_BASE,
        tell: (done, of) => say(`${done}/${of}`),
      })
      say(`${releases} releases, ${assets} assets in ${((Date.now() - began) / 1000).toFixed(1)} s`)
      return 0
    } finally {
      await pool.end()
    }
  })
}
