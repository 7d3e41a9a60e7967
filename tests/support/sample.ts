import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts a program of docs/samples and waits for a line of it. @returns the line and how to end the program */
export async function startSample(
  command: string,
  args: readonly string[],
  environment: Record<string, string>,
  saying: RegExp,
): Promise<{ line: string; stop: () => Promise<void> }> {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    child.kill()
    await once(child, 'exit')
  }
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const line = saying.exec(said)?.[0]
    if (line) return { line, stop }
  }
  throw new Error(`${command} ended without saying ${saying}: ${said}`)
}
