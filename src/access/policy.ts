import { roles } from '../domain/posts'
import type { CollectionPolicy, Grant, Relation, Words } from './vocabulary'

/** A post reaches its unit and everything below it. */
const reached: readonly Relation[] = ['own', 'below']
/** The whole tree of the post; police and regency never see each other. */
const wholeTree: readonly Relation[] = ['own', 'below', 'above', 'beside']
/** Whatever stands anywhere, or nowhere in a tree: what is published in the State Gazette anyway. */
const everywhere: readonly Relation[] = [...wholeTree, 'outside', 'nowhere']

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

const procedure = because(
  'Ditulis prosedur: nomor, batas waktu, dan hasil tidak diketik.',
  'Written by the procedure: numbers, limits and outcomes are typed by nobody.',
)
const written = { write: 'system', because: procedure } as const
const caseDesk = because(
  'PPID menangani, atasan PPID memutuskan keberatan, auditor mengawasi tanpa identitas pemohon (UU 14/2008 pasal 13 dan 36).',
  'The PPID handles, the superior decides objections, the auditor watches without the applicant’s identity.',
)
const asked = because(
  'Satuan yang diminta membaca pertanyaan dan menulis jawabannya; pemohon tidak disebut.',
  'The unit that is asked reads the question and writes its answer; the applicant is not named.',
)
const lists = because(
  'PPID menetapkan daftar informasi publik dan daftar yang dikecualikan (UU 14/2008 pasal 11 dan 19).',
  'The PPID keeps the lists of public and of exempt information.',
)
const ofSuperior = because(
  'Tanggapan ditulis atasan PPID (UU 14/2008 pasal 36(2)).',
  'The superior of the PPID writes the answer.',
)
const ofApplicant = because(
  'Kata-kata pemohon dicatat petugas, dan tidak diubah yang memutuskannya.',
  'The officer records the applicant’s words; who decides does not change them.',
)
const issued = {
  write: 'system',
  because: because(
    'Surat terbit bersama langkah yang menyebabkannya dan sesudah itu tidak berubah.',
    'A paper comes with the step that causes it, and never changes after.',
  ),
} as const
const decreed = because(
  'Hari libur ditetapkan keputusan yang diumumkan; setiap petugas perlu tahu mengapa suatu tanggal jatuh di sana.',
  'Holidays are set by published decrees; every officer needs to know why a date falls where it does.',
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
 * A calendar decides every date, so nobody writes one by hand: it is proposed by one person and confirmed by another,
 * who both serve a whole tree (src/access/calendars.ts).
 */
const calendar = {
  create: nobody,
  read: [{ roles, relations: everywhere, because: decreed }],
  update: nobody,
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
    fields: { initials: system, nikTail: system, recordedBy: system, anonymisedAt: system },
  },
  'information-requests': {
    create: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: caseDesk }],
    update: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      number: written,
      handledBy: written,
      registeredAt: written,
      dueOn: written,
      dueAt: written,
      checkAt: written,
      clock: written,
      completeOn: written,
      completeAt: written,
      incompleteNote: written,
      extension: written,
      joinedAt: written,
      unitAnswers: written,
      outcome: written,
      decidedAt: written,
      decidedBy: written,
      objectionEndsOn: written,
      closesAt: written,
      similar: written,
      fingerprint: written,
      mergedInto: written,
      heldAt: written,
      holdReason: written,
      codeHash: written,
      code: written,
    },
  },
  dispositions: {
    create: nobody,
    read: [
      { roles: ['operator', 'editor', 'approver'], relations: reached, because: asked },
      { roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: caseDesk },
    ],
    update: [{ roles: ['operator', 'editor', 'approver'], relations: reached, because: asked }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      unit: written,
      request: written,
      requestNumber: written,
      subject: written,
      description: written,
      note: written,
      dueOn: written,
      dueAt: written,
      reminders: written,
      remindAt: written,
      reminded: written,
      answeredAt: written,
      answeredBy: written,
      returnNote: written,
    },
  },
  keberatan: {
    create: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: caseDesk }],
    update: [{ roles: ['ppid_officer', 'ppid_superior'], relations: reached, because: caseDesk }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      grounds: { write: ['ppid_officer'], because: ofApplicant },
      reason: { write: ['ppid_officer'], because: ofApplicant },
      answer: { write: ['ppid_superior'], because: ofSuperior },
      unit: written,
      applicant: written,
      number: written,
      requestNumber: written,
      filedLate: written,
      dueOn: written,
      dueAt: written,
      checkAt: written,
      clock: written,
      outcome: written,
      decidedAt: written,
      decidedBy: written,
      disputeEndsOn: written,
      closesAt: written,
    },
  },
  'uji-konsekuensi': {
    create: [{ roles: ['ppid_officer'], relations: reached, because: caseDesk }],
    read: [
      { roles: ['auditor'], relations: reached, because: caseDesk },
      {
        roles: ['ppid_officer', 'ppid_superior'],
        relations: wholeTree,
        because: because(
          'Uji konsekuensi Polda menjadi dasar penolakan Polres di bawahnya; daftar yang dikecualikan satu untuk seluruh jajaran.',
          'A test of a Polda is the base of refusals in its Polres: one list for the whole tree.',
        ),
      },
    ],
    update: [{ roles: ['ppid_officer'], relations: reached, because: caseDesk }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { number: written, signedAt: written, signedBy: written },
  },
  sengketa: {
    create: [{ roles: ['ppid_officer'], relations: reached, because: caseDesk }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: caseDesk }],
    update: [{ roles: ['ppid_officer'], relations: reached, because: caseDesk }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      unit: written,
      objectionNumber: written,
      grounds: written,
      startsByOn: written,
      endsByOn: written,
      lawsuitEndsOn: written,
      cassationEndsOn: written,
      finishedAt: written,
    },
  },
  'case-messages': {
    create: [{ roles: ['ppid_officer'], relations: reached, because: handling }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: caseDesk }],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { unit: written, requestNumber: written, writtenBy: written, writtenByName: written },
  },
  dip: {
    create: [{ roles: ['ppid_officer'], relations: reached, because: lists }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: lists }],
    update: [{ roles: ['ppid_officer'], relations: reached, because: lists }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { version: written, decidedAt: written, openedFrom: written },
  },
  dik: {
    create: [{ roles: ['ppid_officer'], relations: reached, because: lists }],
    read: [{ roles: ['ppid_officer', 'ppid_superior', 'auditor'], relations: reached, because: lists }],
    update: [{ roles: ['ppid_officer'], relations: reached, because: lists }],
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: {
      startsAt: written,
      endsAt: written,
      warnings: written,
      warned: written,
      warnAt: written,
      version: written,
      decidedAt: written,
    },
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
  papers: {
    create: nobody,
    read: [
      {
        roles: ['ppid_officer', 'ppid_superior'],
        relations: reached,
        because: because(
          'Surat layanan informasi dibaca yang menanganinya; isinya dibuka satu per satu dan setiap pembukaan dicatat (UU 27/2022 pasal 31).',
          'Papers are read by those who handle them; each is opened one by one, and each opening is recorded.',
        ),
      },
    ],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
    fields: { unit: issued },
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
  calendars: calendar,
  'calendar-days': calendar,
  'clock-profiles': {
    create: [
      {
        roles: ['ppid_superior', 'admin'],
        relations: reached,
        because: because(
          'Hari kerja satuan ditetapkan atasannya, dengan dasar hukum; profil tidak pernah diubah, hanya diikuti yang baru.',
          'The superior sets the working days of a unit, with the legal ground; a profile is followed by another, never changed.',
        ),
      },
    ],
    read: [{ roles, relations: wholeTree, because: decreed }],
    update: nobody,
    delete: nobody,
    readVersions: nobody,
    unlock: nobody,
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
