import { placeOf, type Place } from './cursor'

/** What somebody asks of the list. */
export type Question = { words: string[]; unit: string | null; after: Place | null; limit: number }

/** A question that cannot be answered as asked; `parameter` names what is wrong. */
export class BadQuestion extends Error {
  override name = 'BadQuestion'

  constructor(
    readonly parameter: string,
    readonly said: { id: string; en: string },
  ) {
    super(`${said.id} / ${said.en}`)
  }
}

/** How the parameters of a question are called at one door. */
export type Names = { words: string; unit: string; after?: string; limit?: string }

const LONGEST = 200
const MOST_WORDS = 12
const USUAL = 20

/** @throws BadQuestion for a parameter that is unknown, given twice, too long or no use */
export function questionOf(url: string, names: Names): Question {
  const told = parametersOf(url, names)
  const words = (told[names.words] ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length > MOST_WORDS)
    throw new BadQuestion(names.words, {
      id: `paling banyak ${MOST_WORDS} kata`,
      en: `at most ${MOST_WORDS} words`,
    })
  return { words, unit: told[names.unit] || null, after: afterOf(told, names), limit: limitOf(told, names) }
}

function parametersOf(url: string, names: Names): Record<string, string> {
  const known: readonly string[] = Object.values(names)
  const told: Record<string, string> = {}
  for (const [name, value] of new URL(url, 'http://hub.invalid').searchParams) {
    const short = name.slice(0, 80)
    if (!known.includes(name))
      throw new BadQuestion(short, {
        id: `parameter ${JSON.stringify(short)} tidak dikenal`,
        en: 'unknown parameter',
      })
    if (name in told)
      throw new BadQuestion(name, { id: `${name} diisi dua kali`, en: 'given more than once' })
    if (value.includes('\0') || (value.length > LONGEST && name !== names.after))
      throw new BadQuestion(name, { id: `${name} tidak dapat dipakai`, en: 'not usable' })
    told[name] = value
  }
  return told
}

function afterOf(told: Record<string, string>, { after }: Names): Place | null {
  const word = after ? told[after] : undefined
  if (!after || !word) return null
  const place = placeOf(word)
  if (!place) throw new BadQuestion(after, { id: `${after} bukan dari daftar ini`, en: 'not of this list' })
  return place
}

function limitOf(told: Record<string, string>, { limit }: Names): number {
  const typed = limit ? told[limit] : undefined
  if (!limit || typed === undefined) return USUAL
  if (!/^\d{1,3}$/.test(typed) || Number(typed) < 1 || Number(typed) > 100)
    throw new BadQuestion(limit, { id: `${limit} harus 1 sampai 100`, en: 'must be 1 to 100' })
  return Number(typed)
}
