import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type Weakness = 'too_short' | 'too_long' | 'easy_to_guess'

/** Characters of a password: at least as many as withstand guessing offline, at most as many as anybody types (ASVS 6.2.1, 6.2.9). */
export const passwordLength = { least: 12, most: 256 }

/** Guessed in fewer than 10^8 tries (zxcvbn's score 3): not good enough. */
const goodEnough = 3
/** Longer than this, the rest no longer makes a password easier to guess, only slower to judge. */
const judged = 64
/** Words of this system that a guesser tries first. */
const houseWords = [
  'polri',
  'polda',
  'polres',
  'polsek',
  'humas',
  'presisi',
  'ppid',
  'kabupaten',
  'hub humas',
]

/**
 * What is wrong with a new password; null when it will do. Known passwords, names, dates and rows of keys are easy,
 * in Indonesian and English, and so is what is known of the person.
 */
export async function weaknessOf(password: string, known: readonly string[]): Promise<Weakness | null> {
  if (Array.from(password).length < passwordLength.least) return 'too_short'
  if (password.length > passwordLength.most) return 'too_long'
  const { score } = (await judge()).check(password.slice(0, judged), [...houseWords, ...known.flatMap(parts)])
  return score < goodEnough ? 'easy_to_guess' : null
}

/** A name or an address: whole, written together, and in its words. */
function parts(known: string): string[] {
  const words = known.split(/[\s.@_-]+/)
  return [known, words.join(''), ...words.filter((word) => word.length > 2)]
}

let judging: Promise<ZxcvbnFactory> | undefined

/** The judge with its dictionaries: a quarter of a second and 40 MB, spent when the first password is set. */
function judge(): Promise<ZxcvbnFactory> {
  judging ??= load()
  return judging
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, common, english, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-id'),
  ])
  return new Judge({
    dictionary: { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
