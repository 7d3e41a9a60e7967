import type { FindingKind } from './findings'

/** `whole` is the number however it was written, `text` as it was written there. */
export type NumberFound = { kind: FindingKind; excerpt: string; whole: string; text: string }

/**
 * Numbers in a text that point at one person: NIK, NIP, NRP, plates, telephones, accounts, e-mail addresses.
 * @param context words that stand beside the text (the head of its column), asked where a number alone says little
 */
export function identityNumbers(text: string, context = ''): NumberFound[] {
  const plain = text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
  const taken: Array<[number, number]> = []
  const found: NumberFound[] = []
  for (const { kind, pattern, accepts } of rules) {
    for (const match of plain.matchAll(pattern)) {
      const whole = match[0]
      const from = match.index
      if (taken.some(([start, end]) => from < end && from + whole.length > start)) continue
      const before = `${context} ${plain.slice(Math.max(0, from - 48), from)}`
      if (!accepts(whole, before, plain.slice(from + whole.length, from + whole.length + 16))) continue
      taken.push([from, from + whole.length])
      found.push({
        kind,
        excerpt: masked(kind, whole),
        whole: whole.replace(/[\s.()-]/g, '').toUpperCase(),
        text: whole,
      })
    }
  }
  return found
}

type Rule = {
  kind: FindingKind
  pattern: RegExp
  accepts: (whole: string, before: string, after: string) => boolean
}

const digits = (text: string): string => text.replace(/\D/g, '')

/** list: the numbers and what makes each plausible; the first that takes a place keeps it */
const rules: Rule[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\d._%+-]+@(?:[\p{L}\d-]+\.)+\p{L}{2,}/gu,
    accepts: (whole) => !isOfficeAddress(whole),
  },
  { kind: 'nip', pattern: /(?<!\d)(?:\d[ .-]?){17}\d(?!\d)/g, accepts: (whole) => isNip(digits(whole)) },
  { kind: 'nik', pattern: /(?<!\d)(?:\d[ .-]?){15}\d(?!\d)/g, accepts: (whole) => isNik(digits(whole)) },
  {
    kind: 'bank_account',
    pattern: /(?<![\d.,])\d(?:[ .-]?\d){9,15}(?![\d])/g,
    accepts: (_whole, before) => accountWords.test(before),
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.,/])(?:\+?\s?62|\(?0)[ .-]?\)?[ .-]?8[1-9](?:[ .-]?\d){6,10}(?!\d)/g,
    accepts: (whole) => digits(whole).length >= 10 && digits(whole).length <= 14,
  },
  {
    kind: 'phone',
    pattern: /(?<![\d.,/])\(?0[2-79]\d{1,2}\)?[ .-]?\d{3,4}[ .-]?\d{3,4}(?!\d)/g,
    accepts: (_whole, before) => phoneWords.test(before),
  },
  {
    kind: 'nrp',
    pattern: /(?<![\d.,/-])\d{8}(?![\d])/g,
    accepts: (whole, before) => isNrp(whole) && (nrpWords.test(before) || rankWords.test(before)),
  },
  {
    kind: 'plate',
    pattern: /(?<![\p{L}\d])[A-Z]{1,2}[ -]?\d{1,4}[ -]?[A-Z]{1,3}(?![\p{L}\d])/gu,
    accepts: isPlate,
  },
  {
    kind: 'plate',
    pattern: /(?<![\d/.-])\d{2,5}-(?:[IVX]{1,5}|00)(?![\p{L}\d])/gu,
    accepts: (_whole, before) => plateWords.test(before),
  },
]

const accountWords =
  /\b(?:rekening|rek|no\.?\s?rek|norek|account|acct|virtual account|BRI|BCA|BNI|BSI|BTN|Mandiri|CIMB|Permata|Danamon)\b[^\d\n]{0,40}$/i
const phoneWords = /\b(?:telp|telepon|tel|hp|handphone|ponsel|wa|whatsapp|phone|fax|faks)\b[^\d\n]{0,16}$/i
const nrpWords = /\bNRP\b/i
const rankWords =
  /\b(?:BRIPDA|BRIPTU|BRIGPOL|BRIGADIR|BRIPKA|AIPDA|AIPTU|IPDA|IPTU|AKP|KOMPOL|AKBP|KOMBES(?: POL)?|BRIGJEN(?: POL)?|IRJEN(?: POL)?|BHARADA|BHARATU|BHARAKA)\b[^\d\n]{0,40}$/i
const plateWords =
  /\b(?:nopol|no\.?\s?pol|nomor polisi|plat|pelat|TNKB|kendaraan|mobil|motor|ran(?:mor|dis)?|truk|bus|angkot)\b/i

const provinces = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
)

/**
 * Sixteen digits that begin like a region (Permendagri 76/2020). The birth date within is not asked for: a number with a
 * mistyped digit points at its person as well, and in a table the word NIK stands far away.
 */
const isNik = (number: string): boolean =>
  provinces.has(number.slice(0, 2)) && number.slice(2, 4) !== '00' && number.slice(4, 6) !== '00'

/** Birth date, month of appointment, sex, serial. */
function isNip(number: string): boolean {
  const birth = Number(number.slice(0, 4))
  const month = Number(number.slice(4, 6))
  const day = Number(number.slice(6, 8))
  const from = Number(number.slice(8, 12))
  const fromMonth = Number(number.slice(12, 14))
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31
  // 21 stands for those appointed by contract (PPPK), in place of a month
  const isStart =
    from > birth + 15 && from <= 2100 && ((fromMonth >= 1 && fromMonth <= 12) || fromMonth === 21)
  return birth >= 1930 && birth <= 2015 && isDate && isStart && /[12]/.test(number.charAt(14))
}

/** Year and month of birth, then a serial; a date written in eight digits is none. */
function isNrp(number: string): boolean {
  const year = Number(number.slice(0, 2))
  const month = Number(number.slice(2, 4))
  const isDate = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d$/.test(number)
  return month >= 1 && month <= 12 && (year >= 50 || year <= 15) && !isDate
}

const regions = new Set(
  'A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE DG DH DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB PE PG PS PT'.split(
    ' ',
  ),
)

function isPlate(whole: string, before: string): boolean {
  const [, region = '', number = '', tail = ''] = /^([A-Z]+)[ -]?(\d+)[ -]?([A-Z]+)$/.exec(whole) ?? []
  if (!regions.has(region) || number.startsWith('0')) return false
  if (plateWords.test(before)) return true
  const isRoman = /^(?:I{1,3}|IV|VI{0,3}|IX|XI{0,2}|X)$/.test(tail)
  return number.length >= 3 && tail.length >= 2 && !isRoman
}

/** An office's own address is meant to be known. */
const isOfficeAddress = (address: string): boolean =>
  /^(?:ppid|humas|info|layanan|kontak|pengaduan|sekretariat|webmaster|divhumas|bidhumas)[\w.-]*@[\w.-]+\.go\.id$/i.test(
    address,
  )

function masked(kind: FindingKind, whole: string): string {
  if (kind === 'email') {
    const [name = '', host = ''] = whole.split('@')
    return `${name.slice(0, 1)}•••@${host}`
  }
  if (kind === 'plate') return whole.replace(/\d/g, '•')
  let left = digits(whole).length - 4
  return whole.replace(/\d/g, (digit) => (left-- > 0 ? '•' : digit))
}
