/** The longest beginning that takes at most so many bytes of UTF-8, cut between whole characters. */
export function withinBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text
  let bytes = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter('id').segment(text)) {
    bytes += Buffer.byteLength(segment)
    if (bytes > most) break
    kept += segment
  }
  return kept.trimEnd()
}
