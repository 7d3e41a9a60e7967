import { decodedForms } from './decoded'

/** Every secret of ours is plain ASCII; these are the characters that one may hold, and all others count as one. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-_.@+/= $:'
const classes = alphabet.length + 1
const classOf = new Uint8Array(256).fill(alphabet.length)
for (const [index, letter] of Array.from(alphabet).entries()) {
  classOf[letter.charCodeAt(0)] = index
  classOf[letter.toUpperCase().charCodeAt(0)] = index
}

export type Finder = {
  /** The names of all words in these bytes: in any letter case, in base64 or hexadecimal, or as URL, JSON or HTML escape them. */
  find(bytes: Uint8Array): Set<string>
}

/**
 * Looks for many words in one pass (Aho and Corasick, 1975), so that the cost of a scan does not grow with their number.
 * @param words what to look for → the name it is reported by
 */
export function finderOf(words: ReadonlyMap<string, string>): Finder {
  const { next, name } = automatonOf(
    [...words].flatMap(([word, title]) => formsOf(word).map((form) => [form, title] as const)),
  )
  const scan = (bytes: Uint8Array, found: Set<string>): void => {
    let state = 0
    for (const byte of bytes) {
      state = next[state * classes + (classOf[byte] ?? 0)] ?? 0
      const title = name[state]
      if (title) for (const one of title) found.add(one)
    }
  }
  return {
    find(bytes) {
      const found = new Set<string>()
      for (const form of [bytes, ...decodedForms(bytes)]) scan(form, found)
      return found
    },
  }
}

/** A word as it is, in hexadecimal, and as base64 shows it at each of the three places where it can begin. */
function formsOf(word: string): string[] {
  const bytes = Buffer.from(word)
  const inner = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64url')
    const first = shift === 0 ? 0 : shift + 1
    const last = Math.floor(((shift + bytes.length) * 8) / 6)
    return encoded.slice(first, last)
  })
  const forms = [word, bytes.toString('hex'), ...inner, ...inner.map((form) => form.replaceAll('-', '+'))]
  return [...new Set([...forms, ...inner.map((form) => form.replaceAll('_', '/'))])]
}

function automatonOf(words: ReadonlyArray<readonly [string, string]>) {
  const size = words.reduce((sum, [word]) => sum + word.length, 1)
  const next = new Int32Array(size * classes)
  const fail = new Int32Array(size)
  const name: Array<Set<string> | undefined> = []
  let states = 1
  for (const [word, title] of words) {
    let state = 0
    for (const byte of Buffer.from(word)) {
      const edge = state * classes + (classOf[byte] ?? 0)
      next[edge] ||= states++
      state = next[edge] ?? 0
    }
    name[state] = (name[state] ?? new Set()).add(title)
  }
  const queue = [...next.subarray(0, classes)].filter((state) => state > 0)
  for (let at = 0; at < queue.length; at++) {
    const state = queue[at] ?? 0
    const back = fail[state] ?? 0
    const further = name[back]
    if (further) name[state] = new Set([...(name[state] ?? []), ...further])
    for (let letter = 0; letter < classes; letter++) {
      const edge = state * classes + letter
      const fallback = next[back * classes + letter] ?? 0
      const target = next[edge] ?? 0
      if (target > 0) {
        fail[target] = fallback
        queue.push(target)
      } else next[edge] = fallback
    }
  }
  return { next, name }
}
