// list: the questions of the public form, in the order in which they are asked
import { papers, papersNeeded } from '../../domain/applicantPapers'
import { type ApplicantKind, nikProblem } from '../../domain/identity'
import type { AskedFile, PublicField, PublicForm } from '../../domain/publicForm'
import { label } from '../../fields/labels'

const always = () => true
const isOneOf =
  (...kinds: string[]) =>
  ({ kind }: Readonly<Record<string, string>>) =>
    kinds.includes(kind ?? '')

const nikWords = {
  not_sixteen_digits: label('NIK terdiri atas 16 angka tanpa spasi.', 'A NIK has 16 digits without spaces.'),
  no_birth_date: label(
    'Angka ke-7 sampai ke-12 NIK bukan tanggal lahir. Periksa kembali pada KTP.',
    'Digits 7 to 12 of the NIK are no birth date. Check your KTP.',
  ),
  no_serial: label(
    'Empat angka terakhir NIK tidak boleh 0000.',
    'The last four digits of a NIK are not 0000.',
  ),
} as const

const chooses = (
  name: string,
  words: ReturnType<typeof label>,
  options: Record<string, ReturnType<typeof label>>,
  more: Partial<PublicField> = {},
): PublicField => ({
  name,
  label: words,
  kind: 'select',
  most: 40,
  options: Object.entries(options).map(([value, told]) => ({ value, label: told })),
  ...more,
})

/** What UU 14/2008 art. 22(2) and the forms of Perki 1/2021 ask of whoever requests information. */
export const publicForm: PublicForm = {
  title: label('Permohonan informasi publik', 'Request for public information'),
  intro: label(
    'Permohonan tidak dipungut biaya dan dijawab paling lama sepuluh hari kerja. Isian Anda tersimpan di halaman ini sampai dikirim.',
    'A request is free of charge and answered within ten working days. What you type stays on this page until you send it.',
  ),
  files: {
    title: label('Dokumen pemohon', 'Your papers'),
    intro: label(
      'Foto (JPEG, PNG) atau PDF, paling besar 10 MB, paling banyak lima berkas. Pilih berkas tepat sebelum mengirim. Pindaian disimpan tersandi; hanya petugas yang menangani dapat membukanya, dan setiap pembukaan dicatat.',
      'Pictures (JPEG, PNG) or PDF of at most 10 MB, at most five. Choose them right before you send. Scans are kept sealed; only the officers who handle the request can open them, and each opening is recorded.',
    ),
    asked: ({ kind }) => scansFor(kind),
  },
  steps: [
    {
      name: 'tujuan',
      title: label('Kepada siapa, dan siapa Anda', 'To whom, and who you are'),
      fields: [
        {
          name: 'unit',
          label: label('Satuan yang dituju', 'Office asked'),
          help: label(
            'Bila ragu, pilih satuan terdekat; kami meneruskannya.',
            'If unsure choose the nearest; we pass it on.',
          ),
          kind: 'office',
          most: 100,
          isNeeded: always,
        },
        chooses(
          'kind',
          label('Anda mengajukan sebagai', 'You ask as'),
          {
            person: label('Perorangan', 'A person'),
            group: label('Kelompok orang', 'A group of persons'),
            legal_body: label('Badan hukum', 'A legal body'),
            proxy: label('Kuasa dari orang lain', 'Proxy of somebody else'),
          },
          { isNeeded: always },
        ),
      ],
    },
    {
      name: 'identitas',
      title: label('Identitas pemohon', 'Who asks'),
      intro: label(
        'Undang-undang mewajibkan nama dan alamat pemohon. Hanya petugas yang menangani yang dapat membacanya, dan setiap pembacaan dicatat.',
        'The law requires name and address. Only the officers who handle the request can read them, and each reading is recorded.',
      ),
      fields: [
        {
          name: 'name',
          label: label('Nama lengkap', 'Full name'),
          help: label(
            'Bagi badan hukum atau kelompok: nama badan atau kelompok.',
            'Of a body or group: its name.',
          ),
          kind: 'text',
          most: 200,
          autoComplete: 'name',
          isNeeded: always,
        },
        {
          name: 'nik',
          label: label('NIK', 'NIK (identity number)'),
          help: label(
            '16 angka pada KTP. Yang tampil kepada petugas hanya empat angka terakhir.',
            'The 16 digits of the KTP; officers see the last four.',
          ),
          kind: 'digits',
          most: 20,
          isAsked: isOneOf('person', 'proxy'),
          isNeeded: isOneOf('person', 'proxy'),
          problem: (value) => {
            const problem = nikProblem(value)
            return problem ? nikWords[problem] : null
          },
        },
        {
          name: 'address',
          label: label('Alamat', 'Address'),
          kind: 'textarea',
          most: 500,
          autoComplete: 'street-address',
          isNeeded: always,
        },
        {
          name: 'email',
          label: label('Surel', 'E-mail'),
          help: label(
            'Ke sini kabar dan jawaban dikirim. Tanpa surel, lihat halaman status.',
            'News and the answer go there. Without it, see the status page.',
          ),
          kind: 'email',
          most: 254,
          autoComplete: 'email',
          problem: (value) =>
            /^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@]{2,}$/.test(value)
              ? null
              : label(
                  'Alamat surel tidak lengkap, misalnya nama@contoh.id.',
                  'The e-mail address is not complete.',
                ),
        },
        {
          name: 'phone',
          label: label('Telepon', 'Telephone'),
          kind: 'tel',
          most: 30,
          autoComplete: 'tel',
          problem: (value) =>
            /^\+?[\d ()-]{6,25}$/.test(value)
              ? null
              : label(
                  'Nomor telepon hanya berisi angka, misalnya 0811 2222 3333.',
                  'A telephone number has digits only.',
                ),
        },
      ],
    },
    {
      name: 'informasi',
      title: label('Informasi yang diminta', 'What you ask for'),
      fields: [
        {
          name: 'subject',
          label: label('Perihal', 'Subject'),
          help: label('Satu kalimat, tanpa nama Anda.', 'One sentence, without your name.'),
          kind: 'text',
          most: 250,
          isNeeded: always,
        },
        {
          name: 'description',
          label: label('Rincian informasi', 'Details'),
          help: label(
            'Dokumen atau data apa, dari tahun berapa, tentang apa. Tanpa data pribadi.',
            'Which documents or data, of which year. No personal data.',
          ),
          kind: 'textarea',
          most: 10_000,
          isNeeded: always,
        },
        {
          name: 'purpose',
          label: label('Tujuan penggunaan', 'Purpose'),
          kind: 'textarea',
          most: 2000,
          isNeeded: always,
        },
        chooses('wayToObtain', label('Cara memperoleh', 'Way to obtain'), {
          melihat: label('Melihat, membaca, mendengar, atau mencatat', 'See, read, hear or note'),
          salinan: label('Mendapatkan salinan', 'Get a copy'),
        }),
        chooses('format', label('Bentuk', 'Form'), {
          softcopy: label('Salinan elektronik', 'Softcopy'),
          hardcopy: label('Cetak', 'Hardcopy'),
        }),
        chooses('delivery', label('Cara pengiriman', 'Delivery'), {
          surel: label('Surel', 'E-mail'),
          ambil: label('Diambil langsung', 'Picked up'),
          pos: label('Pos', 'Post'),
          kurir: label('Kurir', 'Courier'),
          situs: label('Halaman status', 'Status page'),
        }),
      ],
    },
  ],
}

