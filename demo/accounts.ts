import type { Role } from '../src/domain/posts'

export type DemoPost = { unit: string; role: Role }
export type DemoAccount = {
  key: string
  name: string
  email: string
  personnelNumber: string
  posts: DemoPost[]
}

const account = (key: string, name: string, ...posts: DemoPost[]): DemoAccount => ({
  key,
  name,
  email: `${key}@demo.hub.example`,
  personnelNumber: numberOf(key, posts),
  posts,
})
/** An invented number of the right shape: 8 digits (NRP) in the police tree, 18 (NIP) in the regency. */
function numberOf(key: string, posts: DemoPost[]): string {
  const digits = key.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  const serial = String(digits).padStart(4, '0')
  const born = `${80 + (digits % 19)}${String(1 + (digits % 12)).padStart(2, '0')}`
  return posts.every(({ unit }) => unit.startsWith('KAPUAS'))
    ? `19${born}01201001${serial}`
    : `${born}${serial}`
}
const post = (role: Role, unit: string): DemoPost => ({ unit, role })

/** The desk of a Polda's Bid Humas; the superior of its PPID sits at the Polda itself. */
const poldaDesk = (key: string, name: string, polda: string): DemoAccount[] => [
  account(`operator-bidhumas-${key}`, `Operator Bid Humas ${name}`, post('operator', `${polda}.BIDHUMAS`)),
  account(`editor-${key}`, `Editor Bid Humas ${name}`, post('editor', `${polda}.BIDHUMAS`)),
  account(`approver-${key}`, `Kabid Humas ${name}`, post('approver', `${polda}.BIDHUMAS`)),
  account(`ppid-${key}`, `PPID Bid Humas ${name}`, post('ppid_officer', `${polda}.BIDHUMAS`)),
  account(`atasan-ppid-${key}`, `Atasan PPID ${name}`, post('ppid_superior', polda)),
]

/** People of the demo, named by what they do; addresses end in a reserved domain and receive nothing. */
export const demoAccounts: readonly DemoAccount[] = [
  account('admin', 'Administrator Hub', post('admin', 'POLRI'), post('admin', 'KAPUAS')),
  account('auditor', 'Auditor Hub', post('auditor', 'POLRI'), post('auditor', 'KAPUAS')),

  account('operator-divhumas', 'Operator Divhumas Polri', post('operator', 'POLRI.DIVHUMAS')),
  account('editor-divhumas', 'Editor Divhumas Polri', post('editor', 'POLRI.DIVHUMAS')),
  account('approver-divhumas', 'Karo Penmas Divhumas Polri', post('approver', 'POLRI.DIVHUMAS')),
  account('ppid-divhumas', 'PPID Divhumas Polri', post('ppid_officer', 'POLRI.DIVHUMAS')),
  account('atasan-ppid-polri', 'Atasan PPID Polri', post('ppid_superior', 'POLRI')),

  ...poldaDesk('kalsel', 'Polda Kalsel', 'POLDA.KALSEL'),
  account(
    'operator1-banjarbaru',
    'Operator Polres Banjarbaru 1',
    post('operator', 'POLDA.KALSEL.BANJARBARU'),
  ),
  account(
    'operator2-banjarbaru',
    'Operator Polres Banjarbaru 2',
    post('operator', 'POLDA.KALSEL.BANJARBARU'),
  ),
  account('approver-banjarbaru', 'Kasi Humas Polres Banjarbaru', post('approver', 'POLDA.KALSEL.BANJARBARU')),
  account(
    'operator-banjarmasin',
    'Operator Polresta Banjarmasin',
    post('operator', 'POLDA.KALSEL.BANJARMASIN'),
  ),
  account(
    'operator-banjarbaruutara',
    'Operator Polsek Banjarbaru Utara',
    post('operator', 'POLDA.KALSEL.BANJARBARU.BANJARBARUUTARA'),
  ),

  ...poldaDesk('lampung', 'Polda Lampung', 'POLDA.LAMPUNG'),
  account(
    'operator1-lampungtengah',
    'Operator Polres Lampung Tengah 1',
    post('operator', 'POLDA.LAMPUNG.LAMPUNGTENGAH'),
  ),
  account(
    'operator2-lampungtengah',
    'Operator Polres Lampung Tengah 2',
    post('operator', 'POLDA.LAMPUNG.LAMPUNGTENGAH'),
  ),
  account(
    'approver-lampungtengah',
    'Kasi Humas Polres Lampung Tengah',
    post('approver', 'POLDA.LAMPUNG.LAMPUNGTENGAH'),
  ),
  account(
    'operator-bandarlampung',
    'Operator Polresta Bandar Lampung',
    post('operator', 'POLDA.LAMPUNG.BANDARLAMPUNG'),
  ),
  account(
    'operator-baradatu',
    'Operator Polsek Baradatu',
    post('operator', 'POLDA.LAMPUNG.WAYKANAN.BARADATU'),
  ),

  account(
    'operator-bidhumas-kaltim',
    'Operator Bid Humas Polda Kaltim',
    post('operator', 'POLDA.KALTIM.BIDHUMAS'),
  ),
  account('editor-kaltim', 'Editor Bid Humas Polda Kaltim', post('editor', 'POLDA.KALTIM.BIDHUMAS')),
  account('approver-kaltim', 'Kabid Humas Polda Kaltim', post('approver', 'POLDA.KALTIM.BIDHUMAS')),
  account('operator-balikpapan', 'Operator Polresta Balikpapan', post('operator', 'POLDA.KALTIM.BALIKPAPAN')),

  account('operator-dinkes-kapuas', 'Operator Dinas Kesehatan Kapuas', post('operator', 'KAPUAS.DINKES')),
  account('operator-diskominfo-kapuas', 'Operator Diskominfo Kapuas', post('operator', 'KAPUAS.DISKOMINFO')),
  account('editor-kapuas', 'Editor Diskominfo Kapuas', post('editor', 'KAPUAS.DISKOMINFO')),
  account('approver-kapuas', 'Kepala Diskominfo Kapuas', post('approver', 'KAPUAS.DISKOMINFO')),
  account('ppid-kapuas', 'PPID Diskominfo Kapuas', post('ppid_officer', 'KAPUAS.DISKOMINFO')),
  account('atasan-ppid-kapuas', 'Atasan PPID Kabupaten Kapuas', post('ppid_superior', 'KAPUAS')),
]

/** Units on whose behalf these serve a whole command; the same rule fills `serves` in units.csv. */
export const servesParent = (unit: string): boolean => /\.(DIVHUMAS|BIDHUMAS|SIHUMAS|DISKOMINFO)$/.test(unit)

/** The account with that role whose reach holds the unit and is narrowest. @throws Error when nobody is. */
export function closest(role: Role, unit: string): DemoAccount {
  const found = demoAccounts
    .flatMap((person) => person.posts.map((held) => ({ person, held, reach: reachOf(held.unit) })))
    .filter(({ held, reach }) => held.role === role && (unit === reach || unit.startsWith(`${reach}.`)))
    .sort((a, b) => b.reach.length - a.reach.length)[0]
  if (!found) throw new Error(`no ${role} in the demo serves ${unit}`)
  return found.person
}

const reachOf = (unit: string) => (servesParent(unit) ? unit.slice(0, unit.lastIndexOf('.')) : unit)
