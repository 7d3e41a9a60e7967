import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'

export type NewAdmin = { email: string; name: string; unit: string }

/** The account cannot be made as asked; nothing was written. The message is for the person at the terminal. */
export class AdminRefusedError extends Error {
  override name = 'AdminRefusedError'
}

/**
 * Makes an administrator of the unit with this code and of all below it: how the first account comes to be.
 * @returns the password, which is stored nowhere and cannot be shown again
 * @throws AdminRefusedError for an unknown or closed unit, an unusable address or one that has an account
 */
export async function createAdmin(payload: Payload, { email, name, unit: code }: NewAdmin): Promise<string> {
  if (!/^[^@\s]+@[^@\s]+$/.test(email))
    throw new AdminRefusedError(`Alamat surel tidak sah / not an e-mail address: ${email}`)
  if (!name.trim()) throw new AdminRefusedError('Nama belum diisi. / The name is missing.')
  const unit = await unitOf(payload, code)
  // system: before the first account there is nobody who could read or give a post
  const known = await payload.count({
    collection: 'users',
    where: { email: { equals: email.toLowerCase() } },
    overrideAccess: true,
  })
  if (known.totalDocs > 0)
    throw new AdminRefusedError(`Sudah ada akun untuk / there is an account already for ${email}.`)
  const password = randomBytes(18).toString('base64url')
  // system: as above
  await payload.create({
    collection: 'users',
    data: { email, name: name.trim(), password, posts: [{ unit, role: 'admin' }] } as never,
    overrideAccess: true,
  })
  return password
}

// system: before the first account nobody reads units
async function unitOf(payload: Payload, code: string): Promise<string> {
  const { docs } = await payload.find({
    collection: 'units',
    where: { code: { equals: code } },
    depth: 0,
    overrideAccess: true,
  })
  const [unit] = docs
  if (!unit) {
    throw new AdminRefusedError(
      `Tidak ada satuan berkode ${code}; impor pohon satuan lebih dahulu (npm run units:import). / No unit has the code ${code}.`,
    )
  }
  if (unit.validTo && Date.parse(unit.validTo) <= Date.now()) {
    throw new AdminRefusedError(`Satuan ${code} sudah ditutup. / The unit ${code} is closed.`)
  }
  return String(unit.id)
}
