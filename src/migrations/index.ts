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
    name: '20261124_1_reset_interval'
  },
];
