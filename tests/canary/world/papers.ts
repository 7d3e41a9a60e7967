import { either, guardiansOf, storedOnly } from '../tokens/audiences'
import { unitId, type World } from './world'

/** A code that is printed on a paper of this world: whoever holds it is told of the paper, and of nobody. */
export const paperCode = '7KQ2-M9XD-4TBA-HW3C'

const revoked = [
  { key: 'revoked', unit: 'POLDA.KALSEL', code: paperCode },
  { key: 'lampung', unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH', code: '7KQ2-M9XD-4TBA-HW3D' },
  { key: 'kapuas', unit: 'KAPUAS.DISKOMINFO', code: '7KQ2-M9XD-4TBA-HW3E' },
]

/** Papers that were revoked. What they say is sealed; who signed them and why they are void is for their officers. */
export async function makePapers(world: World): Promise<void> {
  for (const one of revoked) await makePaper(world, one)
}

async function makePaper(world: World, { key, unit, code }: (typeof revoked)[number]): Promise<void> {
  const verdict = either(storedOnly, guardiansOf(unit))
  const word = (field: string) => world.registry.issue('paper', key, field, verdict)
  const { rows } = await world.hub.pool.query<{ id: string }>(
    `insert into papers (id, kind, title, number, code, state, subject_collection, subject, unit_name, issued_on,
       issued_at, signer_name, signer_position, stand_in, revoked_at, revocation_reason, unit_id,
       scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6)
     select gen_random_uuid(), 'receipt', 'Tanda bukti penerimaan permohonan', 'TBP/' || $7 || '/XII/2026/CANARY', $1, 'revoked',
       'information-requests', gen_random_uuid()::text, name, '2026-12-01', now(), $3, $4, $5, now(), $6, id,
       scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6
     from units where id = $2 returning id`,
    [
      ...[code, unitId(world, unit), word('signerName'), word('signerPosition')],
      ...[word('standIn'), word('revocationReason'), key],
    ],
  )
  const id = String(rows[0]?.id)
  world.docs.push({ collection: 'papers', id, unit, title: key, verdict })
}
