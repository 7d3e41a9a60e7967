import { label } from '../../fields/labels'
import { forms, kinds } from './words'

type Named = ReadonlyArray<{ value: string; label: { id: string; en: string } }>
const wordsOf = (options: Named) => Object.fromEntries(options.map(({ value, label: said }) => [value, said]))

/** The list of public information as the public reads it: its columns in the order of the law. */
export const publicDip = {
  title: label('Daftar informasi publik', 'List of public information'),
  about: label(
    'Informasi yang kami kuasai dan terbuka untuk siapa saja, sebagaimana ditetapkan PPID (UU 14/2008 pasal 11 ayat (1) huruf a). Informasi yang dikecualikan tidak ada di sini.',
    'What we hold and is open to everybody, as decided by the information officer. Exempt information is not on it.',
  ),
  columns: [
    { name: 'kind', label: label('Jenis', 'Kind'), words: wordsOf(kinds) },
    { name: 'summary', label: label('Ringkasan isi', 'Summary of the content') },
    { name: 'holder', label: label('Pejabat atau satuan yang menguasai', 'Held by') },
    { name: 'responsible', label: label('Penanggung jawab', 'Responsible') },
    { name: 'madeAt', label: label('Waktu dan tempat pembuatan', 'Time and place made') },
    { name: 'forms', label: label('Bentuk yang tersedia', 'Forms available'), words: wordsOf(forms) },
    { name: 'retention', label: label('Jangka waktu penyimpanan', 'Storage period') },
    { name: 'link', label: label('Alamat', 'Address'), isLink: true },
    { name: 'year', label: label('Tahun penetapan', 'Year of the decision') },
    { name: 'decisionNumber', label: label('Nomor penetapan', 'Number of the decision') },
  ],
}
