import { expect, it } from 'vitest'
import { collectionInWords } from '../../src/access/inWords'
import { policy } from '../../src/access/policy'
import { operations } from '../../src/access/vocabulary'
import { dispositionTable } from '../../src/collections/Dispositions/workflow'
import { assetTable } from '../../src/collections/Assets/workflow'
import { consequenceTestTable } from '../../src/collections/ConsequenceTests/workflow'
import { disclosureTable } from '../../src/collections/Disclosures/workflow'
import { informationRequestTable } from '../../src/collections/InformationRequests/workflow'
import { keberatanTable } from '../../src/collections/Keberatan/workflow'
import { dikTable } from '../../src/collections/Dik/workflow'
import { listTable } from '../../src/collections/Dip/workflow'
import { sengketaTable } from '../../src/collections/Sengketa/workflow'
import { pressReleaseTable } from '../../src/collections/PressReleases/workflow'
import { roles } from '../../src/domain/posts'
import { standInTable } from '../../src/collections/StandIns/workflow'
import type { Workflow } from '../../src/domain/workflow'

const nouns: Record<keyof typeof policy, string> = {
  'press-releases': 'siaran pers',
  assets: 'materi',
  units: 'satuan',
  users: 'pengguna',
  applicants: 'pemohon',
  'information-requests': 'permohonan informasi',
  dispositions: 'disposisi',
  keberatan: 'keberatan',
  sengketa: 'sengketa',
  'case-messages': 'pesan perkara',
  'uji-konsekuensi': 'uji konsekuensi',
  papers: 'surat',
  dip: 'daftar informasi publik',
  dik: 'daftar informasi dikecualikan',
  disclosures: 'pembukaan darurat',
  'audit-entries': 'jejak audit',
  'released-files': 'berkas keluar',
  'trust-decisions': 'keputusan kepercayaan',
  'stand-ins': 'penunjukan pejabat pengganti',
  calendars: 'versi kalender',
  'calendar-days': 'hari kalender',
  'clock-profiles': 'profil hari kerja',
  outlets: 'media',
  'webhook-endpoints': 'titik kirim',
  products: 'produk',
  'api-keys': 'kunci API',
  'payload-preferences': 'susunan layar',
}

const preface = `# Siapa boleh apa

Halaman ini ditulis dari tabel \`src/access/policy.ts\`, satu-satunya sumber hak akses, dan diuji: bila tabel berubah tanpa
halaman ini, pengujian gagal (\`npx vitest run --project unit tests/house/accessInWords.test.ts -u\` menulisnya kembali).
(This page is written from the policy table and tested against it.)

Hak hanya berasal dari **jabatan** di suatu satuan, tidak dari pangkat. Jabatan menjangkau satuannya dan seluruh jajaran di
bawahnya. Jabatan di *satker* yang melayani seluruh kesatuan (Bid Humas, Si Humas, Div Humas, Diskominfo) menjangkau satuan
induknya beserta jajarannya; *satker* lain (misalnya Ditlantas) menjangkau dirinya dan jajarannya sendiri; *satwil* menjangkau
wilayahnya. Pohon kepolisian dan pohon pemerintah daerah tidak pernah saling melihat. Yang tidak tertulis di sini tertutup.

Huruf dalam tabel: **C** membuat, **R** membaca, **U** mengubah, **D** menghapus, **K** membuka kunci akun; tanda * berarti
hanya materi yang ditawarkan untuk dipakai ulang: siaran pers yang sudah terbit tanpa suntingan tertunda, atau materi aktif
tanpa tanda anak, kekerasan seksual, atau tersangka terlihat; keduanya bukan informasi yang dikecualikan. Daftar biasa memuat
milik satuan sendiri; yang ditawarkan satuan lain dibaca lewat tautannya atau lewat saringan "Ditawarkan satuan lain".
`

it('the page for the inspector says what the table says', async () => {
  const slugs = Object.keys(policy) as Array<keyof typeof policy>
  const page = [
    preface,
    ...slugs.map((slug) => collectionInWords(nouns[slug], slug, policy[slug])),
    steps('Langkah siaran pers', pressReleaseTable),
    steps('Langkah materi', assetTable),
    steps('Langkah pembukaan darurat', disclosureTable),
    steps('Langkah penunjukan pejabat pengganti', standInTable),
    steps('Langkah permohonan informasi', informationRequestTable),
    steps('Langkah disposisi', dispositionTable),
    steps('Langkah keberatan', keberatanTable),
    steps('Langkah uji konsekuensi', consequenceTestTable),
    steps('Langkah sengketa', sengketaTable),
    steps('Langkah daftar informasi publik', listTable),
    steps('Langkah daftar informasi dikecualikan', dikTable),
    '## Yang lain\n\nKoleksi dalam milik Payload selain `payload-preferences` (kunci dokumen, migrasi, antrean, dan sejenisnya)\ntertutup bagi siapa pun; GraphQL dimatikan.\n',
  ].join('\n')
  await expect(page).toMatchFileSnapshot('../../docs/access.md')
})

it('every grant names somebody and somewhere, and nobody twice', () => {
  for (const [slug, lines] of Object.entries(policy)) {
    for (const operation of operations) {
      for (const grant of lines[operation]) {
        const about = `${slug}.${operation}`
        expect(grant.because.id, about).toMatch(/\S/)
        if (!('roles' in grant)) continue
        expect(grant.roles.length, about).toBeGreaterThan(0)
        expect(new Set(grant.roles).size, about).toBe(grant.roles.length)
        // a decree of the state is no secret of a tree
        if (slug !== 'calendars' && slug !== 'calendar-days')
          expect(grant.relations, `${about}: another tree is never open`).not.toContain('outside')
      }
    }
  }
})

function steps(title: string, workflow: Workflow): string {
  const rows = Object.values(workflow.steps).map((step) => {
    const from = step.from.map((stage) => workflow.stages[stage]?.label.id ?? stage).join(', ')
    const by =
      roles.filter((role) => step.by.includes(role)).join(', ') ||
      (step.follows ? 'mengikuti perkara lain' : 'hanya waktu')
    const terms = [
      ...(step.fourEyes ? ['bukan penulis atau penyunting'] : []),
      ...(step.approves ? ['dua kali bila ada yang dilindungi, yang kedua dari satuan di atas'] : []),
      ...(step.outward ? ['dari satuan di atas bila satuan belum dipercaya menerbitkan sendiri'] : []),
      ...(step.needsChange ? ['hanya bila ada yang berubah sejak terbit'] : []),
      ...(step.needsNote ? ['dengan catatan'] : []),
      ...(step.needsTime ? ['dengan waktu'] : []),
    ].join('; ')
    const to = step.to === undefined ? 'tetap' : workflow.stages[step.to]?.label.id
    return `| ${step.label.id} | ${from} | ${to} | ${by} | ${terms || '–'} |`
  })
  return [
    `## ${title}`,
    '',
    '| Langkah | Dari | Menjadi | Peran | Syarat |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
