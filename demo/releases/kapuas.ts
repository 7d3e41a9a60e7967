import { bullets, heading, link, numbered, paragraph, quote } from '../blocks'
import type { DemoRelease } from '../release'

/** The regency of Kapuas: its Diskominfo and one dinas. */
export const kapuasReleases: DemoRelease[] = [
  {
    key: 'kapuas-pelatihan-siber',
    unit: 'KAPUAS.DISKOMINFO',
    kind: 'siaran_pers',
    title: 'Diskominfo Kapuas Latih Pengelola PPID, LAPOR!, dan SIBER',
    lead: 'KUALA KAPUAS – Dinas Komunikasi dan Informatika Kabupaten Kapuas melatih pengelola PPID, LAPOR!, dan Sistem Informasi Berita Terintegrasi (SIBER) dari perangkat daerah di Studio Mini Diskominfo, Senin (28/9/2020). Pelatihan digelar agar kegiatan setiap perangkat daerah diketahui masyarakat setiap hari.',
    body: [
      paragraph(
        'Kepala Diskominfo yang membuka kegiatan mengatakan, Bupati berpesan supaya semua kegiatan perangkat daerah diberitakan. Tugas itu mustahil dikerjakan Diskominfo sendiri karena tenaganya terbatas.',
      ),
      paragraph(
        'Karena itu, operator di tiap perangkat daerah menulis berita dari tempatnya masing-masing. Diskominfo menyunting, memilih yang dapat terbit, dan meminta kelengkapan bila ada yang kurang.',
      ),
      heading('Tiga layanan, satu tujuan'),
      bullets(
        'PPID menjawab permohonan informasi; PPID pembantu diperkuat agar permintaan data cepat dikoordinasikan.',
        'LAPOR! menampung aspirasi dan pengaduan; keberadaannya perlu lebih gencar dikenalkan.',
        'SIBER mengumpulkan berita perangkat daerah untuk Media Center.',
      ),
      quote('Harapannya, informasi perangkat daerah ada setiap hari, ujar Kepala Diskominfo.'),
      paragraph(
        'Media Center Kapuas saat itu menempati peringkat ketiga di Kalimantan Tengah dan ke-37 secara nasional. Tantangannya, baru sebagian perangkat daerah yang aktif mengirim berita.',
      ),
    ],
    place: 'Studio Mini Diskominfo, Kuala Kapuas',
    keywords: ['pelatihan', 'PPID', 'LAPOR!', 'SIBER'],
    occurredAt: '2020-09-28T08:30:00+07:00',
    author: 'operator-diskominfo-kapuas',
    photos: ['studio-siaran', 'meja-operator'],
    target: 'published',
  },
  {
    key: 'kapuas-bimtek-2023',
    unit: 'KAPUAS.DISKOMINFO',
    kind: 'giat',
    title: 'Operator Pelayanan Publik Kapuas Ikuti Bimtek PPID dan SP4N-LAPOR!',
    lead: 'KUALA KAPUAS – Pejabat, staf, dan operator pelayanan publik perangkat daerah Kabupaten Kapuas mengikuti bimbingan teknis PPID, SP4N-LAPOR!, dan kehumasan di Aula Bapelitbangda, Kamis (7/12/2023). Bimtek digelar Diskominfo untuk meningkatkan kecakapan melayani informasi dan pengaduan.',
    body: [
      paragraph(
        'Asisten Administrasi Umum Sekretariat Daerah yang membuka kegiatan menjelaskan empat golongan informasi publik: berkala, serta-merta, tersedia setiap saat, dan dikecualikan. Perangkat daerah wajib mengelolanya melalui aplikasi yang tersedia.',
      ),
      paragraph(
        'Mengenai pengaduan, kepala perangkat daerah diminta menindaklanjuti setiap laporan secara aktif, cepat, dan tuntas disertai bukti. ',
        link('LAPOR!', 'https://www.lapor.go.id'),
        ' terhubung dengan kementerian terkait dan diawasi Ombudsman.',
      ),
      paragraph(
        'Materi pengelolaan PPID, informasi yang dikecualikan, dan sengketa informasi disampaikan Wakil Ketua Komisi Informasi Provinsi Kalimantan Tengah.',
      ),
      paragraph(
        'Peserta juga berlatih menulis berita kegiatan perangkat daerah untuk dikirim ke Diskominfo, lengkap dengan foto dan keterangannya.',
      ),
    ],
    place: 'Aula Bapelitbangda, Kuala Kapuas',
    keywords: ['pelatihan', 'PPID', 'LAPOR!'],
    occurredAt: '2023-12-07T09:00:00+07:00',
    author: 'operator-diskominfo-kapuas',
    photos: ['ruang-pelatihan'],
    target: 'approved',
  },
  {
    key: 'kapuas-ppid-desa',
    unit: 'KAPUAS.DISKOMINFO',
    kind: 'siaran_pers',
    title: '105 Desa di Kapuas Sudah Membentuk PPID',
    lead: 'KUALA KAPUAS – Sebanyak 105 dari 214 desa di Kabupaten Kapuas telah membentuk Pejabat Pengelola Informasi dan Dokumentasi (PPID). Capaian itu dipaparkan dalam bimbingan teknis PPID perangkat daerah dan desa di Hall Rumah Jabatan Bupati, Jumat (6/2/2026), untuk memperkuat keterbukaan informasi hingga desa.',
    body: [
      paragraph(
        'Bimtek dibuka Bupati Kapuas didampingi Wakil Bupati dan Sekretaris Daerah, serta dihadiri kepala perangkat daerah, camat, lurah, dan kepala desa. Narasumber berasal dari Komisi Informasi Pusat, Komisi Informasi Kalimantan Tengah, dan PPID Utama Provinsi.',
      ),
      paragraph(
        'Menurut Kepala Dinas Komunikasi, Informatika, Persandian dan Statistik, Kapuas tercatat sebagai kabupaten pertama di Kalimantan Tengah yang membentuk PPID desa sekaligus menggelar bimteknya.',
      ),
      paragraph('Materi sehari penuh itu mencakup:'),
      numbered(
        'tata kelola layanan informasi publik;',
        'klasifikasi informasi;',
        'penyusunan daftar informasi publik;',
        'penanganan permohonan, keberatan, dan sengketa.',
      ),
      paragraph(
        'Bupati menegaskan bahwa keterbukaan bukan pilihan, melainkan amanat Undang-Undang Nomor 14 Tahun 2008. Setiap badan publik wajib memiliki PPID yang profesional dan melayani.',
      ),
      paragraph('Desa yang belum membentuk PPID akan didampingi bertahap oleh dinas bersama kecamatan.'),
    ],
    place: 'Hall Rumah Jabatan Bupati Kapuas, Kuala Kapuas',
    keywords: ['PPID', 'desa', 'informasi publik'],
    occurredAt: '2026-02-06T08:30:00+07:00',
    author: 'operator-diskominfo-kapuas',
    photos: ['kantor-kabupaten', 'meja-rapat'],
    target: 'published',
  },
  {
    key: 'kapuas-cegah-dbd',
    unit: 'KAPUAS.DINKES',
    kind: 'imbauan',
    title: 'Dinas Kesehatan Kapuas Ajak Warga Cegah Demam Berdarah dengan 3M Plus',
    lead: 'KUALA KAPUAS – Dinas Kesehatan Kabupaten Kapuas mengajak warga mencegah demam berdarah dengan gerakan 3M Plus pada awal musim hujan, Jumat (20/11/2026). Ajakan disampaikan melalui puskesmas, posyandu, dan radio pemerintah daerah agar tempat nyamuk berkembang biak berkurang sebelum puncak hujan.',
    body: [
      paragraph(
        'Nyamuk penular demam berdarah berkembang biak di air bersih yang tergenang. Satu wadah terbuka di pekarangan cukup untuk membahayakan beberapa rumah.',
      ),
      heading('Gerakan 3M Plus'),
      bullets(
        'Menguras tempat penampungan air sedikitnya sekali sepekan.',
        'Menutup rapat gentong, drum, dan tandon.',
        'Memanfaatkan kembali atau membuang barang bekas yang menampung air.',
        'Plus: memakai kelambu, menabur larvasida, dan memelihara ikan pemakan jentik.',
      ),
      paragraph(
        'Di rumah-rumah tepi sungai, tempayan air hujan perlu diperiksa lebih sering. Kader posyandu akan berkeliling membantu memeriksa jentik.',
      ),
      paragraph(
        'Bawa anggota keluarga ke puskesmas bila demam tinggi mendadak selama dua hari atau lebih, disertai nyeri, bintik merah, atau lemas. Jangan menunggu demam turun sendiri.',
      ),
      paragraph(
        'Permintaan pemeriksaan jentik di lingkungan dapat disampaikan kepada puskesmas terdekat melalui ketua RT.',
      ),
    ],
    place: 'Kuala Kapuas',
    keywords: ['kesehatan', 'demam berdarah', 'imbauan'],
    occurredAt: '2026-11-20T08:00:00+07:00',
    author: 'operator-dinkes-kapuas',
    photos: ['tempayan-tertutup'],
    target: 'published',
    offered: true,
  },
]
