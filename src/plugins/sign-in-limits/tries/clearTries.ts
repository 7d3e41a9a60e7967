import type { Payload } from 'payload'
import { keysOf } from './keys'
import { storeOf, table } from './store'

/** Forgets the failed tries of an address or an account, of every kind; what is known as somebody's address stays. @returns how many series */
export async function clearTries(
  payload: Payload,
  { address, account }: { address?: string; account?: string },
): Promise<number> {
  const keys = keysOf(payload.secret, address ?? null, account)
  const wanted = [...(address ? [keys.address] : []), ...(keys.account ? [keys.account] : [])]
  if (wanted.length === 0) return 0
  const { rowCount } = await storeOf(payload).pool.query(
    `delete from ${table} where key not like 'known:%' and string_to_array(key, ':') && $1::text[]`,
    [wanted],
  )
  return rowCount ?? 0
}
