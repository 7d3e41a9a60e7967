import { either, guardiansOf, storedOnly } from '../tokens/audiences'
import { unitId, type World } from './world'

/** A code that is printed on a paper of this world: whoever holds it is told of the paper, and of nobody. */
export const paperCode = '7KQ2-M9XD-4TBA-HW3C'

/** A paper that was revoked. What it says is sealed; who signed it and why it is void is for its officers. */
export async function makePapers(world: World): Promise<void> {
  const unit = 'POLDA.KALSEL'
  const verdict = either(storedOnly, guardiansOf(unit))
  const word = (field: string) => world.registry.issue('paper', 'revoked', field, verdict)
  const { rows } = await world.hub.pool.query<{ id: string }>(
    `insert into papers (id, kind, title, number, code, state, subject_collection, subject, unit_name, issued_on,
       issued_at, signer_name, signer_position, stand_in, revoked_at, revocation_reason, unit_id,
       scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6)
     select gen_random_uuid(), 'receipt', 'Tanda bukti penerimaan permohonan', 'TBP/1/XII/2026/CANARY', $1, 'revoked',
       'information-requests', gen_random_uuid()::text, name, '2026-12-01', now(), $3, $4, $5, now(), $6, id,
       scope_u1, scope_u2, scope_u3, scope_u4, scope_u5, scope_u6
     from units where id = $2 returning id`,
    [
      ...[paperCode, unitId(world, unit), word('signerName'), word('signerPosition')],
      ...[word('standIn'), word('revocationReason')],
    ],
  )
  const id = String(rows[0]?.id)
  world.docs.push({ collection: 'papers', id, unit, title: 'revoked', verdict })
}
