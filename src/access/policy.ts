import { roles } from '../domain/posts'
import type { CollectionPolicy, Grant, Relation, Words } from './vocabulary'

/** A post reaches its unit and everything below it. */
const reached: readonly Relation[] = ['own', 'below']
/** The whole tree of the post; police and regency never see each other. */
const wholeTree: readonly Relation[] = ['own', 'below', 'above', 'beside']

const because = (id: string, en: string): Words => ({ id, en })

const scope = because(
  'Jabatan di satuan menjangkau satuan itu dan seluruh jajarannya.',
  'A post reaches its unit and all below it.',
)
const offered = because(
  'Materi yang ditawarkan untuk dipakai ulang dibaca seluruh jajaran; itulah guna bank materi SPIT.',
  'Material offered for reuse is read in the whole tree: what the SPIT media bank is for.',
)
const suspended = because(
  'Ditulis langkah penangguhan oleh administrator atas semua jabatan orang itu, beserta alasannya.',
  'Written by the step of suspension, by an administrator over all the person’s posts, with its reason.',
)
const counted = because(
  'Dihitung sistem; siapa pun yang menulisnya akan memalsukan isinya.',
  'Found by the system; whoever wrote it would forge it.',
)
const appointed = because(
  'Jabatan memberi hak; hanya administrator yang mengangkat.',
  'Posts give rights; only administrators appoint.',
)

const superior = because(
  'Atasan yang memutuskan apakah satuan di bawahnya boleh menerbitkan sendiri.',
  'The superior decides whether a unit below publishes by itself.',
)
const handling = because(
  'Mencatat pemohon adalah tugas petugas layanan informasi (UU 14/2008 pasal 22).',
  'Recording applicants is the duty of the information officer.',
)

const nobody: readonly Grant[] = []
const system = { write: 'system', because: counted } as const

/** Press releases and assets: who writes, who looks, and what is open to the whole tree. */
const newsroom = {
  read: [
    {
      roles: ['operator', 'editor', 'approver', 'auditor', 'admin'],
      relations: reached,
      because: scope,
    },
    { roles, relations: wholeTree, when: 'offered', because: offered },
  ],
  update: [{ roles: ['operator', 'editor', 'approver'], relations: reached, because: scope }],
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
} as const

const offer = {
  write: ['editor', 'approver'],
  because: because(
    'Satuan pemilik, melalui editor atau pengesahnya, menawarkan materinya.',
    'The owning unit offers its material, by its editor or approver.',
  ),
} as const

const desk = {
  create: [{ roles: ['editor', 'approver', 'admin'], relations: reached, because: scope }],
  read: [{ roles: ['editor', 'approver', 'admin', 'auditor'], relations: reached, because: scope }],
  update: [{ roles: ['editor', 'approver', 'admin'], relations: reached, because: scope }],
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
} as const

/**
 * Who may do what: role × collection × operation × relation to the unit. Every collection reads its access here,
 * `docs/access.md` is written from it, and what has no line opens to nobody.
 * list: the lines of the policy
 */
