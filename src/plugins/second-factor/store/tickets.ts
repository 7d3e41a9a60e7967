import { createHash, randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { query } from './connection'

/** Tries that one ticket has. */
export const triesOfTicket = 5
/** Codes of an authenticator that an account may be tried with in an hour, by whoever knows its password. */
const codesInAnHour = 20

export const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** What a ticket ends with: a new password or a new address. */
export const boundTo = ({ email, hash }: { email: string; hash?: string | null }): Buffer =>
  digest(`${email} ${hash ?? ''}`)

/** Stands for a right password until the second factor is proven. @returns its secret, 256 bits, kept nowhere */
export async function makeTicket(req: PayloadRequest, account: string, bound: Buffer): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await query(
    req,
    sql`delete from second_factor_tickets where made_at < clock_timestamp() - interval '1 day'`,
  )
  await query(
    req,
    sql`insert into second_factor_tickets (hash, account, bound_to) values (${digest(token)}, ${account}, ${bound})`,
  )
  return token
}

/** The living ticket of this secret: whose it is, and what it ends with. */
export async function findTicket(
  req: PayloadRequest,
  token: string,
): Promise<{ hash: Buffer; account: string; bound: Buffer } | null> {
  const hash = digest(token)
  const [row] = await query(
    req,
    sql`select account, bound_to as bound from second_factor_tickets
        where hash = ${hash} and expires_at > clock_timestamp() and tries < ${triesOfTicket}`,
  )
  return row ? { hash, account: String(row.account), bound: row.bound as Buffer } : null
}

/** The ticket that a session carries for its own proofs and enrolments; begun anew when the last one ran out. */
export async function ticketOfSession(
  req: PayloadRequest,
  session: string,
  account: string,
): Promise<Buffer> {
  const hash = digest(`session ${session}`)
  await query(
    req,
    sql`insert into second_factor_tickets (hash, account, bound_to) values (${hash}, ${account}, ${hash})
        on conflict (hash) do update set tries = 0, new_secret = null, challenge = null,
          codes = case when second_factor_tickets.made_at > clock_timestamp() - interval '1 hour'
            then second_factor_tickets.codes else 0 end,
          made_at = clock_timestamp(), expires_at = clock_timestamp() + interval '10 minutes'
        where second_factor_tickets.expires_at <= clock_timestamp()`,
  )
  return hash
}

/** Counts a try. @returns how many of the ticket's tries that makes; null when it has none left or has run out */
export async function countTry(req: PayloadRequest, hash: Buffer, isCode: boolean): Promise<number | null> {
  const [row] = await query(
    req,
    sql`update second_factor_tickets set tries = tries + 1, codes = codes + ${isCode ? 1 : 0}
        where hash = ${hash} and expires_at > clock_timestamp() and tries < ${triesOfTicket} returning tries`,
  )
  return row ? Number(row.tries) : null
}

/** Was the account tried with too many codes lately, over all its tickets? */
export async function hasTooManyCodes(req: PayloadRequest, account: string): Promise<boolean> {
  const [row] = await query(
    req,
    sql`select coalesce(sum(codes), 0) as codes from second_factor_tickets
        where account = ${account} and made_at > clock_timestamp() - interval '1 hour'`,
  )
  return Number(row?.codes) > codesInAnHour
}

/** Keeps what an enrolment or a proof has begun with. */
export async function keep(
  req: PayloadRequest,
  hash: Buffer,
  { newSecret = null, challenge = null }: { newSecret?: string | null; challenge?: string | null },
): Promise<void> {
  await query(
    req,
    sql`update second_factor_tickets set new_secret = coalesce(${newSecret}, new_secret),
        challenge = coalesce(${challenge}, challenge) where hash = ${hash}`,
  )
}

/** The secret that an enrolment has begun with. */
export async function keptSecret(req: PayloadRequest, hash: Buffer): Promise<string | null> {
  const [row] = await query(req, sql`select new_secret from second_factor_tickets where hash = ${hash}`)
  return (row?.new_secret as string | null) ?? null
}

/** The challenge that was given out last; it is answered once. */
export async function takeChallenge(req: PayloadRequest, hash: Buffer): Promise<string | null> {
  const [row] = await query(
    req,
    sql`with given as (select challenge from second_factor_tickets where hash = ${hash})
        update second_factor_tickets set challenge = null where hash = ${hash}
        returning (select challenge from given) as challenge`,
  )
  return (row?.challenge as string | null) ?? null
}

/** Ends a ticket that opened nothing; the codes tried with it go on to count against its account. */
export async function giveUpTicket(req: PayloadRequest, hash: Buffer): Promise<void> {
  await query(
    req,
    sql`update second_factor_tickets set expires_at = clock_timestamp(), new_secret = null, challenge = null
        where hash = ${hash}`,
  )
}

/** Ends a ticket that opened its session; or, for an account, all that it has. */
export async function endTickets(
  req: PayloadRequest,
  which: { hash: Buffer } | { account: string },
): Promise<void> {
  await query(
    req,
    'hash' in which
      ? sql`delete from second_factor_tickets where hash = ${which.hash}`
      : sql`delete from second_factor_tickets where account = ${which.account}`,
  )
}
