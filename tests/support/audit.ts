import { spawnSync } from 'node:child_process'
import type { Installation } from './installation'

/** Runs the command that verifies the chain of the audit trail, on the installation's database. */
export function verifyAudit({ environments }: Pick<Installation, 'environments'>): {
  status: number | null
  output: string
} {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/verifyAudit.mjs'], {
    env: { ...process.env, ...environments.worker },
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}
