import type { Picture } from './pictures/draw'
import { camera, filming, studio } from './pictures/equipment'
import { award, consequenceTest, coveredJar } from './pictures/objects'
import { counter, meetingTable, panel, podium, trainingRoom } from './pictures/rooms'
import { chainMessage, uploadDesk } from './pictures/screens'
import { nightHouse, patrolCar, rainyRoad } from './pictures/street'
import { office, riverTown } from './pictures/town'

/** A motif and what its metadata says of it; captions begin with "Ilustrasi" because no camera was there. */
export type Motif = { picture: Picture; headline: string; shows: string; keywords: string[] }

export const motifs = {
  'ruang-pelatihan': motif(
    trainingRoom,
    'Peserta mengikuti pelatihan',
    'peserta pelatihan menyimak paparan di depan layar',
    'pelatihan',
    'operator',
    'humas',
  ),
  podium: motif(
    podium,
    'Podium dan mikrofon media',
    'podium dengan mikrofon media sebelum keterangan pers',
    'keterangan pers',
    'podium',
    'media',
  ),
  'meja-rapat': motif(
    meetingTable,
    'Rapat luring dan daring',
    'rapat di ruang pertemuan yang juga diikuti peserta daring',
    'rapat',
    'koordinasi',
    'daring',
  ),
  'diskusi-panel': motif(
    panel,
    'Diskusi publik',
    'tiga narasumber berbicara di hadapan peserta diskusi',
    'diskusi publik',
    'narasumber',
    'media',
  ),
  'loket-layanan': motif(
    counter,
    'Loket pelayanan',
    'petugas melayani warga di tiga loket',
    'pelayanan publik',
    'loket',
    'warga',
  ),
  'kantor-kabupaten': motif(
    office,
    'Kantor pemerintah kabupaten',
    'kantor pemerintah beratap tinggi dengan bendera di halaman',
    'pemerintah daerah',
    'kantor',
  ),
  'kota-sungai': motif(
    riverTown,
    'Kota tepi sungai',
    'kelotok melintas di depan rumah-rumah panggung',
    'sungai',
    'kelotok',
    'Banjarmasin',
  ),
  'mobil-patroli': motif(
    patrolCar,
    'Mobil patroli',
    'mobil patroli melintas di jalan kota pada senja',
    'patroli',
    'lalu lintas',
  ),
  'jalan-hujan': motif(
    rainyRoad,
    'Jalan basah pada malam hujan',
    'kendaraan berjalan pelan di jalan basah saat hujan',
    'hujan',
    'keselamatan',
    'lalu lintas',
  ),
  'rumah-malam': motif(
    nightHouse,
    'Rumah terkunci',
    'rumah terkunci dengan lampu teras menyala pada malam hari',
    'rumah kosong',
    'keamanan lingkungan',
  ),
  'meja-operator': motif(
    uploadDesk,
    'Operator mengunggah foto',
    'operator mengunggah foto kegiatan ke bank materi',
    'SPIT',
    'unggah',
    'operator',
  ),
  'kamera-tripod': motif(
    camera,
    'Kamera video',
    'kamera video di atas tripod menghadap panggung',
    'video',
    'liputan',
    'kamera',
  ),
  'rekam-video': motif(
    filming,
    'Merekam dengan tablet',
    'petugas merekam kegiatan lapangan dengan tablet',
    'video',
    'PoliceTube',
    'liputan',
  ),
  'pesan-berantai': motif(
    chainMessage,
    'Memeriksa pesan berantai',
    'pesan berantai di telepon genggam diperiksa kebenarannya',
    'hoaks',
    'literasi digital',
    'periksa fakta',
  ),
  penghargaan: motif(
    award,
    'Piala dan piagam',
    'piala dan piagam penghargaan di atas meja',
    'penghargaan',
    'keterbukaan informasi',
  ),
  'uji-konsekuensi': motif(
    consequenceTest,
    'Menimbang informasi',
    'timbangan antara dokumen terbuka dan dokumen dikecualikan',
    'uji konsekuensi',
    'PPID',
    'KIP',
  ),
  'studio-siaran': motif(
    studio,
    'Studio siaran',
    'mikrofon dan meja siaran di studio kecil',
    'studio',
    'siaran',
    'radio',
  ),
  'tempayan-tertutup': motif(
    coveredJar,
    'Tempayan tertutup',
    'tempayan air tertutup rapat di halaman rumah',
    'kesehatan',
    '3M Plus',
    'demam berdarah',
  ),
} satisfies Record<string, Motif>

export type MotifKey = keyof typeof motifs

function motif(picture: Picture, headline: string, shows: string, ...keywords: string[]): Motif {
  return { picture, headline, shows, keywords }
}
