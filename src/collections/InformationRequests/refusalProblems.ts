import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { connectionOf } from '../../hooks/transaction'
import { idOf } from './letters'

type Problem = { field: string; code: string }
type Refused = {
  refusedUnder?: string[] | null
  consequenceTest?: unknown
  neverExemptChecked?: boolean | null
  neverExemptFound?: string[] | null
}

/**
 * What keeps a refusal, whole or in part, from being issued: the letter of art. 17, a signed consequence test about
 * that letter inside its period (art. 19), and the look at what is never exempt (art. 18(1)).
 */
export async function refusalProblems(req: PayloadRequest, request: Refused, now: Date): Promise<Problem[]> {
  const problems: Problem[] = []
  const letters = request.refusedUnder ?? []
  if (letters.length === 0) problems.push({ field: 'refusedUnder', code: 'request.article_missing' })
  problems.push(...(await ofTest(req, request.consequenceTest, letters, now)))
  if (!request.neverExemptChecked) problems.push({ field: 'neverExemptChecked', code: 'request.not_checked' })
  if (request.neverExemptFound?.length)
    problems.push({ field: 'neverExemptFound', code: 'request.never_exempt' })
  return problems
}

async function ofTest(
  req: PayloadRequest,
  test: unknown,
  letters: readonly string[],
  now: Date,
): Promise<Problem[]> {
  const field = 'consequenceTest'
  if (!test) return [{ field, code: 'request.test_missing' }]
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select stage = 'ditandatangani' and (starts_at is null or starts_at <= ${now.toISOString()}::timestamptz)
        and (ends_at is null or ends_at > ${now.toISOString()}::timestamptz) as valid,
      array(select value::text from uji_konsekuensi_letters letter where letter.parent_id = test.id) as letters
    from uji_konsekuensi test where id = ${idOf(test)}::uuid for share of test`)
  const [found] = rows as Array<{ valid: boolean; letters: string[] }>
  if (!found?.valid) return [{ field, code: 'request.test_not_valid' }]
  return letters.every((letter) => found.letters.includes(letter))
    ? []
    : [{ field, code: 'request.test_other_article' }]
}
