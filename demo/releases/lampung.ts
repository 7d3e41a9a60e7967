import { bullets, heading, paragraph, quote } from '../blocks'
import type { DemoRelease } from '../release'

/** Polda Lampung, Polresta Bandar Lampung, Polres Lampung Tengah and a Polsek of Way Kanan. */
export const lampungReleases: DemoRelease[] = [
  {
    key: 'lampung-jurnalisme-video',
    unit: 'POLDA.LAMPUNG.BIDHUMAS',
    kind: 'siaran_pers',
    title: 'Seratus Personel Polda Lampung Belajar Jurnalisme dan Video',
    lead: 'BANDAR LAMPUNG – Polda Lampung melatih 100 personel dalam jurnalisme kepolisian dan jurnalisme video di Hotel Bukit Randu, Bandar Lampung, Selasa (12/11/2019). Pelatihan bertujuan membangun kepercayaan publik melalui pemberitaan yang positif dan dapat diuji.',
    body: [
      paragraph(
        'Peserta terdiri atas 48 Bhabinkamtibmas, 24 personel humas dan PID dari Polres, serta 28 operator PID satuan kerja Polda. Dengan begitu, setiap satuan kerja mengirim satu wakil.',
      ),
      paragraph(
        'Materinya mencakup pengetahuan dasar jurnalisme, meliput dan menulis topik kepolisian, serta membuat berita video. Pemateri didatangkan dari Pusat Studi Komunikasi Kepolisian.',
      ),
      heading('Mengapa Bhabinkamtibmas'),
      paragraph(
        'Bhabinkamtibmas paling dekat dengan warga dan paling sering menyaksikan kegiatan yang layak diketahui publik. Dengan bekal menulis dan merekam, mereka dapat mengirim bahan dari lapangan tanpa menunggu petugas humas datang.',
      ),
      quote(
        'Kapolda Lampung menyebut pelatihan ini sebagai angkatan pertama; angkatan berikutnya akan mengikutsertakan fungsi lain, di antaranya lalu lintas.',
      ),
      paragraph(
        'Kabid Humas Polda Lampung berharap kegiatan ini mengubah cara pandang anggota: pekerjaan belum selesai sebelum masyarakat mengetahui hasilnya dengan benar.',
      ),
    ],
    place: 'Hotel Bukit Randu, Bandar Lampung',
    keywords: ['pelatihan', 'jurnalisme', 'video'],
    occurredAt: '2019-11-12T09:00:00+07:00',
    author: 'operator-bidhumas-lampung',
    photos: ['kamera-tripod', 'ruang-pelatihan'],
    target: 'published',
    offered: true,
  },
  {
    key: 'lampung-bintara-jurnalistik',
    unit: 'POLDA.LAMPUNG.BIDHUMAS',
    kind: 'giat',
    title: '74 Bintara Remaja Polda Lampung Terima Pembekalan Jurnalistik',
    lead: 'LAMPUNG TENGAH – Sebanyak 74 bintara remaja Polda Lampung menerima pembekalan jurnalistik dari pengurus Persatuan Wartawan Indonesia (PWI) Provinsi Lampung di Batalyon B Anak Tuha, Padang Ratu, Jumat (28/1/2022). Pembekalan bertujuan agar anggota muda teliti menghadapi kabar di media sosial.',
    body: [
      paragraph(
        'Kegiatan ini menindaklanjuti pertemuan PWI Lampung dengan Kapolda Lampung sehari sebelumnya. Pesan yang dibawa sederhana: jangan meneruskan kabar sebelum tahu sumbernya.',
      ),
      paragraph('Pemateri menyampaikan tiga cara praktis mengenali berita bohong:'),
      bullets(
        'judulnya cenderung bombastis;',
        'isinya tidak memenuhi unsur 5W+1H;',
        'kabarnya tidak dimuat media arus utama.',
      ),
      paragraph(
        'Menurut pemateri, kerja polisi dan wartawan di lapangan serupa, yakni mencari data tentang suatu peristiwa. Hasil akhirnya yang berbeda: berita bagi wartawan, penyelidikan dan penyidikan bagi polisi.',
      ),
      paragraph(
        'Kabid Humas Polda Lampung menambahkan, bintara remaja perlu mampu berbicara di depan kamera ketika diwawancarai, dengan sikap humanis namun tegas.',
      ),
    ],
    place: 'Batalyon B Anak Tuha, Padang Ratu, Lampung Tengah',
    keywords: ['pelatihan', 'jurnalisme'],
    occurredAt: '2022-01-28T08:30:00+07:00',
    author: 'operator-bidhumas-lampung',
    photos: ['podium'],
    target: 'published',
  },
  {
    key: 'lampungtengah-supervisi',
    unit: 'POLDA.LAMPUNG.LAMPUNGTENGAH',
    kind: 'giat',
    title: 'Enam Polres Ikuti Supervisi Kehumasan di Polres Lampung Tengah',
    lead: 'LAMPUNG TENGAH – Bid Humas Polda Lampung menggelar supervisi kehumasan di Polres Lampung Tengah, Selasa (30/7/2024). Supervisi yang dipimpin Kasubbid PID itu diikuti enam Polres untuk menilai dan memperbaiki pelayanan informasi kepada masyarakat.',
    body: [
      paragraph(
        'Selain tuan rumah, kegiatan di Rupatama Sutan Cakra Buana diikuti Polres Metro, Tulang Bawang, Tulang Bawang Barat, Mesuji, dan Lampung Timur. Tim diterima Kasi Humas mewakili Kapolres.',
      ),
      paragraph(
        'Kasubbid PID menyebut humas sebagai etalase Polres karena masyarakat kini mengenal kinerja polisi terutama dari media daring dan media sosial.',
      ),
      paragraph(
        'Dalam evaluasi, setiap Si Humas melaporkan jumlah naskah, foto, dan video yang dikirim serta kendala yang dihadapi. Keterbatasan personel menjadi hal yang paling sering disebut.',
      ),
      paragraph(
        'Tim menyarankan agar setiap naskah disunting sedikitnya oleh satu orang selain penulisnya sebelum terbit, dan kemitraan dengan awak media dirawat melalui komunikasi yang terbuka.',
      ),
    ],
    place: 'Rupatama Sutan Cakra Buana, Polres Lampung Tengah',
    keywords: ['supervisi', 'humas'],
    occurredAt: '2024-07-30T09:00:00+07:00',
    author: 'operator1-lampungtengah',
    photos: ['meja-rapat'],
    target: 'published',
  },
  {
    key: 'bandarlampung-penipuan-daring',
    unit: 'POLDA.LAMPUNG.BANDARLAMPUNG',
    kind: 'imbauan',
    title: 'Waspadai Tautan Palsu Berkedok Undangan dan Resi Paket',
    lead: 'BANDAR LAMPUNG – Polresta Bandar Lampung mengimbau warga tidak membuka berkas atau tautan dari pengirim tak dikenal yang berkedok undangan dan resi paket, Sabtu (21/11/2026). Imbauan disampaikan melalui media sosial dan pertemuan RT agar data perbankan warga tidak dicuri.',
    body: [
      paragraph(
        'Modus ini mengandalkan rasa ingin tahu. Penerima diminta memasang aplikasi di luar toko resmi, yang kemudian membaca pesan singkat berisi kode sandi sekali pakai.',
      ),
      paragraph('Lindungi diri dengan langkah berikut:'),
      bullets(
        'jangan memasang aplikasi dari berkas yang dikirim lewat percakapan;',
        'jangan memberikan kode OTP kepada siapa pun, termasuk yang mengaku petugas bank atau polisi;',
        'periksa alamat situs sebelum memasukkan sandi;',
        'aktifkan verifikasi dua langkah.',
      ),
      paragraph(
        'Bila terlanjur membuka tautan, putuskan sambungan internet, hubungi bank untuk memblokir rekening, lalu simpan bukti percakapan dan nomor pengirim.',
      ),
      paragraph(
        'Laporan dapat disampaikan langsung ke SPKT Polresta Bandar Lampung. Polisi tidak pernah meminta kata sandi atau biaya untuk menerima laporan.',
      ),
    ],
    place: 'Bandar Lampung',
    keywords: ['penipuan daring', 'imbauan', 'hoaks'],
    occurredAt: '2026-11-21T10:00:00+07:00',
    author: 'operator-bandarlampung',
    photos: ['pesan-berantai'],
    target: 'in_review',
  },
  {
    key: 'waykanan-sambang-sekolah',
    unit: 'POLDA.LAMPUNG.WAYKANAN.BARADATU',
    kind: 'giat',
    title: 'Polsek Baradatu Ajak Pelajar Tertib Berlalu Lintas',
    lead: 'WAY KANAN – Personel Polsek Baradatu mengajak pelajar tertib berlalu lintas dalam upacara bendera di sebuah sekolah menengah, Senin (23/11/2026). Pembina upacara mengingatkan pentingnya helm dan usia minimal pemegang SIM.',
    body: [
      paragraph(
        'Banyak pelajar di wilayah Baradatu berangkat ke sekolah dengan sepeda motor. Polsek mengajak sekolah dan orang tua mencari jalan lain bagi yang belum cukup umur.',
      ),
      paragraph(
        'Selepas upacara, petugas memperagakan cara memeriksa rem, lampu, dan tekanan ban sebelum berkendara.',
      ),
      paragraph('Kegiatan serupa direncanakan bergiliran di sekolah lain hingga akhir semester.'),
      paragraph('Foto kegiatan diambil dari belakang barisan sehingga wajah pelajar tidak terlihat.'),
    ],
    place: 'Baradatu, Way Kanan',
    keywords: ['lalu lintas', 'pelajar'],
    occurredAt: '2026-11-23T07:15:00+07:00',
    author: 'operator-baradatu',
    photos: ['mobil-patroli'],
    target: 'draft',
  },
]
