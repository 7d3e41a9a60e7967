import { spawn } from 'node:child_process'
import path from 'node:path'
import { openLogFile } from './logFile'

export type ToolOptions = {
  /** of dist/name.mjs */
  name: string
  env: NodeJS.ProcessEnv
  logFolder: string
  /** told the last plain line the tool printed */
  tell?: (line: string) => void
}

/**
 * Runs one built program to its end; all it prints goes to its log file.
 * @throws with the last lines it printed when it does not end with 0
 */
export function runTool({ name, env, logFolder, tell }: ToolOptions): Promise<void> {
  const file = path.join(logFolder, `${name}.log`)
  const log = openLogFile(file)
  const last: string[] = []
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', path.join(import.meta.dirname, `${name}.mjs`)],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const keep = (chunk: Buffer) => {
    for (const line of chunk
      .toString('utf8')
      .split('\n')
      .filter((text) => text.trim() !== '')) {
      log.write(line)
      last.push(line)
      if (last.length > 15) last.shift()
      if (!line.startsWith('{')) tell?.(line.trim())
    }
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${name} gagal (failed: ${code ?? signal}); see ${file}\n${last.join('\n')}`)),
    )
  }).finally(() => log.close())
}
