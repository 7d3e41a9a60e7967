import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-postgres'
import { migrations } from '..'
import * as guardedVault from '../../plugins/guarded-reading/migrations/20261123_3_guarded_vault'
import { legalClock } from '../../plugins/legal-clock/migrations/20261201_2_legal_clock'
import { mediaHubMigrations } from '../../plugins/media-hub/migrations'
import { requestIntakeMigrations } from '../../plugins/request-intake/migrations'
import { officialPaperContents } from '../../plugins/official-papers/migrations/20261201_2_official_papers'
import { invitations } from '../../plugins/invitations/migrations/20261123_3_invitations'
import { singleSignOn } from '../../plugins/single-sign-on/migrations/20261123_4_single_sign_on'
import { secondFactor } from '../../plugins/second-factor/migrations/20261123_7_second_factor'
import { sessionUses } from '../../plugins/session-list/migrations/20261123_8_session_uses'
import { signInTries } from '../../plugins/sign-in-limits/migrations/20261123_8_sign_in_tries'
import { presentPasswords } from '../../plugins/present-password/migrations/20261124_0_present_passwords'
import { workflowSteps } from '../../plugins/approval-workflow/migrations/20261123_1_workflow_steps'
import { releaseGateFiles } from '../../plugins/release-gate/migrations/20261201_8_release_gate_files'
import { sealedAttachments } from '../../plugins/sealed-attachments/migrations/20261202_3_sealed_attachments'
import { mailLetters } from '../../plugins/mail-outbox/migrations/20261202_9_mail_letters'
import { releaseGateDoor } from '../../plugins/release-gate/migrations/20261202_4_release_gate_door'
import { workflowActingFor } from '../../plugins/approval-workflow/migrations/20261123_9_workflow_acting_for'

type Migration = {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

/** The whole history of the database in order: the project's own migrations and its plugins'. */
export const allMigrations: Migration[] = [
  ...migrations,
  workflowSteps,
  ...mediaHubMigrations,
  ...requestIntakeMigrations,
  guardedVault,
  invitations,
  singleSignOn,
  secondFactor,
  signInTries,
  sessionUses,
  workflowActingFor,
  presentPasswords,
  officialPaperContents,
  legalClock,
  releaseGateFiles,
  mailLetters,
  releaseGateDoor,
  sealedAttachments,
].sort((one, other) => (one.name < other.name ? -1 : 1))
