import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The public face of the list of public information: what has been decided and is in force, without who opened it or
 * whence. A view reads with the rights of its owner; the public role reads the view and never the table.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(`
create view public_dip as
  select own.id::text as id, own.title::text as title, lower(own.title) as sort_key,
    unit.code::text as unit_code, unit.name::text as unit_name,
    array(select above.code::text from units above
      where above.id = any(array[unit.scope_u1, unit.scope_u2, unit.scope_u3, unit.scope_u4, unit.scope_u5, unit.scope_u6]::uuid[])
      order by above.scope_depth) as unit_path,
    own.version::integer as version, own.decided_at,
    lower(concat_ws(' ', own.title, own.summary, own.holder, own.responsible, own.decision_number, unit.name)) as words,
    jsonb_build_object(
      'kind', own.kind, 'summary', own.summary, 'holder', own.holder, 'responsible', own.responsible,
      'madeAt', own.made_at,
      'forms', array(select form.value::text from dip_forms form where form.parent_id = own.id order by form."order"),
      'retention', own.retention, 'link', own.link, 'year', own.year::integer,
      'decisionNumber', own.decision_number) as face
  from dip own join units unit on unit.id = own.unit_id
  where own.stage = 'ditetapkan' and own.version >= 1 and own.decided_at is not null;
grant select on public_dip to hub_public`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute('drop view public_dip')
}
