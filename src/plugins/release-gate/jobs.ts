import type { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { type Frame, pack, unpack } from './engine/frame'
import type { Order } from './engine/orders'
import { renderForEditor } from './engine/renderForEditor'
import { tools } from './engine/tools'
import { inspect } from './inspect/inspect'
import { rewrite } from './rewrite/rewrite'
import { Refused } from './rules/refusal'

/**
 * The engine: reads one order with its file from a stream, answers, and ends. It runs in a process of its own, so that
 * a hostile file can neither hang nor kill a server, nor read what a server knows.
 */
export async function runEngine(input: Readable, output: Writable): Promise<void> {
  const answer = await answerTo(unpack(await buffer(input)))
  output.end(pack(answer))
  await finished(output)
}

async function answerTo({ words, bytes }: Frame): Promise<Frame> {
  const order = words as Order
  const none = Buffer.alloc(0)
  switch (order.work) {
    case 'inspect':
      return { words: { ...(await inspect(bytes, order)), tools: tools() }, bytes: none }
    case 'rewrite': {
      const answer = await rewrite(bytes, order)
      if (!answer.ok) return { words: answer, bytes: none }
      const { bytes: written, ...said } = answer
      return { words: { ...said, tools: tools() }, bytes: written }
    }
    case 'page': {
      try {
        const { picture, ...said } = await renderForEditor(bytes, order.name, order.page)
        return { words: { ok: true, ...said, tools: tools() }, bytes: picture }
      } catch (error) {
        if (error instanceof Refused)
          return { words: { ok: false, code: error.code, detail: error.detail }, bytes: none }
        throw error
      }
    }
  }
}
