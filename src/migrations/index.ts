import * as migration_20261123_0_initial from './20261123_0_initial';
import * as migration_20261123_1_foundation from './20261123_1_foundation';
import * as migration_20261123_2_policy from './20261123_2_policy';
import * as migration_20261123_3_trust from './20261123_3_trust';
import * as migration_20261123_4_guarded from './20261123_4_guarded';
import * as migration_20261123_5_number_names from './20261123_5_number_names';
import * as migration_20261123_6_second_factor_roles from './20261123_6_second_factor_roles';
import * as migration_20261123_8_suspension from './20261123_8_suspension';
import * as migration_20261123_9_stand_ins from './20261123_9_stand_ins';
import * as migration_20261124_1_reset_interval from './20261124_1_reset_interval';
import * as migration_20261124_2_keywords from './20261124_2_keywords';
import * as migration_20261124_4_unit_aliases from './20261124_4_unit_aliases';
import * as migration_20261124_7_endpoint_kind from './20261124_7_endpoint_kind';
import * as migration_20261124_9_api_keys from './20261124_9_api_keys';
import * as migration_20261125_1_early_access from './20261125_1_early_access';
import * as migration_20261125_9_silence_minutes from './20261125_9_silence_minutes';
import * as migration_20261130_0_serious_corrections from './20261130_0_serious_corrections';
import * as migration_20261201_1_calendars from './20261201_1_calendars';
import * as migration_20261201_1_papers from './20261201_1_papers';
import * as migration_20261201_2_information_requests from './20261201_2_information_requests';
import * as migration_20261201_3_case_lists from './20261201_3_case_lists';
import * as migration_20261201_3_decreed_days from './20261201_3_decreed_days';
import * as migration_20261201_7_released_files from './20261201_7_released_files';
import * as migration_20261201_9_request_offices from './20261201_9_request_offices';
import * as migration_20261202_1_public_dip from './20261202_1_public_dip';
import * as migration_20261202_5_request_merging from './20261202_5_request_merging';
import * as migration_20261202_6_identity_retention from './20261202_6_identity_retention';
import * as migration_20261202_4_answer_files from './20261202_4_answer_files';
import * as migration_20261202_7_request_conversion from './20261202_7_request_conversion';

export const migrations = [
  {
    up: migration_20261123_0_initial.up,
    down: migration_20261123_0_initial.down,
    name: '20261123_0_initial',
  },
  {
    up: migration_20261123_1_foundation.up,
    down: migration_20261123_1_foundation.down,
    name: '20261123_1_foundation',
  },
  {
    up: migration_20261123_2_policy.up,
    down: migration_20261123_2_policy.down,
    name: '20261123_2_policy',
  },
  {
    up: migration_20261123_3_trust.up,
    down: migration_20261123_3_trust.down,
    name: '20261123_3_trust',
  },
  {
    up: migration_20261123_4_guarded.up,
    down: migration_20261123_4_guarded.down,
    name: '20261123_4_guarded',
  },
  {
    up: migration_20261123_5_number_names.up,
    down: migration_20261123_5_number_names.down,
    name: '20261123_5_number_names',
  },
  {
    up: migration_20261123_6_second_factor_roles.up,
    down: migration_20261123_6_second_factor_roles.down,
    name: '20261123_6_second_factor_roles',
  },
  {
    up: migration_20261123_8_suspension.up,
    down: migration_20261123_8_suspension.down,
    name: '20261123_8_suspension',
  },
  {
    up: migration_20261123_9_stand_ins.up,
    down: migration_20261123_9_stand_ins.down,
    name: '20261123_9_stand_ins',
  },
  {
    up: migration_20261124_1_reset_interval.up,
    down: migration_20261124_1_reset_interval.down,
    name: '20261124_1_reset_interval',
  },
  {
    up: migration_20261124_2_keywords.up,
    down: migration_20261124_2_keywords.down,
    name: '20261124_2_keywords',
  },
  {
    up: migration_20261124_4_unit_aliases.up,
    down: migration_20261124_4_unit_aliases.down,
    name: '20261124_4_unit_aliases',
  },
  {
    up: migration_20261124_7_endpoint_kind.up,
    down: migration_20261124_7_endpoint_kind.down,
    name: '20261124_7_endpoint_kind',
  },
  {
    up: migration_20261124_9_api_keys.up,
    down: migration_20261124_9_api_keys.down,
    name: '20261124_9_api_keys',
  },
  {
    up: migration_20261125_1_early_access.up,
    down: migration_20261125_1_early_access.down,
    name: '20261125_1_early_access',
  },
  {
    up: migration_20261125_9_silence_minutes.up,
    down: migration_20261125_9_silence_minutes.down,
    name: '20261125_9_silence_minutes',
  },
  {
    up: migration_20261130_0_serious_corrections.up,
    down: migration_20261130_0_serious_corrections.down,
    name: '20261130_0_serious_corrections',
  },
  {
    up: migration_20261201_1_calendars.up,
    down: migration_20261201_1_calendars.down,
    name: '20261201_1_calendars',
  },
  {
    up: migration_20261201_1_papers.up,
    down: migration_20261201_1_papers.down,
    name: '20261201_1_papers',
  },
  {
    up: migration_20261201_2_information_requests.up,
    down: migration_20261201_2_information_requests.down,
    name: '20261201_2_information_requests',
  },
  {
    up: migration_20261201_3_case_lists.up,
    down: migration_20261201_3_case_lists.down,
    name: '20261201_3_case_lists',
  },
  {
    up: migration_20261201_3_decreed_days.up,
    down: migration_20261201_3_decreed_days.down,
    name: '20261201_3_decreed_days',
  },
  {
    up: migration_20261201_7_released_files.up,
    down: migration_20261201_7_released_files.down,
    name: '20261201_7_released_files',
  },
  {
    up: migration_20261201_9_request_offices.up,
    down: migration_20261201_9_request_offices.down,
    name: '20261201_9_request_offices',
  },
  {
    up: migration_20261202_1_public_dip.up,
    down: migration_20261202_1_public_dip.down,
    name: '20261202_1_public_dip',
  },
  {
    up: migration_20261202_4_answer_files.up,
    down: migration_20261202_4_answer_files.down,
    name: '20261202_4_answer_files',
  },
  {
    up: migration_20261202_5_request_merging.up,
    down: migration_20261202_5_request_merging.down,
    name: '20261202_5_request_merging',
  },
  {
    up: migration_20261202_6_identity_retention.up,
    down: migration_20261202_6_identity_retention.down,
    name: '20261202_6_identity_retention',
  },
  {
    up: migration_20261202_7_request_conversion.up,
    down: migration_20261202_7_request_conversion.down,
    name: '20261202_7_request_conversion',
  },
];
