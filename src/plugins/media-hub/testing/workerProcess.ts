import pg from 'pg'
import { startJobs } from '../jobs'

/** A worker in a process of its own, to be killed by a test. Lease of two seconds. */
const log = { debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error }
startJobs({
  pool: new pg.Pool({ connectionString: process.env.TEST_DB, max: 10 }),
  log,
  secret: process.env.TEST_SECRET ?? '',
  publicUrl: 'https://humas.example.id',
  allowPrivate: [process.env.TEST_ALLOW ?? ''],
  webSubAllowPrivate: [process.env.TEST_ALLOW ?? ''],
  leaseSeconds: 2,
  pollSeconds: 0.3,
})
