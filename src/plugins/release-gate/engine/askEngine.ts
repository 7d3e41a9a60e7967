import { spawn } from 'node:child_process'
import { type Frame, pack, unpack } from './frame'
import type { Answers, Order, Refusal } from './orders'

export type Engine = {
  /** the built program that runs the engine (`runEngine` of jobs.ts) */
  program: string
  /** milliseconds a file may take */
  patience?: number
}

const usualPatience = 120_000
const memory = 1024
const mostAnswer = 160 * 1024 * 1024
const atOnce = 2

/**
 * Has a process of its own look at a file: no settings of ours in it, no writing, no other programs, bounded memory
 * and time. Whatever goes wrong there is a refusal here.
 */
export async function askEngine<W extends Order['work']>(
  engine: Engine,
  order: Extract<Order, { work: W }>,
  bytes: Buffer,
): Promise<{ answer: Answers[W]; bytes: Buffer }> {
  const turn = await takeTurn()
  try {
    const frame = await run(engine, pack({ words: order, bytes }))
    return { answer: frame.words as Answers[W], bytes: frame.bytes }
  } catch (error) {
    const code = error instanceof TooSlow ? 'gate.timeout' : 'gate.tool_failed'
    const refusal: Refusal = {
      ok: false,
      code,
      detail: error instanceof Error ? error.message.slice(0, 200) : '',
    }
    return { answer: refusal as Answers[W], bytes: Buffer.alloc(0) }
  } finally {
    turn()
  }
}

class TooSlow extends Error {}

function run({ program, patience = usualPatience }: Engine, message: Buffer): Promise<Frame> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...walls, program], {
      env: { NODE_ENV: 'production' },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const end = (error: Error): void => {
      child.kill('SIGKILL')
      reject(error)
    }
    const clock = setTimeout(() => end(new TooSlow('timeout')), patience)
    const parts: Buffer[] = []
    let size = 0
    let said = ''
    child.stdout.on('data', (part: Buffer) => {
      size += part.length
      if (size > mostAnswer) end(new Error('answer'))
      else parts.push(part)
    })
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString('utf8')).slice(-2000)
    })
    child.once('error', end)
    // the engine may end before it has read all; its exit code says so
    child.stdin.on('error', () => undefined)
    child.once('close', (code) => {
      clearTimeout(clock)
      if (code !== 0) return reject(new Error(`exit ${code} ${said.slice(-160)}`))
      try {
        resolve(unpack(Buffer.concat(parts)))
      } catch (error) {
        reject(error as Error)
      }
    })
    child.stdin.end(message)
  })
}

/** Node's own walls: reading files only, no other process, bounded memory. */
const walls = [`--max-old-space-size=${memory}`, '--permission', '--allow-fs-read=*', '--allow-addons']

let running = 0
const waiting: Array<() => void> = []

/** Two files at once; the next waits. */
async function takeTurn(): Promise<() => void> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  return () => {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
