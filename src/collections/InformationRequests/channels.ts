import { option } from '../../fields/labels'

/** The ways a request comes in (Perki 1/2021): its own page, or recorded by an officer. */
export const channels = [
  option('site', 'Situs', 'Site'),
  option('email', 'Surel', 'E-mail'),
  option('walk_in', 'Datang langsung', 'Walk-in'),
  option('letter', 'Surat', 'Letter'),
  option('phone', 'Telepon', 'Telephone'),
  option('app', 'Aplikasi', 'App'),
]

/** What became of a request, in the words of the register. */
export const outcomes = [
  option('diberikan', 'Diberikan', 'Given'),
  option('diberikan_sebagian', 'Diberikan sebagian', 'Given in part'),
  option('ditolak', 'Ditolak', 'Refused'),
  option('tidak_dikuasai', 'Tidak dikuasai', 'Not held'),
  option('tidak_didokumentasikan', 'Belum didokumentasikan', 'Not documented'),
  option('dikonversi', 'Dilanjutkan sebagai pengaduan', 'Went on as a complaint'),
  option('dicabut', 'Dicabut', 'Withdrawn'),
  option('gugur', 'Gugur', 'Lapsed'),
]

/** The options of a table of words. */
export const optionsOf = (table: Readonly<Record<string, { id: string; en: string }>>) =>
  Object.entries(table).map(([value, { id, en }]) => option(value, id, en))

export const waysToObtain = [
  option('melihat', 'Melihat, membaca, mendengar, atau mencatat', 'See, read, hear or note'),
  option('salinan', 'Mendapatkan salinan', 'Get a copy'),
]

export const forms = [
  option('softcopy', 'Salinan elektronik', 'Softcopy'),
  option('hardcopy', 'Cetak', 'Hardcopy'),
]

export const deliveries = [
  option('surel', 'Surel', 'E-mail'),
  option('ambil', 'Diambil langsung', 'Picked up'),
  option('pos', 'Pos', 'Post'),
  option('kurir', 'Kurir', 'Courier'),
  option('situs', 'Halaman status', 'Status page'),
]

/** The Indonesian words of a value, as papers print them; null for one that no list has. */
export const wordOf = (
  options: readonly { value: string; label: { id: string } }[],
  value: string | null | undefined,
): string | null => options.find((one) => one.value === value)?.label.id ?? null

/** Where complaints are taken (UU 25/2009 art. 36-40, Perpol 2/2024); what is one is passed on with its day of receipt. */
export const complaintChannels = [
  option('meja_pengaduan', 'Meja pengaduan badan publik ini', 'Complaint desk of this body'),
  option('dumas', 'Pengaduan masyarakat (Dumas) Polri', 'Dumas of the police'),
  option('lapor', 'SP4N-LAPOR!', 'SP4N-LAPOR!'),
  option('inspektorat', 'Inspektorat', 'Inspectorate'),
  option('ombudsman', 'Ombudsman Republik Indonesia', 'Ombudsman'),
]
