import * as requestIntake from './20261201_8_request_intake'
import * as renewedCodes from './20261202_8_renewed_codes'

/** The plugin's tables, oldest migration first. */
export const requestIntakeMigrations = [requestIntake, renewedCodes]
