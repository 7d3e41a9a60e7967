import { bullets, heading, link, numbered, paragraph, quote } from '../blocks'
import type { DemoRelease } from '../release'

/** Divisi Humas Polri. */
export const mabesReleases: DemoRelease[] = [
  {
    key: 'divhumas-spit-2019',
    unit: 'POLRI.DIVHUMAS',
    kind: 'siaran_pers',
    title: 'Divhumas Polri Perkenalkan SPIT, Satu Sistem untuk Humas Seluruh Satuan',
    lead: 'JAKARTA – Biro Pengelola Informasi dan Dokumentasi (PID) Divhumas Polri memperkenalkan Sistem Pengelolaan Informasi Terpadu (SPIT) melalui pelatihan empat hari di Hotel Grandhika, Jakarta, mulai Selasa (6/8/2019). Sistem ini disiapkan agar humas di Mabes dan satuan kerja bekerja dalam satu jaringan.',
    body: [
      paragraph(
        'Dua hari pertama diisi pelatihan penggunaan sistem, dua hari berikutnya pelatihan peliputan dan produksi konten. Peserta berasal dari humas satuan kerja dan kewilayahan.',
      ),
      paragraph(
        'Dalam rancangannya, humas di satuan bertugas sebagai pengumpul bahan. Biro PID menjadi pusat konten yang mengolah bahan itu menjadi berita siap tayang untuk laman, media sosial, dan media internal Polri.',
      ),
      heading('Dua jalan liputan'),
      paragraph(
        'Bahan dapat lahir dari inisiatif satuan atau dari penugasan pusat. Keduanya masuk ke sistem yang sama, dapat dibuka dari mana saja sesuai hak akses, dan tersimpan sebagai arsip.',
      ),
      paragraph(
        'SPIT merujuk pada Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik, yang menuntut badan publik membangun sistem layanan informasi yang cepat dan mudah.',
      ),
    ],
    place: 'Hotel Grandhika, Jakarta',
    keywords: ['SPIT', 'humas', 'peluncuran'],
    occurredAt: '2019-08-06T09:00:00+07:00',
    author: 'operator-divhumas',
    photos: ['ruang-pelatihan', 'meja-operator'],
    target: 'published',
  },
  {
    key: 'divhumas-diskusi-balikpapan',
    unit: 'POLRI.DIVHUMAS',
    kind: 'siaran_pers',
    title: 'Diskusi Publik di Balikpapan: SPIT dan MediaHub untuk Pemilu yang Terang Informasinya',
    lead: 'BALIKPAPAN – Divhumas Polri menggelar diskusi publik tentang transparansi informasi melalui SPIT dan MediaHub di Hotel Golden Tulip, Balikpapan, Kamis (9/3/2023). Diskusi pertama pada tahun itu digelar untuk menyiapkan humas Polri menghadapi Pemilu 2024 dan mencegah hoaks.',
    body: [
      paragraph(
        'Kabag Yaninfodok Biro PID menjelaskan bahwa SPIT menghimpun video, foto, teks, dan audio dari satuan kerja dan satuan kewilayahan. MediaHub kemudian menyalurkannya kepada pengguna terdaftar, terutama media.',
      ),
      paragraph(
        'Gagasan SPIT bermula dari Pemilu 2019, ketika Divhumas merasakan perlunya himpunan data kehumasan yang besar. Sistem itu kini menjadi bagian dari Satu Data Polri.',
      ),
      quote(
        'Seluruh data di jajaran Polda dapat diambil untuk dibuatkan konten dengan narasi dan diksi yang berbeda; itulah tujuan SPIT, ujar Kabag Yaninfodok.',
      ),
      paragraph(
        'Dengan cara itu, satu peristiwa dapat diceritakan dari sudut pandang yang dekat dengan pembaca tiap daerah, sementara sumber bahannya tetap disebut.',
      ),
      paragraph(
        'Layanan bagi media tersedia di ',
        link('MediaHub Polri', 'https://mediahub.polri.go.id'),
        '.',
      ),
    ],
    place: 'Hotel Golden Tulip, Balikpapan',
    keywords: ['SPIT', 'MediaHub', 'pemilu', 'diskusi'],
    occurredAt: '2023-03-09T09:00:00+08:00',
    author: 'operator-divhumas',
    photos: ['diskusi-panel', 'kamera-tripod'],
    target: 'published',
  },
  {
    key: 'divhumas-uji-konsekuensi',
    unit: 'POLRI.DIVHUMAS',
    kind: 'siaran_pers',
    title: 'Bimtek di Tanjung Selor Bedah Uji Konsekuensi Informasi yang Dikecualikan',
    lead: 'TANJUNG SELOR – Divhumas Polri menggelar bimbingan teknis keterbukaan informasi publik dan uji konsekuensi di Hotel Luminor, Tanjung Selor, Selasa (14/10/2025). Kegiatan yang dibuka Kapolda Kalimantan Utara itu bertujuan agar informasi hanya ditutup bila alasannya sah dan teruji.',
    body: [
      paragraph(
        'Karo PID Divhumas Polri dan komisioner Komisi Informasi Provinsi Kalimantan Utara menjadi narasumber. Peserta adalah pengemban fungsi humas dan PPID di lingkungan Polda Kaltara.',
      ),
      paragraph(
        'Uji konsekuensi wajib dilakukan PPID sebelum menyatakan informasi dikecualikan, sebagaimana diatur Pasal 19 Undang-Undang Nomor 14 Tahun 2008. Informasi yang tidak lolos uji harus dibuka.',
      ),
      heading('Langkah uji konsekuensi'),
      numbered(
        'Kenali dokumen dan bagian yang hendak ditutup.',
        'Tentukan dasar hukum pengecualiannya.',
        'Timbang akibat bila dibuka dan akibat bila ditutup.',
        'Catat hasil, jangka waktu, dan tanda tangan seluruh peserta uji.',
      ),
      paragraph(
        'Kapolda Kaltara berharap humas makin cakap memanfaatkan teknologi dan menjadi yang terdepan menangkal hoaks. Karo PID mengingatkan personel menjaga etika di media sosial.',
      ),
      paragraph(
        'Pengecualian bersifat terbatas dan berjangka waktu. Bila hanya sebagian yang dikecualikan, dokumen tetap diberikan dengan bagian itu dihitamkan.',
      ),
    ],
    place: 'Hotel Luminor, Tanjung Selor',
    keywords: ['PPID', 'uji konsekuensi', 'informasi publik'],
    occurredAt: '2025-10-14T09:00:00+08:00',
    author: 'operator-divhumas',
    photos: ['uji-konsekuensi', 'meja-rapat'],
    target: 'published',
  },
  {
    key: 'divhumas-rakor-ppid',
    unit: 'POLRI.DIVHUMAS',
    kind: 'siaran_pers',
    title: 'Rakor PPID 2026: Polri Pertahankan Predikat Badan Publik Informatif',
    lead: 'JAKARTA – Divhumas Polri menggelar Rapat Koordinasi PPID satuan kerja Mabes Polri di Hotel Ambhara, Jakarta Selatan (12/2/2026). Rapat yang diadakan dua kali setahun itu bertujuan menjaga mutu layanan informasi setelah Polri dinilai sebagai badan publik terbaik nasional.',
    body: [
      paragraph(
        'Dalam Anugerah Keterbukaan Informasi Publik pada 15 Desember 2025, Komisi Informasi Pusat memberi Polri predikat Informatif dengan nilai 98,90, peringkat pertama kategori lembaga negara dan lembaga pemerintah nonkementerian.',
      ),
      paragraph(
        'Penilaian ditempuh bertahap: kuesioner mandiri, verifikasi dan uji akses, presentasi, hingga penetapan. Yang dinilai antara lain sarana, jenis dan kualitas informasi, komitmen organisasi, inovasi, dan digitalisasi.',
      ),
      paragraph(
        'Sambutan Kadiv Humas yang dibacakan Kabag Yaninfodok menegaskan bahwa keterbukaan informasi merupakan bagian dari hak asasi manusia dan pilar kepercayaan publik. Layanan harus cepat, tepat waktu, dan murah.',
      ),
      paragraph('Tantangan tahun 2026 yang dibahas:'),
      bullets(
        'hoaks, disinformasi, dan misinformasi;',
        'keseragaman layanan antarsatuan;',
        'pemutakhiran daftar informasi publik.',
      ),
      paragraph(
        'Setiap satuan kerja diminta menindaklanjuti hasil rapat dan melaporkannya pada rapat berikutnya.',
      ),
    ],
    place: 'Hotel Ambhara, Jakarta Selatan',
    keywords: ['PPID', 'rapat koordinasi', 'informasi publik'],
    occurredAt: '2026-02-12T09:00:00+07:00',
    author: 'operator-divhumas',
    photos: ['penghargaan', 'podium'],
    target: 'published',
    offered: true,
  },
  {
    key: 'divhumas-siaran-palsu',
    unit: 'POLRI.DIVHUMAS',
    kind: 'imbauan',
    title: 'Periksa Nomor dan Alamat Siaran Pers Sebelum Mengutip',
    lead: 'JAKARTA – Divhumas Polri mengimbau media dan masyarakat memeriksa keaslian siaran pers yang mengatasnamakan kepolisian, Senin (23/11/2026). Pemeriksaan dilakukan dengan mencocokkan nomor dan alamat siaran pada kanal resmi untuk mencegah pencatutan nama lembaga.',
    body: [
      paragraph(
        'Pesan berantai kerap mencatut jabatan kehumasan, bahkan jabatan yang tidak pernah ada. Tampilan situs resmi pun dapat ditiru dengan alamat yang mirip.',
      ),
      paragraph('Tiga hal yang perlu diperiksa:'),
      numbered(
        'nomor siaran dan satuan yang menerbitkan;',
        'alamat situs, yang berakhiran polri.go.id untuk satuan Polri;',
        'ada tidaknya siaran yang sama pada kanal resmi satuan tersebut.',
      ),
      paragraph(
        'Siaran yang dicabut atau diralat tetap dapat ditelusuri. Pada siaran yang dicabut tercantum alasan pencabutannya, sedangkan ralat ditulis terbuka pada naskahnya.',
      ),
      paragraph(
        'Temuan siaran palsu dapat disampaikan kepada satuan humas terdekat beserta tangkapan layar dan alamatnya.',
      ),
    ],
    place: 'Jakarta',
    keywords: ['hoaks', 'siaran pers', 'imbauan'],
    occurredAt: '2026-11-23T08:00:00+07:00',
    author: 'operator-divhumas',
    photos: ['pesan-berantai'],
    target: 'scheduled',
  },
]