/** The scans that a kind of applicant brings, in the words of the table. */
export const scansFor = (kind: string | undefined): AskedFile[] =>
  (papersNeeded[kind as ApplicantKind] ?? []).map((name) => ({ name, label: papers[name] }))

const applicant = ['kind', 'name', 'nik', 'address', 'email', 'phone'] as const

/** A request as JSON (`{unit, applicant: {…}, subject, …}`) as answers to the form; null when it has another shape. */
export function answersOfJson(body: unknown): Record<string, string> | null {
  if (!isRecord(body)) return null
  const { applicant: who, proof: _proof, ...rest } = body
  if (!isRecord(who)) return null
  const known = new Set<string>(publicForm.steps.flatMap(({ fields }) => fields.map(({ name }) => name)))
  const named = [...Object.entries(rest), ...Object.entries(who)]
  const isFitting =
    named.every(([name, value]) => known.has(name) && (typeof value === 'string' || value === null)) &&
    Object.keys(who).every((name) => applicant.includes(name as never)) &&
    Object.keys(rest).every((name) => !applicant.includes(name as never))
  return isFitting
    ? (Object.fromEntries(named.filter(([, value]) => value !== null)) as Record<string, string>)
    : null
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The answers as the document's data: who asks is given apart. */
export function documentOf(
  values: Readonly<Record<string, string>>,
): Record<string, unknown> & { unit?: string; applicant: Record<string, string> } {
  const rest = Object.fromEntries(
    Object.entries(values).filter(([name]) => !applicant.includes(name as never)),
  )
  const who = Object.fromEntries(applicant.flatMap((name) => (values[name] ? [[name, values[name]]] : [])))
  return { ...rest, applicant: who }
}
