import type { Upload } from './uploads'
import { openBytes, sealBytes } from './seal'

type Secrets = readonly [string, ...string[]]
/** Which file of what was sent: its number, and what it is said to show. */
const place = (holder: string, at: number, kind: string) =>
  ({ kind: 'file', id: `${holder} ${at} ${kind}` }) as const

/** The files of an entry or an act, each locked into its place. */
export const sealUploads = (holder: string, uploads: readonly Upload[], secrets: Secrets): Buffer[] =>
  uploads.map(({ kind, bytes }, at) => sealBytes(bytes, place(holder, at + 1, kind), secrets))

/** Opens one of them. @throws when it was put elsewhere or altered */
export const openUpload = (
  holder: string,
  { at, kind, sealed }: { at: number; kind: string; sealed: Buffer },
  secrets: readonly string[],
): Upload => ({ kind, bytes: openBytes(sealed, place(holder, at, kind), secrets) })
