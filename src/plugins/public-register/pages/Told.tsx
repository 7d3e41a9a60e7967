import type { Column } from '../options'

/** What is told of one column: the words of its list, an address of the web as a link, anything else as it was typed. */
export function Told({ column: { words, isLink }, value }: { column: Column; value: unknown }) {
  if (Array.isArray(value))
    return <>{value.map((one) => words?.[String(one)]?.id ?? String(one)).join(', ')}</>
  const text = String(value)
  if (isLink && isOfTheWeb(text)) return <a href={text}>{text}</a>
  return <>{words?.[text]?.id ?? text}</>
}

/** Nothing else becomes a link: whoever drafts the list could write any scheme. */
function isOfTheWeb(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

/** Is there anything to tell? */
export const isTold = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== ''
