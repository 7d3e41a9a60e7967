import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { spellOut } from '../rules/printable'

export type Order = {
  /** Path of the .typ file. */
  template: string
  /** What is printed, as text only. */
  paper: object
  /** The instant written into the file: the same order gives the same bytes. */
  at: Date
  /** The longest it may take, where it is more than a letter. */
  longestMs?: number
}
export type Pressed = { pdf: Buffer; pages: number }
type Answer = { id: number; pdf?: Uint8Array; pages?: number; missing?: string[]; problem?: string }

const SCRIPT = path.resolve('src/plugins/official-papers/typst/compile.mjs')
/** The longest that one paper may take. */
const LONGEST_MS = 20_000
/** Each round spells out the characters the one before found no glyph for. */
const MOST_ROUNDS = 4

/**
 * Sets papers as tagged PDF (PDF/UA-1) in a process beside this one, one after the other; a paper that takes too long
 * ends that process, and the next one gets a new one.
 */
export function openPress({ longestMs: usual = LONGEST_MS } = {}) {
  let child: ChildProcess | undefined
  let turn: Promise<unknown> = Promise.resolve()
  let last = 0

  const start = () => {
    // what `fork` does, without a bundler of the screens taking the script for a part of them
    const made: ChildProcess = spawn(process.execPath, [SCRIPT], {
      ...{ serialization: 'advanced', env: { NODE_ENV: 'production' } },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    made.once('exit', () => {
      if (child === made) child = undefined
    })
    made.unref()
    return made
  }

  const ask = (order: { template: string; paper: string; at: number }, longestMs: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = (child ??= start())
      const id = ++last
      const done = (settle: () => void) => {
        clearTimeout(timer)
        asked.off('message', answered).off('exit', died).off('error', died)
        settle()
      }
      const answered = (answer: Answer) => answer.id === id && done(() => resolve(answer))
      const died = () => done(() => reject(new Error('official-papers: the typesetter died')))
      const timer = setTimeout(() => {
        child = undefined
        done(() => reject(new Error(`official-papers: a paper took longer than ${longestMs} ms`)))
        asked.kill('SIGKILL')
      }, longestMs)
      asked.on('message', answered).once('exit', died).once('error', died)
      asked.send({ id, ...order })
    })

  async function setPaper({ template, paper, at, longestMs = usual }: Order): Promise<Pressed> {
    let printed = paper
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { pdf, pages, missing, problem } = await ask(
        {
          template: path.resolve(template),
          paper: JSON.stringify(printed),
          at: Math.floor(at.getTime() / 1000),
        },
        longestMs,
      )
      if (pdf) return { pdf: Buffer.from(pdf), pages: pages ?? 1 }
      if (!missing) throw new Error(`official-papers: ${path.basename(template)} does not set: ${problem}`)
      printed = spellOut(printed, missing)
    }
    throw new Error('official-papers: characters without a glyph were left')
  }

  return {
    /** @throws when the template has a fault, the typesetter dies, or it takes too long */
    print: (order: Order): Promise<Pressed> => {
      const pressed = turn.then(() => setPaper(order))
      turn = pressed.catch(() => undefined)
      return pressed
    },
    stop: (): void => {
      child?.kill('SIGKILL')
      child = undefined
    },
  }
}

export type Press = ReturnType<typeof openPress>
