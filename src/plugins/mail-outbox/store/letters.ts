import type { Pool } from 'pg'
import type { Db } from 'pg-boss'

/** The document a letter belongs to, and what it is called there: no name, no address, no word of what it says. */
export type About = { collection: string; id: string; title: string }

/** What became of a letter: `filed` where there is no mail server, `given_up` after all tries. */
export type LetterState = 'waiting' | 'sent' | 'filed' | 'refused' | 'given_up'

/** Notes a letter in the transaction in which it is stored. */
export async function noteLetter(db: Db, messageId: string, about: About): Promise<void> {
  await db.executeSql(
    `insert into mail_outbox_letters (message_id, collection, document, title) values ($1, $2, $3, $4)`,
    [messageId, about.collection, about.id, about.title.slice(0, 250)],
  )
}

type Told = { state: LetterState; status?: number | undefined }

/**
 * Notes what a try came to; of a letter that belongs to no document there is nothing to note. Of one that has failed for
 * good somebody is told first: a worker that dies in between tells twice rather than never.
 * @param most tries after which one that still waits is given up
 */
export async function noteTry(
  pool: Pick<Pool, 'query'>,
  messageId: string,
  { state, status }: Told,
  { most, onLost }: { most: number; onLost?: ((about: About) => Promise<void>) | undefined },
): Promise<void> {
  const { rows } = await pool.query<About & { tries: number }>(
    `select collection, document as id, title, tries from mail_outbox_letters
     where message_id = $1 and state = 'waiting'`,
    [messageId],
  )
  const [letter] = rows
  if (!letter) return
  const { tries, ...about } = letter
  const ended = state === 'waiting' && tries + 1 > most ? 'given_up' : state
  if (ended === 'refused' || ended === 'given_up') await onLost?.(about)
  await pool.query(
    `update mail_outbox_letters set tries = tries + 1, status = $3, state = $2,
       settled_at = case when $2 = 'waiting' then null else clock_timestamp() end
     where message_id = $1 and state = 'waiting'`,
    [messageId, ended, status ?? null],
  )
}
