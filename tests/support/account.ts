import type { AccountLine } from '../../demo/fill/people'

/** A person of the demo, as demo-accounts.json names one. */
export type Account = AccountLine

/** The account by the part of its address before the @, such as `operator1-banjarbaru`. @throws when there is none */
export function accountOf(accounts: readonly Account[], key: string): Account {
  const found = accounts.find(({ email }) => email.split('@')[0] === key)
  if (!found) throw new Error(`the demo has no account ${key}`)
  return found
}
