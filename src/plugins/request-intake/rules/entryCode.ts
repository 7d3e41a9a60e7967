import { createHash, hkdfSync } from 'node:crypto'

/**
 * The bytes of which an entry's code is made. They follow from its id, from every word of it and from the
 * installation's secret: whoever sends the same form again because the line broke gets the same code, and nobody gets
 * it by the id alone.
 */
export function codeBytes(
  entry: string,
  answers: Readonly<Record<string, string>>,
  secret: string,
): Uint8Array {
  const said = JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)))
  const salt = createHash('sha256').update(entry).update('\0').update(said).digest()
  return new Uint8Array(hkdfSync('sha256', secret, salt, 'request-intake code v1', 64))
}
