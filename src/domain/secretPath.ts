const LINKS = /^(\/(?:surat|pratinjau|konfirmasi|v1\/receipts)\/)[^/]+/

/** The path of an address as a log may hold it: a link of a letter, a preview or a message is a key to what it opens. */
export const secretPath = (path: string): string => path.replace(LINKS, '$1…')
