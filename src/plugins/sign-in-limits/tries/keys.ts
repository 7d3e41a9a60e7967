import { createHmac } from 'node:crypto'
import { networkOf } from '../rules/networkOf'

/** Keys under which tries are counted: the table says neither whose address nor which account, even to who reads it all. */
export type Keys = { address: string; account: string | null }

/** @param secret of the installation; without it, 2^32 addresses would be read back in a minute */
export const keysOf = (secret: string, address: string | null, account: string | null | undefined): Keys => ({
  address: digest(secret, 'address', networkOf(address)),
  account: account ? digest(secret, 'account', account.trim().toLowerCase()) : null,
})

const digest = (secret: string, what: string, value: string) =>
  createHmac('sha256', secret).update(`${what}:${value}`).digest('base64url').slice(0, 24)
