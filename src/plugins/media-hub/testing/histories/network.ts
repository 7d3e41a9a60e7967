import type { Reply } from '../../jobs/reach'
import type { Letter } from '../../jobs/sendWebhook'
import type { Chance } from './seeded'

/** How a receiver behaves while it is ill: shares of its answers. */
export type Mood = 'well' | 'flaky' | 'ill' | 'busy' | 'ends'

type Ending = 'accepted' | 'answer_lost' | 'reset' | 'timed_out' | 'late' | 'error' | 'busy' | 'gone'

const MOODS: Record<Mood, Partial<Record<Ending, number>>> = {
  well: { accepted: 1 },
  flaky: { accepted: 8, answer_lost: 3, reset: 2, timed_out: 2, late: 2, error: 3, busy: 1 },
  ill: { accepted: 1, answer_lost: 1, reset: 4, timed_out: 4, late: 2, error: 8, busy: 1 },
  busy: { accepted: 3, busy: 6, error: 1 },
  ends: { accepted: 3, gone: 2, error: 2 },
}

type Message = { id: string; version: number; seq: number; messageId: string; raw: string }
/** A message on its way: sent, not answered yet. `until` is the end of its worker's lease, in seconds. */
export type Try = Message & { endpoint: string; worker: string; until: number; end: (ending: Ending) => void }

export type Receiver = {
  endpoint: string
  mood: Mood
  held: Map<string, number>
  accepted: Map<string, number>
}

/**
 * The far side of the network, and the judge of what is put on it. A receiver keeps the highest version of each item,
 * as the guide tells it to.
 */
export function network(chance: Chance, now: () => number) {
  const receivers = new Map<string, Receiver>()
  const open = new Set<Try>()
  const late: (() => void)[] = []
  const ids = new Map<string, { messageId: string; raw: string }>()
  const wrongs: string[] = []
  const wrong = (what: string, { endpoint, id, version }: Try) =>
    wrongs.push(`${what}: ${endpoint} ${id} v${version}`)

  const judge = (sent: Try, { accepted }: Receiver) => {
    if (sent.version < (accepted.get(sent.id) ?? 0))
      wrong('an older version was sent after a newer one was accepted', sent)
    for (const other of open)
      if (other.endpoint === sent.endpoint && other.id === sent.id && other.until > now())
        wrong('a second try beside a living one', sent)
    const first = ids.get(`${sent.endpoint} ${sent.seq}`)
    if (first && first.messageId !== sent.messageId) wrong('another webhook-id for the same event', sent)
    if (first && first.raw !== sent.raw) wrong('other bytes for the same event', sent)
    if (!first) ids.set(`${sent.endpoint} ${sent.seq}`, sent)
  }

  const arrived = new Set<string>()
  const arrive = ({ endpoint, held }: Receiver, { id, version }: Message) => {
    arrived.add(`https://${endpoint}.example/ ${id} ${version}`)
    held.set(id, Math.max(version, held.get(id) ?? 0))
  }

  /** Stands in for HTTP: `until` and `worker` tell whose try it is, `onSent` hears that it is on its way. */
  const send = (
    letter: Letter,
    worker: string,
    until: number,
    onSent?: (sent: Try) => void,
  ): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const receiver = receivers.get(letter.url)
      if (!receiver) throw new Error(`nobody is at ${letter.url}`)
      const { id, version, seq } = (JSON.parse(letter.body) as { data: Message }).data
      const message = { id, version, seq, messageId: letter.messageId, raw: letter.body }
      const sent: Try = { ...message, endpoint: receiver.endpoint, worker, until, end: () => undefined }
      const reply = (status: number, retryAfter?: string) => resolve({ status, body: '', retryAfter })
      const endings: Record<Ending, () => void> = {
        accepted: () => {
          arrive(receiver, message)
          receiver.accepted.set(id, Math.max(version, receiver.accepted.get(id) ?? 0))
          reply(204)
        },
        answer_lost: () => {
          arrive(receiver, message)
          receiver.accepted.set(id, Math.max(version, receiver.accepted.get(id) ?? 0))
          reject(new Error('socket hang up'))
        },
        reset: () => reject(new Error('read ECONNRESET')),
        timed_out: () => reject(new Error('no reply within 15 s')),
        late: () => {
          late.push(() => arrive(receiver, message))
          reject(new Error('no reply within 15 s'))
        },
        error: () => reply(500),
        busy: () => reply(chance.chance(0.5) ? 429 : 503, String(chance.below(90_000))),
        gone: () => reply(410),
      }
      sent.end = (ending) => {
        open.delete(sent)
        endings[ending]()
      }
      judge(sent, receiver)
      open.add(sent)
      onSent?.(sent)
    })

  return {
    receivers,
    /** `address item version` of whatever reached a receiver, whether we know of it or not. */
    arrived,
    open,
    wrongs,
    send,
    /** How this try will end, by the mood of its receiver. */
    endingOf: ({ endpoint }: Try): Ending => {
      const mood = [...receivers.values()].find((one) => one.endpoint === endpoint)?.mood ?? 'well'
      return chance.weighted(MOODS[mood] as Record<Ending, number>)
    },
    /** The worker is gone; what it had sent may have arrived, now, later or never. */
    drop: (one: Try) => {
      const receiver = receivers.get(`https://${one.endpoint}.example/`)
      open.delete(one)
      if (!receiver || chance.chance(0.4)) return
      if (chance.chance(0.5)) arrive(receiver, one)
      else late.push(() => arrive(receiver, one))
    },
    /** What was still in the wires arrives. */
    settleLate: () => {
      for (const arriving of late.splice(0)) arriving()
    },
  }
}
