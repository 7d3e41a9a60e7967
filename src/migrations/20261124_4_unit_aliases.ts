import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The public face of the tree tells the other names of a unit: who searches for one finds the unit's releases. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace view public_units as
      select own.code, own.name, own.kind::text as kind, own.level, parent.code as parent_code,
        own.time_zone::text as time_zone, own.valid_from, own.valid_to, own.scope_depth::integer as depth,
        array(select up.code::text from units up
          where up.id = any(array[own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6]::uuid[])
          order by up.scope_depth) as path,
        array(select alias.text::text from units_texts alias where alias.parent_id = own.id and alias.path = 'aliases'
          order by alias."order") as aliases
      from units own left join units parent on parent.id = own.parent_id`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop view public_units;
    create view public_units as
      select own.code, own.name, own.kind::text as kind, own.level, parent.code as parent_code,
        own.time_zone::text as time_zone, own.valid_from, own.valid_to, own.scope_depth::integer as depth,
        array(select up.code::text from units up
          where up.id = any(array[own.scope_u1, own.scope_u2, own.scope_u3, own.scope_u4, own.scope_u5, own.scope_u6]::uuid[])
          order by up.scope_depth) as path
      from units own left join units parent on parent.id = own.parent_id;
    grant select on public_units to hub_public`)
}
