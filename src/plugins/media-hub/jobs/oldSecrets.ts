/** So many replaced secrets sign beside the new one; a header has its limits. */
const MOST = 4

/** SQL for the replaced secrets of an endpoint that still sign, newest first. */
export const oldSecretsOf = (endpointId: string): string => `array(
    select old.sealed from media_hub_old_secrets old
    where old.endpoint_id = ${endpointId} and old.valid_until > now() order by old.valid_until desc limit ${MOST})`
