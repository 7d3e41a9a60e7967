import { fileTypeFromBuffer } from 'file-type'
import { Refused } from '../rules/refusal'

/** What a file is by its bytes. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'webp' | 'xlsx' | 'docx' | 'pptx' | 'csv' | 'txt'

/** list: kinds by what file-type calls them, and the names they may bear */
const kinds: Record<string, { kind: FileKind; names: readonly string[] }> = {
  'application/pdf': { kind: 'pdf', names: ['pdf'] },
  'image/jpeg': { kind: 'jpeg', names: ['jpg', 'jpeg'] },
  'image/png': { kind: 'png', names: ['png'] },
  'image/webp': { kind: 'webp', names: ['webp'] },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'xlsx', names: ['xlsx'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    kind: 'docx',
    names: ['docx'],
  },
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': {
    kind: 'pptx',
    names: ['pptx'],
  },
}

/** Decides by the bytes; the name must not say another thing. @throws Refused */
export async function fileKind(bytes: Buffer, name: string): Promise<FileKind> {
  const ending = /\.([a-z\d]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const detected = await fileTypeFromBuffer(bytes)
  const mime = detected?.mime.split(';')[0] ?? ''
  if (mime === 'application/x-cfb') throw new Refused('gate.old_office')
  if (/opendocument/.test(mime)) throw new Refused('gate.open_document')
  if (
    /macroenabled|sheet\.binary|ms-excel/i.test(mime) ||
    ['xlsm', 'xlsb', 'xltm', 'docm', 'pptm'].includes(ending)
  )
    throw new Refused('gate.binary_sheet')
  const known = kinds[mime]
  if (known) {
    if (!known.names.includes(ending)) throw new Refused('gate.name', `${ending} / ${known.kind}`)
    return known.kind
  }
  if (detected) throw new Refused('gate.type', mime)
  if (ending === 'csv' || ending === 'txt') return ending
  throw new Refused('gate.type', ending)
}
