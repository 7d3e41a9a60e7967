import type { ApplicantKind } from '../src/domain/identity'

export type DemoApplicant = {
  /** code of the handling unit in units.csv */
  unit: string
  /** key of the information officer in accounts.ts who records it */
  officer: string
  kind: ApplicantKind
  name: string
  /** Of the region 99, which Indonesia does not have. */
  nik?: string
  address: string
  email?: string
  phone?: string
}

/** People who do not exist, at addresses that do not exist. */
export const demoApplicants: readonly DemoApplicant[] = [
  {
    unit: 'POLDA.KALSEL.BIDHUMAS',
    officer: 'ppid-kalsel',
    kind: 'person',
    name: 'Budi Peraga Contoh',
    nik: '9901011708900001',
    address: 'Jalan Peraga Nomor 1, Kota Contoh',
    email: 'budi.peraga@contoh.example',
    phone: '0800 0000 0001',
  },
  {
    unit: 'POLDA.KALSEL.BANJARBARU',
    officer: 'ppid-kalsel',
    kind: 'person',
    name: 'Siti Contoh Rekaan',
    nik: '9902025504950002',
    address: 'Gang Rekaan Nomor 2, Kota Contoh',
    phone: '0800 0000 0002',
  },
  {
    unit: 'POLDA.KALSEL.BIDHUMAS',
    officer: 'ppid-kalsel',
    kind: 'legal_body',
    name: 'Perkumpulan Contoh Keterbukaan',
    address: 'Jalan Rekaan Nomor 3, Kota Contoh',
    email: 'surat@perkumpulan.contoh.example',
  },
  {
    unit: 'KAPUAS.DISKOMINFO',
    officer: 'ppid-kapuas',
    kind: 'person',
    name: 'Tono Peraga Rekaan',
    nik: '9903032902960003',
    address: 'Jalan Peraga Nomor 4, Kabupaten Contoh',
    email: 'tono.peraga@contoh.example',
  },
  {
    unit: 'KAPUAS.DINKES',
    officer: 'ppid-kapuas',
    kind: 'proxy',
    name: 'Rina Kuasa Contoh',
    nik: '9904044112880004',
    address: 'Jalan Rekaan Nomor 5, Kabupaten Contoh',
    phone: '0800 0000 0005',
  },
]
