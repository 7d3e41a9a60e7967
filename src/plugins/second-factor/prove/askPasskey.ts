import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { PayloadRequest } from 'payload'
import { noPasskeys } from '../endpoints/refusals'
import type { Holder } from '../holder'
import type { SecondFactorOptions } from '../options'
import { relyingPartyAt } from '../rules/relyingParty'
import { storedPasskeys } from '../store/factors'
import { keep } from '../store/tickets'

/** What the browser is asked with, so that one of the account's passkeys answers. */
export async function askPasskey(
  req: PayloadRequest,
  { account, ticket }: Holder,
  { publicUrl }: SecondFactorOptions,
) {
  const party = relyingPartyAt(publicUrl)
  const passkeys = await storedPasskeys(req, account.id)
  if (!party || passkeys.length === 0) throw noPasskeys()
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: passkeys.map(({ id, transports }) => ({ id, transports })),
    userVerification: 'preferred',
  })
  await keep(req, ticket, { challenge: options.challenge })
  return options
}
