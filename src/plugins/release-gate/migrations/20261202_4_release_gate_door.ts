import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The door to the outside: sealed bytes of a file that is released at this very moment, by its id and no list, for the
 * role of the public side. What was withdrawn is gone with the commit of that act.
 */
export const releaseGateDoor = {
  name: '20261202_4_release_gate_door',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create function release_gate_released(p_file uuid)
        returns table (sealed bytea, sha256 text, form text, signed_at timestamptz)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
          select bytes.sealed, manifest.outgoing_sha256, manifest.manifest #>> '{outgoing,form}', manifest.signed_at
          from release_gate_manifests manifest
          join release_gate_files bytes using (file)
          join released_files doc on doc.id = manifest.file
          where manifest.file = p_file and bytes.part = 'outgoing' and doc.stage = 'released'
        $$;
      revoke all on function release_gate_released(uuid) from public;
      grant execute on function release_gate_released(uuid) to hub_public`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop function release_gate_released(uuid)`)
  },
}
