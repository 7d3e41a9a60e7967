/** What IPTC calls our kinds of files. */
const TYPES: Record<string, string> = { photo: 'picture', video: 'video', audio: 'audio', document: 'text' }

/** The IPTC word for the kind of a file; `composite` for a kind nobody told us about. */
export const assetType = (kind: string): string => TYPES[kind] ?? 'composite'
