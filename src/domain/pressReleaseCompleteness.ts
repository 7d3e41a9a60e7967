/** What a release must have before it goes to review, and what an editor will ask for (5W1H). */
export type Question = 'what' | 'who' | 'when' | 'where' | 'why' | 'how'

export type ReleaseText = {
  title?: string | null
  lead?: string | null
  bodyText?: string | null
  place?: string | null
  occurredAt?: string | null
}

export type Answer = { question: Question; found: boolean; field: string; required: boolean }
export type Problem = { field: string; code: string }

/** Shortest lead that can hold what, who, when and where; in characters. */
export const shortestLead = 40

const words = (list: string) => new RegExp(`\\b(?:${list})`, 'i')
const who = words(
  'kapolri|kapolda|kapolres|kapolsek|kabid|kasi|kasubbid|kasat|kadiv|karo|kanit|bupati|wali kota|gubernur|kepala|ketua|personel|petugas|anggota|polisi|polri|polda|polres|polsek|bhabinkamtibmas|operator|peserta|warga|masyarakat|wartawan|pelajar|dinas|satuan',
)
const why = words(
  'untuk|guna|karena|agar|supaya|sebab|bertujuan|tujuan|dalam rangka|demi|sehingga|menyusul|sebagai upaya|sebagai bentuk|mengingat',
)
const how = words(
  'dengan|melalui|secara|lewat|cara|menggunakan|dilakukan|dilaksanakan|digelar|berlangsung|dimulai|meliputi',
)

/**
 * The six questions a newsroom asks of a text, with where the answer is looked for. What, when and
 * where are fields and required; who, why and how are looked for in the words and only advised.
 */
export function fiveWOneH(text: ReleaseText): Answer[] {
  const prose = `${text.lead ?? ''}\n${text.bodyText ?? ''}`
  return [
    {
      question: 'what',
      found: filled(text.title) && (text.lead ?? '').trim().length >= shortestLead,
      field: 'lead',
      required: true,
    },
    { question: 'who', found: who.test(prose), field: 'lead', required: false },
    { question: 'when', found: filled(text.occurredAt), field: 'occurredAt', required: true },
    { question: 'where', found: filled(text.place), field: 'place', required: true },
    { question: 'why', found: why.test(prose), field: 'body', required: false },
    { question: 'how', found: how.test(prose), field: 'body', required: false },
  ]
}

/** What still stands between the text and review; empty when it may go. */
export function pressReleaseProblems(text: ReleaseText): Problem[] {
  const problems: Problem[] = []
  if (!filled(text.title)) problems.push({ field: 'title', code: 'completeness.title' })
  if (!filled(text.lead)) problems.push({ field: 'lead', code: 'completeness.lead' })
  if (!filled(text.bodyText)) problems.push({ field: 'body', code: 'completeness.body' })
  if (!filled(text.place)) problems.push({ field: 'place', code: 'completeness.place' })
  if (!filled(text.occurredAt)) problems.push({ field: 'occurredAt', code: 'completeness.occurredAt' })
  return problems
}

const filled = (value: string | null | undefined) => Boolean(value?.trim())
