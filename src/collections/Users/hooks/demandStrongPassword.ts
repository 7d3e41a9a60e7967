import { sql } from '@payloadcms/db-postgres'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { connectionOf } from '../../../hooks/transaction'
import { passwordLength, type Weakness, weaknessOf } from '../passwordStrength'

type Given = { password?: unknown; token?: unknown; name?: unknown; email?: unknown }

/** A new password withstands guessing, whoever sets it: by form, by letter, by invitation. Commands make random ones. */
export const demandStrongPassword: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { data, id } = args as { data?: Given; id?: unknown }
  const sets = req.payloadAPI !== 'local' && ['create', 'update', 'resetPassword'].includes(operation)
  if (!sets || typeof data?.password !== 'string' || data.password === '') return args
  const known = await knownOf(req, operation === 'resetPassword' ? { token: data.token } : { id })
  // a letter that is no longer good is refused as such, whatever password comes with it
  if (operation === 'resetPassword' && known.length === 0) return args
  const given = [data.name, data.email].filter((value) => typeof value === 'string')
  const weakness = await weaknessOf(data.password, [...known, ...given])
  if (weakness) throw refusal(weakness)
  return args
}

/** What a guesser would know of the account's person. */
async function knownOf(req: PayloadRequest, which: { id?: unknown; token?: unknown }): Promise<string[]> {
  const { id, token } = which
  if (typeof id !== 'string' && typeof token !== 'string') return []
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select users.name, users.email, units.name as unit from users left join units on units.id = users.unit_id
    where ${typeof token === 'string' ? sql`reset_password_token = ${token} and reset_password_expiration > now()` : sql`users.id::text = ${id}`}`)
  return rows
    .flatMap(({ name, email, unit }) => [name, email, unit])
    .filter((value) => typeof value === 'string')
}

const sentences: Record<Weakness, string> = {
  too_short: `Kata sandi paling sedikit ${passwordLength.least} karakter. Rangkai empat kata yang tidak berhubungan. / A password has at least ${passwordLength.least} characters. Join four unrelated words.`,
  too_long: `Kata sandi paling banyak ${passwordLength.most} karakter. Pendekkan. / A password has at most ${passwordLength.most} characters.`,
  easy_to_guess:
    'Kata sandi ini mudah ditebak. Rangkai empat kata yang tidak berhubungan, tanpa nama, satuan, atau tanggal. / This password is easy to guess. Join four unrelated words, without names, units or dates.',
}

function refusal(weakness: Weakness): APIError {
  const code = `password.${weakness}`
  const message = sentences[weakness]
  return new APIError(message, 400, { code, problems: [{ field: 'password', code, message }] }, true)
}
