import { afterAll, describe, expect, it } from 'vitest'
import { readPdf } from '../../../../tests/support/readPdf'
import { csvOf, xlsxOf } from '../../../plugins/official-papers'
import { openPress, tablePdf } from '../../../plugins/official-papers/jobs'
import { registerKeberatan } from './registerKeberatan'
import { registerPermohonan } from './registerPermohonan'
import type { ObjectionRow, RequestRow } from './rows'
import { withoutIdentity } from './withoutIdentity'

const press = openPress()
afterAll(() => press.stop())
const subtitle = 'Polres Banjarbaru, tahun 2026'

const request: RequestRow = {
  number: 'PPID/17/III/2026/POLRES BANJARBARU',
  receivedOn: '2026-03-09',
  name: 'Merpati Contoh',
  address: 'Jalan Merpati Nomor 1, Banjarbaru',
  contact: '0811 2222 3333, merpati@contoh.example',
  occupation: 'Mahasiswa',
  informationAsked: 'Laporan anggaran 2025',
  purpose: 'Penelitian',
  held: 'no',
  holder: 'Dinas Keuangan',
  ...{ softcopy: true, hardcopy: false, seeOrHear: false, copy: true },
  decision: 'Dikabulkan sebagian',
  refusalReason: 'Pasal 17 huruf h angka 3',
  noticeOn: '2026-03-30',
  givenOn: '2026-04-01',
  cost: 12_500,
  paymentWay: 'Tunai',
}
const objection: ObjectionRow = {
  number: 'KEB/2/IV/2026',
  receivedOn: '2026-04-20',
  ...{ name: request.name, address: request.address, contact: request.contact },
  proxy: { name: 'Kenari Contoh', address: 'Jalan Kenari 9', contact: null },
  requestNumber: request.number,
  informationAsked: 'Laporan anggaran 2025',
  purpose: 'Penelitian',
  grounds: ['d'],
  decision: 'Dikabulkan sebagian',
  answeredOn: '2026-06-08',
  superiorName: 'Bayu Contoh',
  superiorPosition: 'Kabagops',
  response: 'Menerima',
}

describe('the register of requests', () => {
  it('has 21 columns, in the order of the annex', () => {
    const { columns, rows } = registerPermohonan([request], { subtitle })
    expect(columns).toHaveLength(21)
    expect(columns.map(({ title, group }) => (group ? `${group}/${title}` : title))).toEqual([
      ...['No.', 'Tanggal diterima', 'Nama', 'Alamat', 'Nomor kontak', 'Pekerjaan'],
      ...['Informasi yang diminta', 'Tujuan penggunaan informasi'],
      'Status informasi: di bawah penguasaan/Ya',
      'Status informasi: di bawah penguasaan/Tidak',
      'Belum didokumentasikan',
      'Bentuk informasi yang dikuasai/Softcopy',
      'Bentuk informasi yang dikuasai/Hardcopy',
      'Jenis permohonan/Melihat/mendengar',
      'Jenis permohonan/Meminta salinan',
      ...['Keputusan', 'Alasan penolakan'],
      'Hari dan tanggal/Pemberitahuan tertulis',
      'Hari dan tanggal/Pemberian informasi',
      'Biaya dan cara pembayaran/Biaya',
      'Biaya dan cara pembayaran/Cara',
    ])
    expect(rows[0]).toEqual([
      ...['PPID/17/III/2026/POLRES BANJARBARU', 'Senin, 9 Maret 2026', 'Merpati Contoh'],
      ...['Jalan Merpati Nomor 1, Banjarbaru', '0811 2222 3333, merpati@contoh.example', 'Mahasiswa'],
      ...['Laporan anggaran 2025', 'Penelitian', '', 'Dinas Keuangan', '', '✓', '', '', '✓'],
      ...['Dikabulkan sebagian', 'Pasal 17 huruf h angka 3', 'Senin, 30 Maret 2026', 'Rabu, 1 April 2026'],
      ...['Rp12.500', 'Tunai'],
    ])
  })

  it.each([
    ['yes', ['✓', '', '']],
    ['no', ['', 'Dinas Keuangan', '']],
    ['not_documented', ['', '', '✓']],
    [null, ['', '', '']],
  ] as const)('says of %s where it is held', (held, cells) =>
    expect(registerPermohonan([{ ...request, held }], { subtitle }).rows[0]?.slice(8, 11)).toEqual(cells),
  )
})

describe('the register of objections', () => {
  it('has 11 columns, with the proxy, the ground in words and the superior', () => {
    const { columns, rows } = registerKeberatan([objection], { subtitle })
    expect(columns).toHaveLength(11)
    expect(rows[0]?.[2]).toContain('Kuasa: Kenari Contoh')
    expect(rows[0]?.[6]).toBe(
      'Pasal 35 ayat (1) huruf d (permintaan informasi ditanggapi tidak sebagaimana yang diminta)',
    )
    expect(rows[0]?.slice(8)).toEqual(['Senin, 8 Juni 2026', 'Bayu Contoh\nKabagops', 'Menerima'])
  })
})

describe('the public register', () => {
  const talkative =
    'Saya, MERPATI  contoh (NIK 6371014107900017, 0811-2222-3333), minta laporan ke merpati@contoh.example'

  it('has no column that says who asked, and strikes it from what was typed', () => {
    const requests = registerPermohonan([{ ...request, informationAsked: talkative }], {
      subtitle,
      isPublic: true,
    })
    const objections = registerKeberatan(
      [{ ...objection, response: 'Kuasa saya Kenari Contoh setuju', purpose: talkative }],
      { subtitle, isPublic: true },
    )
    expect([requests.columns.length, objections.columns.length]).toEqual([17, 10])
    for (const register of [requests, objections]) {
      const files = `${csvOf(register)} ${Buffer.from(xlsxOf(register)).toString('latin1')}`
      const told = `${JSON.stringify(register)} ${files}`.toLowerCase()
      for (const word of ['merpati', '6371014107900017', '0811', 'jalan', 'mahasiswa', 'kenari'])
        expect(told, word).not.toContain(word)
    }
    expect(requests.rows[0]).toContain('PPID/17/III/2026/POLRES BANJARBARU')
    expect(JSON.stringify(objections)).toContain('Bayu Contoh')
  })

  it.each([
    ['Laporan anggaran 2025 halaman 12-14', 'Laporan anggaran 2025 halaman 12-14'],
    ['hubungi +62 811 2222 333', 'hubungi [identitas]'],
    ['surel: a.b@c.example.id.', 'surel: [identitas].'],
    ['Merpati\nContoh', '[identitas]'],
  ])('%j reads %j', (typed, struck) =>
    expect(withoutIdentity(typed, ['Merpati Contoh', 'RT 1', null])).toBe(struck),
  )
})

it('both go out as tagged PDF on one heading, with every cell', async () => {
  for (const register of [
    registerPermohonan([request], { subtitle }),
    registerKeberatan([objection], { subtitle }),
  ]) {
    const read = await readPdf((await tablePdf(press, register, new Date(0))).pdf)
    const text = read.text.replaceAll(/[\s-]/g, '')
    const missing = [...register.columns.map(({ title }) => title), ...register.rows.flat()].filter(
      (cell) => !text.includes(cell.replaceAll(/[\s-]/g, '')),
    )
    expect(missing).toEqual([])
    expect(read.isMarked).toBe(true)
  }
})
