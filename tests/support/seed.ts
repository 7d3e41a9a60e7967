import { readFileSync } from 'node:fs'
import { getPayload } from 'payload'
import { makePeople } from '../../demo/fill/people'
import config from '../../payload.config'
import { importUnits } from '../../src/collections/Units/importUnits'
import { readUnitFile } from '../../src/collections/Units/readUnitFile'
import { env } from '../../src/env'

/** Fills a migrated database with the units and accounts of the demo, without its releases and pictures. */
const payload = await getPayload({ config, cron: false })
await importUnits({
  payload,
  rows: readUnitFile(readFileSync('demo/units.csv', 'utf8')),
  dryRun: false,
  secondFactorRoles: [],
})
const { docs } = await payload.find({
  collection: 'units',
  pagination: false,
  depth: 0,
  overrideAccess: true,
})
await makePeople(payload, new Map(docs.map(({ code, id }) => [String(code), String(id)])), env().DATA_DIR)
await payload.destroy()
process.exit(0)
