/** Wakes workers when there is something to send that is not a new change. */
export const WAKE_CHANNEL = 'media_hub_post'
