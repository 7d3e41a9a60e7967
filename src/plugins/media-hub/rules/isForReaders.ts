const MACHINES = /^\/(?:v1|feeds|oai|websub)(?=[/?.]|$)/
const FILES = /^\/v1\/assets\/[^/?]+\/renditions\//

/** Pages and the pictures on them, which people open, many of them behind one address; the rest is asked for by programs. */
export const isForReaders = (address: string): boolean => !MACHINES.test(address) || FILES.test(address)
