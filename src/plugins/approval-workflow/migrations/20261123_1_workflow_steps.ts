import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The history of every document under a procedure: added to, never changed. */
export const workflowSteps = {
  name: '20261123_1_workflow_steps',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`
      create table workflow_steps (
        id bigint generated always as identity primary key,
        collection text not null,
        document_id uuid not null,
        action text not null,
        from_stage text,
        to_stage text not null,
        actor_id uuid,
        actor_name text,
        note text,
        content jsonb not null,
        content_hash text not null,
        at timestamptz not null default clock_timestamp()
      );
      create index workflow_steps_document on workflow_steps (collection, document_id, id);
      create function workflow_steps_stay() returns trigger language plpgsql as $$
      begin
        raise exception 'workflow_steps is append-only';
      end $$;
      create trigger workflow_steps_stay before update or delete on workflow_steps
        for each row execute function workflow_steps_stay();
      create trigger workflow_steps_stay_whole before truncate on workflow_steps
        for each statement execute function workflow_steps_stay()`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`drop table workflow_steps; drop function workflow_steps_stay()`)
  },
}
