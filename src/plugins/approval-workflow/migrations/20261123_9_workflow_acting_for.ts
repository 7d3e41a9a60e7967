import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** In whose place a step was taken. */
export const workflowActingFor = {
  name: '20261123_9_workflow_acting_for',
  up: async ({ db }: MigrateUpArgs): Promise<void> => {
    await db.execute(sql`alter table workflow_steps add column acting_for text`)
  },
  down: async ({ db }: MigrateDownArgs): Promise<void> => {
    await db.execute(sql`alter table workflow_steps drop column acting_for`)
  },
}
