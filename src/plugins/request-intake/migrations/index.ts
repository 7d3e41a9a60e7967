import * as requestIntake from './20261201_8_request_intake'

/** The plugin's tables, oldest migration first. */
export const requestIntakeMigrations = [requestIntake]
