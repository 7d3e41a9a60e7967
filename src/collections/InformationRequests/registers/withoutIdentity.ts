const STRUCK = '[identitas]'

/**
 * Strikes from free words what names their writer: each of these values, e-mail addresses, and runs of ten and more
 * digits (NIK, telephones, accounts). Others whom he names are for a person to find.
 */
export function withoutIdentity(text: string, values: ReadonlyArray<string | null | undefined>): string {
  const known = values
    .flatMap((value) => [value ?? '', ...(value ?? '').split(/[\n,;]/)])
    .map((value) => value.trim())
    .filter((value) => value.length >= 4)
    .sort((one, other) => other.length - one.length)
  const without = known.reduce(
    (left, value) => left.replaceAll(new RegExp(escaped(value), 'giu'), STRUCK),
    text,
  )
  return without
    .replaceAll(/[^\s@<>,;]+@[^\s@<>,;]+\.[a-z]{2,}/gi, STRUCK)
    .replaceAll(/\+?\d(?:[ .()-]?\d){9,}/g, STRUCK)
}

/** White space in between may be of any kind. */
const escaped = (value: string) => value.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
