import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** By which names a unit has written numbers in a year: a name belongs to the first unit that wrote it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table number_names (
      series text not null,
      year integer not null,
      written text not null,
      unit_id uuid not null references units (id),
      primary key (series, year, written)
    );
    insert into number_names (series, year, written, unit_id)
    select s.series, s.year, upper(
      case when exists (select 1 from units namesake where lower(namesake.name) = lower(own.name) and namesake.id <> own.id)
        then concat_ws(' ', own.name, parent.name) else own.name end), own.id
    from number_series s join units own on own.id = s.unit_id left join units parent on parent.id = own.parent_id
    on conflict do nothing`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table number_names`)
}
