/** Names under which a request remembers how far its sign-in has come. */
export const FACTOR_PROVEN = 'secondFactor.proven'
export const FACTOR_NEEDED = 'secondFactor.needed'
export const ONLY_PASSWORD = 'secondFactor.onlyPassword'
export const RESETTING = 'secondFactor.resetting'
/** A sign-in whose session does not open; hooks after a sign-in may ask for it. */
export const NO_SESSION = 'noSession'
