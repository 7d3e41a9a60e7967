import os from 'node:os'
import path from 'node:path'

/** The configuration is read while building and generating, with a database nobody opens; none of this reaches the result. */
export const buildSettings = {
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  PAYLOAD_SECRET: 'only-while-building-never-used-at-run-time',
  DATA_DIR: path.join(os.tmpdir(), 'hub-humas-build'),
}
