/** The path of an address as a log may hold it: a link of a letter or a preview is a key to what it opens. */
export const secretPath = (path: string): string => path.replace(/^(\/(?:surat|pratinjau)\/)[^/]+/, '$1…')
