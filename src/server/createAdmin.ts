import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { runTool, ToolRefusal } from './runTool'

const usage = 'npm run admin:create -- --email nama@contoh.go.id --name "Nama" --unit KODE'

export type NewAdmin = {
  email: string
  name: string /** code of the unit the administrator is in charge of */
  unit: string
}

/**
 * Makes an administrator's account: the way into an installation without the demo, since nobody may register.
 * @returns the password, shown this once
 * @throws ToolRefusal when the unit does not exist or the address is taken
 */
export async function createAdmin(payload: Payload, { email, name, unit }: NewAdmin): Promise<string> {
  // system: whoever runs commands on the server; no person is signed in
  const system = { depth: 0, overrideAccess: true } as const
  const { docs } = await payload.find({
    collection: 'units',
    where: { code: { equals: unit } },
    limit: 1,
    ...system,
  })
  if (!docs[0]) throw new ToolRefusal(`Satuan ${unit} tidak ada (no such unit): npm run units:import first.`)
  const taken = await payload.count({
    collection: 'users',
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  if (taken.totalDocs > 0) throw new ToolRefusal(`${email} sudah punya akun (already has an account).`)
  const password = randomBytes(15).toString('base64url')
  const posts = [{ unit: docs[0].id, role: 'admin' as const }]
  await payload.create({
    collection: 'users',
    data: { email, name, password, unit: docs[0].id, posts },
    ...system,
  })
  return password
}

if (import.meta.main) {
  await runTool(async (payload) => {
    const text = { type: 'string' } as const
    const { values } = parseArgs({ options: { email: text, name: text, unit: text }, strict: false })
    const { email, name, unit } = values
    if (typeof email !== 'string' || typeof name !== 'string' || typeof unit !== 'string')
      throw new ToolRefusal(usage)
    const password = await createAdmin(payload, { email, name, unit })
    console.log(`Akun dibuat (account made): ${email}\nKata sandi (password, shown this once): ${password}`)
  })
}
