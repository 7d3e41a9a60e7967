import { bullets, paragraph, quote } from '../blocks'
import type { DemoRelease } from '../release'

/** Polda Kalimantan Timur and Polresta Balikpapan. */
export const kaltimReleases: DemoRelease[] = [
  {
    key: 'kaltim-policetube-spit',
    unit: 'POLDA.KALTIM.BIDHUMAS',
    kind: 'siaran_pers',
    title: 'Operator PPID Polda Kaltim Dalami PoliceTube dan SPIT',
    lead: 'BALIKPAPAN – Polda Kalimantan Timur menggelar bimbingan teknis PoliceTube dan Sistem Pengelolaan Informasi Terpadu (SPIT) bagi operator PPID satuan kerja di Gedung Mahakam, Balikpapan, Rabu (3/12/2025). Bimtek bertujuan agar kegiatan polisi terdokumentasi dalam foto dan video yang layak tayang.',
    body: [
      paragraph(
        'Bimtek dibuka Kabid Humas Polda Kaltim. Ia menegaskan bahwa fungsi kehumasan adalah wajah institusi, sehingga informasi harus disampaikan dengan cepat, akurat, dan bertanggung jawab.',
      ),
      paragraph('Peserta menerima tiga kelompok materi:'),
      bullets(
        'pengoperasian SPIT MediaHub dari unggah sampai terbit;',
        'teknik pengambilan gambar menurut standar kehumasan Polri;',
        'penyuntingan untuk menghasilkan konten publikasi.',
      ),
      paragraph(
        'PoliceTube adalah kanal video resmi Polri yang mendokumentasikan kegiatan dari tingkat Polsek hingga Mabes. Masyarakat dapat melihat langsung pekerjaan anggota di lapangan.',
      ),
      quote(
        'Personel tidak hanya dituntut pandai menulis berita, tetapi juga mampu membuat foto dan video yang informatif dan mendidik, demikian pesan Kabid Humas.',
      ),
      paragraph(
        'Kabid Humas mengajak seluruh operator mengisi ruang digital dengan konten yang bermanfaat, bukan sekadar seremonial.',
      ),
    ],
    place: 'Gedung Mahakam Polda Kaltim, Balikpapan',
    keywords: ['pelatihan', 'PoliceTube', 'SPIT', 'PPID'],
    occurredAt: '2025-12-03T09:00:00+08:00',
    author: 'operator-bidhumas-kaltim',
    photos: ['rekam-video', 'meja-operator'],
    target: 'published',
    offered: true,
  },
  {
    key: 'kaltim-penghargaan-spit',
    unit: 'POLDA.KALTIM.BIDHUMAS',
    kind: 'siaran_pers',
    title: 'Humas Polda Kaltim Raih Penghargaan Keaktifan Kirim Berita ke SPIT',
    lead: 'BALIKPAPAN – Humas Polda Kalimantan Timur meraih penghargaan keaktifan pengiriman berita melalui Sistem Pengelolaan Informasi Terpadu (SPIT) untuk zona waktu WITA. Penghargaan diserahkan dalam Rapat Kerja Teknis Humas Polri 2024 di Surabaya dan disampaikan di Balikpapan, Rabu (24/4/2024).',
    body: [
      paragraph(
        'Penghargaan diterima Kabid Humas Polda Kaltim dari Kepala Divisi Humas Polri. Menurut Kabid Humas, capaian itu buah kekompakan seluruh jajaran dalam menyebarluaskan informasi kepolisian kepada masyarakat.',
      ),
      paragraph(
        'Dalam rakernis, Kadiv Humas berpesan agar insan humas menjaga kepercayaan publik. Divisi Humas juga memperkenalkan pembelajaran daring bagi personel yang hendak memperoleh sertifikasi kompetensi kehumasan.',
      ),
      paragraph(
        'Keaktifan dinilai dari pengiriman naskah, foto, dan video oleh satuan. Bagi masyarakat, artinya lebih banyak keterangan resmi yang dapat dicari dan diperiksa kebenarannya.',
      ),
      paragraph(
        'Kabid Humas berharap penghargaan menjadi pemacu semangat untuk mempertahankan kualitas, bukan hanya menambah jumlah kiriman.',
      ),
    ],
    place: 'Balikpapan',
    keywords: ['penghargaan', 'SPIT'],
    occurredAt: '2024-04-24T10:00:00+08:00',
    author: 'operator-bidhumas-kaltim',
    photos: ['penghargaan'],
    target: 'published',
  },
  {
    key: 'balikpapan-fgd-media',
    unit: 'POLDA.KALTIM.BALIKPAPAN',
    kind: 'giat',
    title: 'Polresta Balikpapan Duduk Bersama Media dan Pegiat Media Sosial',
    lead: 'BALIKPAPAN – Polresta Balikpapan menggelar diskusi kelompok terpumpun bersama wartawan dan pegiat media sosial, Selasa (25/2/2025). Diskusi bertujuan mengevaluasi situasi setelah Pilkada 2024 dan memperkuat kerja sama menangkal hoaks.',
    body: [
      paragraph(
        'Narasumber berasal dari Sat Intelkam, Si Humas, dan Sat Reskrim Polresta Balikpapan serta organisasi jurnalis televisi setempat. Peserta membahas perubahan suasana sosial setelah pemilihan dan cara menjaga ruang publik tetap sehat.',
      ),
      paragraph(
        'Kapolresta menekankan pentingnya komunikasi yang baik antara aparat, media, dan tokoh digital. Kabar yang keliru lebih mudah diluruskan bila kedua pihak saling mengenal.',
      ),
      paragraph('Beberapa usulan yang mengemuka dari peserta:'),
      bullets(
        'keterangan resmi disampaikan lebih cepat, juga pada malam hari;',
        'ada satu narahubung yang dapat dihubungi wartawan;',
        'klarifikasi hoaks disertai bukti yang dapat diperiksa.',
      ),
      paragraph(
        'Kasi Humas berharap pertemuan semacam ini menjadi ajang menyampaikan aspirasi dan masukan, serta mengingatkan warga saling menjaga menjelang bulan Ramadan.',
      ),
    ],
    place: 'Polresta Balikpapan',
    keywords: ['media', 'diskusi'],
    occurredAt: '2025-02-25T10:00:00+08:00',
    author: 'operator-balikpapan',
    photos: ['diskusi-panel'],
    target: 'published',
  },
]
