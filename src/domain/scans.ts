/** What a scan may be: pictures and PDF, which every telephone makes. */
export type ScanKind = 'jpeg' | 'png' | 'pdf'

/** Most bytes of one scan, and most scans handed in at once. */
export const scanLimits = { bytes: 10 * 1024 * 1024, files: 5 } as const

const beginnings: ReadonlyArray<readonly [ScanKind, readonly number[]]> = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
]

/** What a file is by its first bytes; its name and what its sender calls it say nothing. */
export const scanKind = (bytes: Uint8Array): ScanKind | null =>
  beginnings.find(([, first]) => first.every((byte, at) => bytes[at] === byte))?.[0] ?? null

export type ScanProblem = 'empty' | 'too_large' | 'not_a_scan'

/** Why a file cannot be kept as a scan; null when it can. */
export function scanProblem(bytes: Uint8Array): ScanProblem | null {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > scanLimits.bytes) return 'too_large'
  return scanKind(bytes) ? null : 'not_a_scan'
}

/** The problems in words, for officers and applicants alike. */
export const scanWords: Readonly<Record<ScanProblem | 'too_many', { id: string; en: string }>> = {
  empty: { id: 'Berkas ini kosong. Pilih berkas lain.', en: 'This file is empty. Choose another.' },
  too_large: {
    id: 'Berkas ini lebih besar dari 10 MB. Foto ulang dengan ukuran lebih kecil.',
    en: 'This file is larger than 10 MB. Take a smaller picture.',
  },
  not_a_scan: {
    id: 'Hanya foto (JPEG, PNG) atau PDF yang diterima.',
    en: 'Only pictures (JPEG, PNG) or PDF are taken.',
  },
  too_many: {
    id: 'Paling banyak lima berkas sekali kirim. Yang lain dapat menyusul di halaman status.',
    en: 'At most five files at once. Others can follow on the status page.',
  },
}
