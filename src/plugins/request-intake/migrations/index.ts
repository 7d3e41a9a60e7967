import * as requestIntake from './20261201_8_request_intake'
import * as intakeFiles from './20261202_4_intake_files'
import * as oneTimeCodes from './20261202_4_one_time_codes'
import * as renewedCodes from './20261202_8_renewed_codes'

/** The plugin's tables, oldest migration first. */
export const requestIntakeMigrations = [requestIntake, intakeFiles, oneTimeCodes, renewedCodes]
