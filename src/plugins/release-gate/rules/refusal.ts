/** Why a file is not released at all; the words are for the officer. list: the refusals */
export const refusals = {
  'gate.empty': ['Berkas kosong.', 'The file is empty.'],
  'gate.too_large': ['Berkas terlalu besar untuk diperiksa.', 'The file is too large to be inspected.'],
  'gate.type': [
    'Jenis berkas ini tidak dapat dilepas. Yang dapat: PDF, JPEG, PNG, WebP, XLSX, CSV, TXT.',
    'Files of this type are not released. These are: PDF, JPEG, PNG, WebP, XLSX, CSV, TXT.',
  ],
  'gate.old_office': [
    'Berkas Office lama (XLS, DOC, PPT) menyembunyikan data yang tidak dapat diperiksa. Simpan sebagai XLSX atau PDF.',
    'Old Office files hide data that cannot be inspected. Save it as XLSX or PDF.',
  ],
  'gate.open_document': [
    'Berkas OpenDocument tidak dilepas. Simpan sebagai XLSX atau PDF.',
    'OpenDocument files are not released. Save it as XLSX or PDF.',
  ],
  'gate.binary_sheet': [
    'Berkas XLSB atau bermakro tidak dilepas. Simpan sebagai XLSX.',
    'XLSB files and files with macros are not released. Save it as XLSX.',
  ],
  'gate.name': [
    'Nama berkas menyebut jenis yang berbeda dari isinya.',
    'The name says another type than the bytes.',
  ],
  'gate.encrypted': [
    'Berkas terkunci sandi, jadi tidak dapat diperiksa.',
    'The file is encrypted and cannot be inspected.',
  ],
  'gate.broken': ['Berkas rusak atau tidak dapat dibaca.', 'The file is broken or cannot be read.'],
  'gate.encoding': [
    'Teks ini bukan UTF-8. Simpan ulang sebagai UTF-8.',
    'This text is not UTF-8. Save it as UTF-8.',
  ],
  'gate.zip_limits': [
    'Isi berkas ini melampaui batas pemeriksaan.',
    'What this file unpacks to is beyond what is inspected.',
  ],
  'gate.too_many_pages': ['Halaman terlalu banyak untuk diperiksa.', 'Too many pages to inspect.'],
  'gate.too_many_findings': [
    'Temuan terlalu banyak. Buat ulang berkasnya.',
    'Too many findings. Have the file made anew.',
  ],
  'gate.engines_disagree': [
    'Dua alat pemeriksa membaca berkas ini secara berbeda.',
    'Two inspecting engines read this file differently.',
  ],
  'gate.timeout': ['Pemeriksaan tidak selesai pada waktunya.', 'The inspection did not end in its time.'],
  'gate.tool_failed': ['Alat pemeriksa gagal.', 'An inspecting tool failed.'],
  'gate.scanner_away': ['Pemindai perusak tidak menjawab.', 'The malware scanner does not answer.'],
  'gate.proof_failed': [
    'Penghitaman tidak terbukti: isi yang ditutup masih terbaca.',
    'The redaction is not proven: what was covered can still be read.',
  ],
  'gate.box': ['Kotak penghitaman tidak sah.', 'A redaction box is not valid.'],
  'gate.wrong_form': [
    'Bentuk keluaran ini tidak ada untuk jenis berkasnya.',
    'This type has no such outgoing form.',
  ],
} as const satisfies Record<string, readonly [string, string]>

export type RefusalCode = keyof typeof refusals

/** Not released. Whatever else is thrown by an inspection means the same. */
export class Refused extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly detail = '',
  ) {
    super(detail ? `${code}: ${detail}` : code)
  }
}
