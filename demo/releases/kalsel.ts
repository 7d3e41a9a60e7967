import { bullets, heading, link, numbered, paragraph, quote, strong } from '../blocks'
import type { DemoRelease } from '../release'

/** Polda Kalimantan Selatan, its Bid Humas, Polresta Banjarmasin, Polres Banjarbaru and a Polsek. */
export const kalselReleases: DemoRelease[] = [
  {
    key: 'kalsel-pelatihan-spit',
    unit: 'POLDA.KALSEL.BIDHUMAS',
    kind: 'siaran_pers',
    title: 'Bid Humas Polda Kalsel Latih Operator SPIT dari Seluruh Polres',
    lead: 'BANJARMASIN – Bidang Humas Polda Kalimantan Selatan melatih operator Sistem Pengelolaan Informasi Terpadu (SPIT) dari seluruh jajaran di Hotel Summer, Banjarmasin, Senin (31/7/2023). Pelatihan digelar agar foto, video, dan naskah kegiatan kepolisian terkumpul rapi di satu tempat dan cepat sampai ke wartawan.',
    body: [
      paragraph(
        'Pelatihan dibuka pukul 08.00 Wita. Sambutan Kabid Humas Polda Kalsel dibacakan oleh Kasubbid Multimedia, dan diikuti Kasubbag Renmin, Kaur Lipprodok Subbid PID, anggota Polri, PNS, serta PHL Bid Humas bersama para Kasi Humas dan operator SPIT dari Polres jajaran.',
      ),
      paragraph(
        'SPIT adalah aplikasi berbasis web yang menjadi pusat pengumpulan, penyimpanan, dan pengarsipan media digital. Materi yang dikirim personel humas di lapangan disunting, lalu disajikan kepada wartawan dan pemangku kepentingan lain sebagai bahan berita.',
      ),
      heading('Menjelang tahun politik'),
      paragraph(
        'Dalam sambutannya, Kabid Humas menyebut digitalisasi informasi sebagai kunci keterbukaan informasi publik menjelang Pemilu 2024. Dengan sistem yang terpadu, keterangan resmi dapat tersebar cepat dan luas sebelum kabar yang keliru mendahuluinya.',
      ),
      paragraph('Materi yang diberikan kepada peserta meliputi:'),
      bullets(
        'mengunggah foto, video, dan naskah beserta keterangan lengkapnya;',
        'menulis keterangan foto yang memuat siapa, apa, kapan, dan di mana;',
        'mengelola dan menelusuri arsip kegiatan satuan.',
      ),
      paragraph(
        'Kabid Humas berharap peserta menerapkan keterampilan itu dalam tugas sehari-hari sehingga masyarakat memperoleh informasi yang akurat, terkini, dan mudah diakses.',
      ),
    ],
    place: 'Hotel Summer, Banjarmasin',
    keywords: ['pelatihan', 'SPIT', 'humas'],
    occurredAt: '2023-07-31T08:00:00+08:00',
    author: 'operator-bidhumas-kalsel',
    photos: ['ruang-pelatihan', 'meja-operator'],
    target: 'published',
    offered: true,
  },
  {
    key: 'kalsel-rakernis-2021',
    unit: 'POLDA.KALSEL.BIDHUMAS',
    kind: 'giat',
    title: 'Rakernis Bid Humas Polda Kalsel Bahas Pelayanan dan Komunikasi Publik',
    lead: 'BANJARMASIN – Bidang Humas Polda Kalimantan Selatan menggelar Rapat Kerja Teknis (Rakernis) di Aula Bid Humas, Selasa (9/3/2021). Sebanyak 82 peserta hadir di aula untuk menyamakan langkah pelayanan informasi di seluruh satuan.',
    body: [
      paragraph(
        'Rakernis mengangkat tema pelayanan publik dan pemantapan komunikasi publik Polri yang Presisi. Kegiatan dibuka Kabid Humas serta dihadiri Kasubbid Penmas, Kasubbid PID, Kasubbag Renmin, dan Ketua Komisi Informasi Provinsi Kalimantan Selatan.',
      ),
      paragraph(
        'Peserta terdiri atas personel PPID satuan kerja Polda dan personel humas dari seluruh Polres. Pada masa pandemi, pertemuan semacam ini ditata agar tetap memenuhi protokol kesehatan.',
      ),
      paragraph(
        'Kabid Humas menekankan peran humas sebagai penyaji informasi sekaligus penghubung antara Polri dan masyarakat. Pemantapan komunikasi merupakan salah satu dari 16 program prioritas Kapolri.',
      ),
      quote(
        'Humas dituntut bekerja makin profesional supaya kepercayaan masyarakat terhadap Polri terus tumbuh, demikian pokok arahan Kabid Humas.',
      ),
      paragraph(
        'Dari Komisi Informasi, peserta mendapat penjelasan mengenai hak masyarakat atas informasi publik menurut Undang-Undang Nomor 14 Tahun 2008 dan kewajiban badan publik untuk melayaninya.',
      ),
    ],
    place: 'Aula Bid Humas Polda Kalsel, Banjarmasin',
    keywords: ['rapat kerja', 'humas', 'pelayanan publik'],
    occurredAt: '2021-03-09T09:00:00+08:00',
    author: 'operator-bidhumas-kalsel',
    photos: ['meja-rapat', 'podium'],
    target: 'corrected',
    notes: {
      correct:
        '82 peserta mengikuti rakernis melalui sambungan daring, bukan hadir di aula seperti tertulis pada naskah pertama.',
    },
    correction: {
      lead: 'BANJARMASIN – Bidang Humas Polda Kalimantan Selatan menggelar Rapat Kerja Teknis (Rakernis) di Aula Bid Humas, Selasa (9/3/2021). Sebanyak 82 peserta mengikutinya melalui sambungan daring untuk menyamakan langkah pelayanan informasi di seluruh satuan.',
    },
  },
  {
    key: 'kalsel-layanan-informasi',
    unit: 'POLDA.KALSEL.BIDHUMAS',
    kind: 'keterangan',
    title: 'Begini Cara Meminta Informasi Publik kepada Polda Kalsel',
    lead: 'BANJARMASIN – PPID Polda Kalimantan Selatan mengingatkan kembali tata cara permohonan informasi publik, Jumat (20/11/2026). Setiap warga dapat mengajukannya dengan datang langsung, lewat surat, atau surat elektronik untuk memperoleh jawaban paling lama sepuluh hari kerja.',
    body: [
      paragraph(
        'Hak atas informasi publik dijamin Undang-Undang Nomor 14 Tahun 2008. PPID wajib menjawab secara tertulis apakah informasi dikuasai, dapat diberikan, atau dikecualikan beserta alasannya. Bila diperlukan, waktu menjawab dapat diperpanjang satu kali paling lama tujuh hari kerja dengan pemberitahuan tertulis.',
      ),
      heading('Langkah mengajukan permohonan'),
      numbered(
        'Isi formulir dengan nama, alamat, dan cara menghubungi.',
        'Jelaskan informasi yang diminta dan tujuan penggunaannya.',
        'Lampirkan salinan identitas; badan hukum melampirkan pengesahannya.',
        'Simpan nomor pendaftaran sebagai tanda terima.',
      ),
      paragraph(
        'Pelayanan tidak dipungut biaya. Biaya hanya timbul untuk penggandaan atau pengiriman yang diminta pemohon, dan diberitahukan lebih dahulu.',
      ),
      paragraph(
        'Pemohon yang tidak puas dapat mengajukan keberatan kepada atasan PPID dalam waktu 30 hari kerja. Bila tanggapan atasan PPID belum memuaskan, sengketa dapat diajukan ke Komisi Informasi.',
      ),
      paragraph(
        'Penjelasan mengenai tugas PPID di lingkungan Polri dapat dibaca pada ',
        link('laman PPID Humas Polri', 'https://humas.polri.go.id/tentang-ppid'),
        '.',
      ),
    ],
    place: 'Banjarmasin',
    keywords: ['PPID', 'informasi publik', 'layanan'],
    occurredAt: '2026-11-20T09:00:00+08:00',
    author: 'operator-bidhumas-kalsel',
    photos: ['loket-layanan'],
    target: 'approved',
  },
  {
    key: 'banjarmasin-ramadan',
    unit: 'POLDA.KALSEL.BANJARMASIN',
    kind: 'keterangan',
    title: 'Kamtibmas Banjarmasin Relatif Aman pada Pekan Kedua Ramadan',
    lead: 'BANJARMASIN – Polresta Banjarmasin menilai keamanan dan ketertiban masyarakat hingga hari kesembilan Ramadan 1444 Hijriah relatif aman. Penilaian itu disampaikan Kapolresta seusai memimpin apel pengamanan haul di halaman Masjid Jami, Kamis (30/3/2023).',
    body: [
      paragraph(
        'Sampai hari itu tidak ada kejadian menonjol di wilayah Kota Banjarmasin. Meski demikian, patroli tetap ditingkatkan pada jam-jam setelah salat tarawih hingga menjelang sahur.',
      ),
      paragraph(
        'Perhatian utama petugas adalah balap liar yang lazim muncul pada bulan Ramadan. Kebiasaan itu mulai jarang terlihat setelah razia dilakukan di sejumlah ruas jalan.',
      ),
      paragraph(
        'Petugas juga mencegah perkelahian sarung di kalangan remaja. Kerumunan dibubarkan sebelum berkembang menjadi keributan, dan orang tua diberi tahu.',
      ),
      quote('Kapolresta mengimbau orang tua menanyakan tujuan anaknya bila keluar rumah pada malam hari.'),
      paragraph(
        'Warga yang membutuhkan kehadiran polisi dapat menghubungi layanan ',
        strong('110'),
        ' yang bebas pulsa dan siaga selama 24 jam.',
      ),
    ],
    place: 'Halaman Masjid Jami, Banjarmasin',
    keywords: ['kamtibmas', 'Ramadan'],
    occurredAt: '2023-03-30T16:00:00+08:00',
    author: 'operator-banjarmasin',
    photos: ['kota-sungai', 'mobil-patroli'],
    target: 'published',
  },
  {
    key: 'banjarmasin-keselamatan-sungai',
    unit: 'POLDA.KALSEL.BANJARMASIN',
    kind: 'imbauan',
    title: 'Debit Sungai Naik, Penumpang Kelotok Diimbau Kenakan Jaket Pelampung',
    lead: 'BANJARMASIN – Polresta Banjarmasin mengimbau pengemudi dan penumpang kelotok mengenakan jaket pelampung, Sabtu (21/11/2026), menyusul naiknya debit sungai pada musim hujan. Imbauan disampaikan melalui pengeras suara dan tatap muka di dermaga-dermaga Sungai Martapura.',
    body: [
      paragraph(
        'Arus yang lebih deras dan batang kayu yang hanyut membuat perjalanan sungai lebih berisiko, terutama pada malam hari. Petugas meminta pengemudi menunda perjalanan bila hujan lebat membatasi jarak pandang.',
      ),
      paragraph('Sebelum berangkat, pengemudi diminta memastikan hal-hal berikut:'),
      bullets(
        'jaket pelampung tersedia sebanyak jumlah penumpang;',
        'muatan tidak melebihi daya angkut;',
        'lampu dan alat komunikasi berfungsi;',
        'bahan bakar disimpan jauh dari mesin dan rokok.',
      ),
      paragraph(
        'Orang tua diminta tidak membiarkan anak berenang tanpa pengawasan. Titian dan tepian yang tergenang juga licin dan mudah terkikis.',
      ),
      paragraph(
        'Keadaan darurat di sungai dapat dilaporkan ke layanan 110. Sebutkan nama dermaga atau jembatan terdekat supaya petugas cepat menemukan lokasi.',
      ),
    ],
    place: 'Dermaga Sungai Martapura, Banjarmasin',
    keywords: ['keselamatan', 'sungai', 'imbauan'],
    occurredAt: '2026-11-21T08:30:00+08:00',
    author: 'operator-banjarmasin',
    photos: ['kota-sungai'],
    target: 'in_review',
  },
  {
    key: 'banjarbaru-operator-spit',
    unit: 'POLDA.KALSEL.BANJARBARU',
    kind: 'giat',
    title: 'Operator Polres Banjarbaru Pulang dengan Bekal Baru dari Pelatihan SPIT',
    lead: 'BANJARBARU – Kasi Humas dan operator Polres Banjarbaru mengikuti pelatihan Sistem Pengelolaan Informasi Terpadu yang digelar Bid Humas Polda Kalsel di Banjarmasin, Senin (31/7/2023). Keterampilan itu langsung dipakai untuk merapikan arsip foto dan naskah kegiatan Polres.',
    body: [
      paragraph(
        'Pelatihan di Hotel Summer itu diikuti Kasi Humas dan operator dari seluruh Polres di Kalimantan Selatan. Peserta belajar mengunggah materi, melengkapi keterangan, dan menelusuri kembali arsip melalui aplikasi berbasis web.',
      ),
      paragraph(
        'Bagi Polres Banjarbaru, pelatihan menjawab kebutuhan sehari-hari. Foto kegiatan dari Polsek selama ini tersebar di telepon genggam dan grup percakapan sehingga sulit dicari ketika wartawan memintanya.',
      ),
      heading('Yang berubah di Si Humas'),
      bullets(
        'Foto dikirim dengan keterangan lengkap, bukan hanya nama berkas.',
        'Setiap kegiatan memakai satu tempat penyimpanan bersama naskahnya.',
        'Materi lama dari Polsek ditata ulang menurut tanggal dan tempat.',
      ),
      paragraph(
        'Kasi Humas menargetkan setiap kegiatan dikirim pada hari yang sama, supaya kabar dari Polsek tidak kehilangan waktunya.',
      ),
      paragraph(
        'Naskah ini diturunkan dari siaran Bid Humas Polda Kalsel tentang kegiatan yang sama, dengan sudut pandang satuan kewilayahan.',
      ),
    ],
    place: 'Banjarbaru',
    keywords: ['pelatihan', 'SPIT'],
    occurredAt: '2023-07-31T15:00:00+08:00',
    author: 'operator1-banjarbaru',
    photos: ['meja-operator'],
    target: 'published',
    notes: {
      return:
        'Teras belum menjawab "kapan" dan "untuk apa". Lengkapi tanggal kegiatan dan manfaatnya bagi Polres.',
    },
    firstTry: {
      lead: 'BANJARBARU – Kasi Humas dan operator Polres Banjarbaru mengikuti pelatihan Sistem Pengelolaan Informasi Terpadu di Banjarmasin.',
    },
  },
  {
    key: 'banjarbaru-jadwal-cuti-bersama',
    unit: 'POLDA.KALSEL.BANJARBARU',
    kind: 'keterangan',
    title: 'Jadwal Pelayanan SKCK Polres Banjarbaru Menjelang Libur Natal 2026',
    lead: 'BANJARBARU – Polres Banjarbaru mengumumkan jadwal pelayanan SKCK menjelang libur Natal, Kamis (19/11/2026). Loket tutup pada 24 dan 25 Desember 2026 karena cuti bersama dan hari libur nasional, dan buka kembali Sabtu, 26 Desember 2026.',
    body: [
      paragraph(
        'Warga yang memerlukan SKCK sebelum akhir tahun disarankan mengurusnya lebih awal supaya tidak menumpuk pada pekan terakhir Desember.',
      ),
      paragraph('Berkas yang perlu disiapkan pemohon:'),
      bullets(
        'salinan KTP dan kartu keluarga;',
        'salinan akta kelahiran atau ijazah;',
        'pasfoto berlatar merah.',
      ),
      paragraph(
        'Pendaftaran daring tetap dibuka. Pemohon datang ke loket hanya untuk pemeriksaan berkas dan pengambilan dokumen.',
      ),
      paragraph(
        'Layanan kepolisian lain, termasuk penerimaan laporan di SPKT dan panggilan darurat 110, berjalan seperti biasa selama 24 jam.',
      ),
    ],
    place: 'Polres Banjarbaru',
    keywords: ['SKCK', 'layanan', 'libur'],
    occurredAt: '2026-11-19T10:00:00+08:00',
    author: 'operator2-banjarbaru',
    photos: ['loket-layanan'],
    target: 'withdrawn',
    notes: {
      withdraw:
        'Dicabut karena tanggal buka kembali loket keliru: 26 Desember 2026 jatuh pada hari Sabtu, loket tidak melayani. Jadwal yang benar akan diterbitkan tersendiri.',
    },
  },
  {
    key: 'banjarbaru-jalan-licin',
    unit: 'POLDA.KALSEL.BANJARBARU',
    kind: 'imbauan',
    title: 'Musim Hujan, Pengendara di Banjarbaru Diminta Kurangi Kecepatan',
    lead: 'BANJARBARU – Polres Banjarbaru mengimbau pengendara mengurangi kecepatan dan menjaga jarak di jalan basah, Minggu (22/11/2026). Imbauan disampaikan personel Satlantas melalui patroli dan papan informasi untuk mencegah kecelakaan pada musim hujan.',
    body: [
      paragraph(
        'Hujan yang turun setelah cuaca kering beberapa hari membuat permukaan jalan sangat licin pada menit-menit pertama. Jarak pengereman menjadi lebih panjang, terutama bagi sepeda motor dengan ban yang sudah aus.',
      ),
      paragraph('Satlantas meminta pengendara membiasakan langkah berikut:'),
      bullets(
        'menyalakan lampu utama, juga pada siang hari;',
        'menghindari genangan yang tidak terlihat kedalamannya;',
        'tidak berteduh di bawah jembatan layang atau pohon besar;',
        'mengenakan jas hujan dua potong, bukan ponco.',
      ),
      paragraph(
        'Pengemudi kendaraan besar diminta memberi ruang kepada sepeda motor dan tidak menyalip di tikungan. Pengguna jalan yang lelah sebaiknya berhenti di tempat istirahat.',
      ),
      paragraph(
        'Pohon tumbang, lampu lalu lintas padam, atau kecelakaan dapat dilaporkan ke layanan 110 agar petugas segera mengatur arus kendaraan.',
      ),
    ],
    place: 'Banjarbaru',
    keywords: ['lalu lintas', 'musim hujan', 'imbauan'],
    occurredAt: '2026-11-22T07:00:00+08:00',
    author: 'operator1-banjarbaru',
    photos: ['jalan-hujan', 'mobil-patroli'],
    target: 'in_review',
  },
  {
    key: 'banjarbaru-pelatihan-bhabin',
    unit: 'POLDA.KALSEL.BANJARBARU',
    kind: 'giat',
    title: 'Si Humas Polres Banjarbaru Bekali Bhabinkamtibmas Menulis Giat',
    lead: 'BANJARBARU – Si Humas Polres Banjarbaru membekali Bhabinkamtibmas cara menulis kegiatan di wilayah binaannya, Rabu (18/11/2026), di aula Mapolres. Kegiatan berlangsung setengah hari dengan praktik menulis dan memotret.',
    body: [
      paragraph(
        'Bhabinkamtibmas setiap hari bertemu warga, tetapi tidak semua kegiatannya tercatat. Pembekalan mengajarkan cara menulis pendek dengan urutan terpenting lebih dahulu.',
      ),
      paragraph(
        'Peserta berlatih menjawab enam pertanyaan dasar: apa, siapa, kapan, di mana, mengapa, dan bagaimana. Setiap naskah kemudian dibahas bersama.',
      ),
      paragraph(
        'Pada sesi foto, peserta diingatkan untuk meminta izin sebelum memotret warga dan tidak memperlihatkan wajah anak, korban, atau saksi.',
      ),
      paragraph('Naskah terbaik akan diterbitkan sebagai contoh bagi Polsek lain.'),
    ],
    place: 'Aula Polres Banjarbaru',
    keywords: ['pelatihan', 'bhabinkamtibmas'],
    occurredAt: '2026-11-18T09:00:00+08:00',
    author: 'operator2-banjarbaru',
    photos: ['ruang-pelatihan'],
    target: 'returned',
    notes: {
      return:
        'Tolong lengkapi: berapa peserta dan dari Polsek mana saja, serta satu kutipan Kasi Humas tentang tujuan pembekalan. Alinea terakhir terlalu umum, sebutkan kapan contohnya terbit.',
    },
  },
  {
    key: 'banjarbaruutara-hoaks-penculikan',
    unit: 'POLDA.KALSEL.BANJARBARU.BANJARBARUUTARA',
    kind: 'klarifikasi',
    title: 'Pesan Berantai Penculikan Anak di Banjarbaru Tidak Benar',
    lead: 'BANJARBARU – Polsek Banjarbaru Utara memastikan pesan berantai tentang penculikan anak yang beredar di WhatsApp adalah hoaks, Kamis (2/2/2023). Kepastian diperoleh setelah petugas mendatangi lokasi yang disebut dalam pesan dan mengonfirmasinya kepada warga.',
    body: [
      paragraph(
        'Pesan itu membuat resah orang tua, terutama yang anaknya masih duduk di sekolah dasar. Pesan serupa juga beredar di wilayah tetangga dengan menyebut tempat yang berbeda-beda.',
      ),
      paragraph(
        strong('Fakta: '),
        'petugas tidak menemukan kejadian penculikan anak di lokasi yang disebut. Warga sekitar juga menyatakan tidak mengetahui kejadian semacam itu.',
      ),
      heading('Sebelum meneruskan pesan'),
      numbered(
        'Periksa apakah ada sumber resmi, tanggal, dan tempat yang jelas.',
        'Tanyakan kepada Bhabinkamtibmas atau Polsek terdekat.',
        'Jangan meneruskan foto, nama, atau sekolah anak; penyebarannya dapat melanggar hukum.',
        'Hapus pesan yang terbukti tidak benar dan beri tahu pengirimnya.',
      ),
      paragraph(
        'Kapolsek meminta warga tetap waspada tanpa menjadi panik. Orang tua dianjurkan mengantar dan menjemput anak tepat waktu serta mengajari anak menolak ajakan orang yang tidak dikenal.',
      ),
      paragraph('Hal yang mencurigakan dapat dilaporkan ke Polsek, Bhabinkamtibmas, atau layanan 110.'),
    ],
    place: 'Banjarbaru Utara, Kota Banjarbaru',
    keywords: ['hoaks', 'anak'],
    occurredAt: '2023-02-02T10:00:00+08:00',
    author: 'operator-banjarbaruutara',
    photos: ['pesan-berantai'],
    target: 'published',
  },
  {
    key: 'banjarbaruutara-rumah-kosong',
    unit: 'POLDA.KALSEL.BANJARBARU.BANJARBARUUTARA',
    kind: 'imbauan',
    title: 'Meninggalkan Rumah Saat Libur Akhir Tahun, Titipkan kepada Tetangga',
    lead: 'BANJARBARU – Polsek Banjarbaru Utara mengimbau warga yang bepergian pada libur akhir tahun menitipkan rumah kepada tetangga dan melapor kepada ketua RT, Senin (23/11/2026). Laporan dipakai untuk menyusun rute patroli malam.',
    body: [
      paragraph(
        'Rumah yang ditinggalkan beberapa hari mudah dikenali dari lampu yang menyala terus-menerus dan kiriman yang menumpuk di depan pintu.',
      ),
      paragraph('Sebelum berangkat, pemilik rumah diminta memeriksa:'),
      bullets(
        'kompor, keran, dan sambungan listrik yang tidak diperlukan;',
        'kunci pintu, jendela, dan pagar;',
        'kendaraan yang ditinggal, dengan kunci ganda;',
        'nomor telepon tetangga dan Bhabinkamtibmas.',
      ),
      paragraph(
        'Warga juga diminta tidak memamerkan rencana perjalanan di media sosial. Unggahlah foto liburan setelah kembali ke rumah.',
      ),
      paragraph(
        'Pos kamling diharapkan aktif kembali selama masa libur, didampingi Bhabinkamtibmas setiap kelurahan.',
      ),
    ],
    place: 'Banjarbaru Utara, Kota Banjarbaru',
    keywords: ['imbauan', 'libur', 'kamtibmas'],
    occurredAt: '2026-11-23T08:00:00+08:00',
    author: 'operator-banjarbaruutara',
    photos: ['rumah-malam'],
    target: 'draft',
  },
]
