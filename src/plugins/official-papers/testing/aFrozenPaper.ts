import type { Frozen } from '../rules/printed'

/** A receipt of Polres Banjarbaru, issued on 1 December 2026 by somebody who stands in. */
export const aFrozenPaper = (more: Partial<Frozen> = {}): Frozen => ({
  kind: 'receipt',
  title: 'Surat contoh',
  number: 'TBP/1/XII/2026/POLRES BANJARBARU',
  code: '7KQ2-M9XD-4TBA-HW3C',
  issuedOn: '2026-12-01',
  issuedAt: '2026-12-01T02:00:00.000Z',
  letterhead: {
    lines: ['Kepolisian Negara Republik Indonesia', 'Daerah Kalimantan Selatan', 'Resor Banjarbaru'],
    address: 'Jalan A. Yani Km 33, Banjarbaru',
    place: 'Banjarbaru',
    timeZone: 'Asia/Makassar',
  },
  signer: { name: 'Rina Contoh', position: 'PPID Polres Banjarbaru', standIn: 'a.n. Kapolres Banjarbaru' },
  data: {},
  ...more,
})