export const policy = {
  'press-releases': {
    create: [{ roles: ['operator', 'editor'], relations: reached, because: scope }],
    ...newsroom,
    fields: {
      offered: offer,
      author: system,
      number: system,
      publishedAt: system,
      scheduledAt: system,
      correction: system,
      withdrawal: system,
      amended: system,
    },
  },
  assets: {
    create: [{ roles: ['operator', 'editor', 'approver'], relations: reached, because: scope }],
    ...newsroom,
    fields: { offered: offer, kind: system, sha256: system, originalFilename: system },
  },
  units: {
    create: [{ roles: ['admin'], relations: reached, because: appointed }],
    read: [
      {
        roles,
        relations: wholeTree,
        because: because(
          'Susunan satuan bukan rahasia di dalam pohonnya sendiri.',
          'The order of units is no secret inside its own tree.',
        ),
      },
    ],
    update: [{ roles: ['admin'], relations: reached, because: appointed }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  users: {
    create: [{ roles: ['admin'], relations: reached, because: appointed }],
    read: [
      { oneself: true, because: because('Akunnya sendiri.', 'One’s own account.') },
      {
        roles: ['admin', 'auditor'],
        relations: reached,
        because: because(
          'Mengangkat dan memeriksa membutuhkan daftar orang.',
          'Appointing and inspecting need the list of people.',
        ),
      },
    ],
    update: [
      {
        oneself: true,
        because: because('Sandi, surel, dan kuncinya sendiri.', 'One’s own password, e-mail and key.'),
      },
      { roles: ['admin'], relations: reached, because: appointed },
    ],
    delete: nobody,
    readVersions: nobody,
    unlock: [{ roles: ['admin'], relations: reached, because: appointed }],
    fields: {
      name: { write: ['admin'], because: appointed },
      unit: { write: ['admin'], because: appointed },
      posts: { write: ['admin'], because: appointed },
      suspendedAt: { write: 'system', because: suspended },
      suspensionReason: { write: 'system', because: suspended },
      personnelNumber: { write: ['admin'], because: appointed },
      standInPosts: {
        write: 'system',
        because: because(
          'Mengikuti penunjukan pejabat pengganti; tidak ditulis tangan.',
          'Follows the stand-ins; never written by hand.',
        ),
      },
    },
  },
  applicants: {
    create: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    read: [
      {
        roles: ['ppid_officer', 'ppid_superior'],
        relations: reached,
        because: because(
          'Daftar hanya memuat inisial dan akhir NIK; nama, alamat, surel, dan telepon dibaca satu per satu dengan alasan yang dicatat (UU 27/2022 pasal 31).',
          'Lists show initials and the end of the NIK; the rest is read one by one with a recorded reason.',
        ),
      },
    ],
    update: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { initials: system, nikTail: system, recordedBy: system },
  },
  disclosures: {
    create: [
      {
        roles: ['admin', 'auditor'],
        relations: reached,
        because: because(
          'Administrator dan auditor tidak membaca identitas; dalam keadaan darurat mereka meminta dengan alasan, dan orang kedua memutuskan.',
          'Administrators and auditors do not read identities; in an emergency they ask, and a second person decides.',
        ),
      },
    ],
    read: [
      { oneself: true, because: because('Permintaannya sendiri.', 'One’s own request.') },
      {
        roles: ['ppid_superior', 'ppid_officer', 'auditor'],
        relations: reached,
        because: because(
          'Yang memutuskan, yang menangani data, dan yang mengawasi melihat setiap permintaan.',
          'Who decides, who handles the data and who oversees see every request.',
        ),
      },
    ],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { unit: system, askedBy: system, askedByName: system, openUntil: system, lapsesAt: system },
  },
  'audit-entries': {
    create: nobody,
    read: [
      {
        roles: ['auditor', 'admin'],
        relations: reached,
        because: because('Pengawasan atas satuan dan jajarannya.', 'Oversight of a unit and all below it.'),
      },
      {
        roles: ['auditor', 'admin'],
        relations: ['nowhere'],
        because: because(
          'Peristiwa tanpa satuan (misalnya gagal masuk) diawasi dari pucuk pohon.',
          'What has no unit (a refused sign-in) is watched from the root of a tree.',
        ),
      },
    ],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  'released-files': {
    create: nobody,
    read: [
      {
        roles: ['ppid_officer', 'ppid_superior'],
        relations: reached,
        because: because(
          'Berkas yang akan keluar dan temuannya dilihat yang menyiapkan dan yang menandatangani; berkas aslinya dibaca satu per satu dengan alasan yang dicatat (Perki 1/2021; UU 14/2008 pasal 17).',
          'Files on their way out are seen by who prepares and who signs them; originals are read one by one with a recorded reason.',
        ),
      },
    ],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
  },
  'trust-decisions': {
    create: [{ roles: ['approver', 'admin'], relations: ['below'], because: superior }],
    read: [{ roles, relations: reached, because: scope }],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { decidedBy: system },
  },
  'stand-ins': {
    create: [
      {
        roles: ['admin'],
        relations: reached,
        because: because(
          'Atasan satuan menunjuk pengganti; administrator satuan sendiri hanya untuk operator dan editor, dan tidak seorang pun menunjuk dirinya.',
          'The superior appoints; a unit’s own administrator only for operators and editors, and nobody appoints himself.',
        ),
      },
    ],
    read: [
      {
        oneself: true,
        because: because(
          'Yang digantikan dan yang menggantikan mengetahui penunjukannya.',
          'The person replaced and the one who stands in know of it.',
        ),
      },
      { roles: ['admin', 'auditor'], relations: reached, because: scope },
    ],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      absenteeName: system,
      standInName: system,
      appointedBy: system,
      startsAt: system,
      endsAt: system,
      endedAt: system,
      endReason: system,
    },
  },
  outlets: desk,
  'webhook-endpoints': {
    ...desk,
    fields: {
      unit: {
        write: 'system',
        because: because('Mengikuti satuan medianya.', 'Follows the unit of its outlet.'),
      },
    },
  },
  products: desk,
  'api-keys': {
    ...desk,
    fields: {
      unit: {
        write: 'system',
        because: because('Mengikuti satuan medianya.', 'Follows the unit of its outlet.'),
      },
    },
  },
  'payload-preferences': {
    create: [{ oneself: true, because: because('Susunan layarnya sendiri.', 'One’s own screen settings.') }],
    read: [{ oneself: true, because: because('Susunan layarnya sendiri.', 'One’s own screen settings.') }],
    update: [{ oneself: true, because: because('Susunan layarnya sendiri.', 'One’s own screen settings.') }],
    delete: [{ oneself: true, because: because('Susunan layarnya sendiri.', 'One’s own screen settings.') }],
    readVersions: nobody,
    unlock: nobody,
  },
} as const satisfies Record<string, CollectionPolicy>

export type Governed = keyof typeof policy
