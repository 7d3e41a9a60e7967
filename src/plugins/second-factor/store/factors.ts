import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { query } from './connection'

export type Passkey = { id: string; name: string; addedAt: Date; usedAt: Date | null }
export type StoredPasskey = {
  id: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
}

/** What an account has; no secret of it. */
export type Factors = {
  totp: { addedAt: Date } | null
  passkeys: Passkey[]
  /** Recovery codes that are left. */
  recoveryCodes: number
}

export async function factorsOf(req: PayloadRequest, account: string): Promise<Factors> {
  const [totp] = await query(req, sql`select added_at from second_factor_totp where account = ${account}`)
  const passkeys = await query(
    req,
    sql`select id, name, added_at, used_at from second_factor_passkeys where account = ${account} order by added_at`,
  )
  const [codes] = await query(
    req,
    sql`select count(*) as left from second_factor_recovery_codes where account = ${account}`,
  )
  const at = (value: unknown) => new Date(value as string)
  return {
    totp: totp ? { addedAt: at(totp.added_at) } : null,
    passkeys: passkeys.map(({ id, name, added_at, used_at }) => ({
      id: String(id),
      name: String(name),
      addedAt: at(added_at),
      usedAt: used_at ? at(used_at) : null,
    })),
    recoveryCodes: Number(codes?.left),
  }
}

/** Recovery codes alone are no factor: they stand in for one. */
export const hasFactor = ({ totp, passkeys }: Factors): boolean => totp !== null || passkeys.length > 0

/** The sealed secret of an account's authenticator, and the last time step that was used. */
export async function totpOf(
  req: PayloadRequest,
  account: string,
): Promise<{ sealed: string; lastStep: number } | null> {
  const [row] = await query(
    req,
    sql`select secret, last_step from second_factor_totp where account = ${account}`,
  )
  return row ? { sealed: String(row.secret), lastStep: Number(row.last_step) } : null
}

/** Uses a time step up; of two at once the second finds it used. */
export async function useStep(req: PayloadRequest, account: string, step: number): Promise<boolean> {
  const used = await query(
    req,
    sql`update second_factor_totp set last_step = ${step}
        where account = ${account} and last_step < ${step} returning account`,
  )
  return used.length > 0
}

/** An account has one authenticator: a new one takes the old one's place. */
export async function storeTotp(
  req: PayloadRequest,
  account: string,
  { sealed, lastStep }: { sealed: string; lastStep: number },
): Promise<void> {
  await query(
    req,
    sql`insert into second_factor_totp (account, secret, last_step) values (${account}, ${sealed}, ${lastStep})
        on conflict (account) do update set secret = excluded.secret, last_step = excluded.last_step,
          added_at = clock_timestamp()`,
  )
}

/** The passkeys of an account, as a proof is checked against them. */
export async function storedPasskeys(req: PayloadRequest, account: string): Promise<StoredPasskey[]> {
  const rows = await query(
    req,
    sql`select id, public_key, counter, transports from second_factor_passkeys where account = ${account}`,
  )
  return rows.map(({ id, public_key, counter, transports }) => ({
    id: String(id),
    publicKey: new Uint8Array(public_key as Buffer),
    counter: Number(counter),
    transports: transports as string[],
  }))
}

/** @returns false when this passkey is stored already */
export async function storePasskey(
  req: PayloadRequest,
  account: string,
  { id, publicKey, counter, transports, name }: StoredPasskey & { name: string },
): Promise<boolean> {
  const stored = await query(
    req,
    sql`insert into second_factor_passkeys (id, account, name, public_key, counter, transports)
        values (${id}, ${account}, ${name}, ${Buffer.from(publicKey)}, ${counter},
          (select coalesce(array_agg(value), '{}') from jsonb_array_elements_text(${JSON.stringify(transports)}::jsonb)))
        on conflict (id) do nothing returning id`,
  )
  return stored.length > 0
}

export async function markUsed(req: PayloadRequest, id: string, counter: number): Promise<void> {
  await query(
    req,
    sql`update second_factor_passkeys set counter = ${counter}, used_at = clock_timestamp() where id = ${id}`,
  )
}

/** @returns what a passkey was called; null when the account has none of that id */
export async function removePasskey(
  req: PayloadRequest,
  account: string,
  id: string,
): Promise<string | null> {
  const [row] = await query(
    req,
    sql`delete from second_factor_passkeys where account = ${account} and id = ${id} returning name`,
  )
  return row ? String(row.name) : null
}

/** @returns whether there was one */
export async function removeTotp(req: PayloadRequest, account: string): Promise<boolean> {
  return (
    (await query(req, sql`delete from second_factor_totp where account = ${account} returning account`))
      .length > 0
  )
}

/** The new codes take the place of all older ones. */
export async function storeRecoveryCodes(
  req: PayloadRequest,
  account: string,
  digests: readonly Buffer[],
): Promise<void> {
  await query(req, sql`delete from second_factor_recovery_codes where account = ${account}`)
  for (const digest of digests)
    await query(
      req,
      sql`insert into second_factor_recovery_codes (account, digest) values (${account}, ${digest})`,
    )
}

/** Uses a recovery code up. @returns whether there was such a one */
export async function useRecoveryCode(
  req: PayloadRequest,
  account: string,
  digest: Buffer,
): Promise<boolean> {
  const used = await query(
    req,
    sql`delete from second_factor_recovery_codes where account = ${account} and digest = ${digest} returning account`,
  )
  return used.length > 0
}
