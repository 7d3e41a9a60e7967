/** UU 14/2008 art. 17: letter → what it protects, and into how many numbers it is divided. */
const exemptions: Readonly<Record<string, readonly [words: string, numbers: number]>> = {
  a: ['menghambat proses penegakan hukum', 5],
  b: [
    'mengganggu kepentingan perlindungan hak atas kekayaan intelektual dan persaingan usaha tidak sehat',
    0,
  ],
  c: ['membahayakan pertahanan dan keamanan negara', 7],
  d: ['mengungkapkan kekayaan alam Indonesia', 0],
  e: ['merugikan ketahanan ekonomi nasional', 7],
  f: ['merugikan kepentingan hubungan luar negeri', 4],
  g: ['mengungkapkan isi akta otentik yang bersifat pribadi dan wasiat seseorang', 0],
  h: ['mengungkapkan rahasia pribadi', 5],
  i: ['memorandum atau surat antar Badan Publik atau intra Badan Publik yang dirahasiakan', 0],
  j: ['informasi yang tidak boleh diungkapkan berdasarkan undang-undang', 0],
}

/** Is it a letter of art. 17, with a number where the letter has as many? */
export function isExemption(letter: string): boolean {
  const [, name = '', number] = /^([a-j])([1-9])?$/.exec(letter) ?? []
  return name !== '' && Number(number ?? 0) <= (exemptions[name]?.[1] ?? 0)
}

/** `h3` as Pasal 17 huruf h angka 3 (mengungkapkan rahasia pribadi). */
export function exemptionInWords(letter: string): string {
  const [name = '', number] = letter
  const part = number ? ` angka ${number}` : ''
  return `Pasal 17 huruf ${name}${part} (${exemptions[name]?.[0]})`
}

/** UU 14/2008 art. 35(1). */
const grounds = {
  a: 'penolakan atas permintaan informasi berdasarkan alasan pengecualian Pasal 17',
  b: 'tidak disediakannya informasi berkala',
  c: 'tidak ditanggapinya permintaan informasi',
  d: 'permintaan informasi ditanggapi tidak sebagaimana yang diminta',
  e: 'tidak dipenuhinya permintaan informasi',
  f: 'pengenaan biaya yang tidak wajar',
  g: 'penyampaian informasi yang melebihi waktu yang diatur',
} as const

/** `c` as Pasal 35 ayat (1) huruf c (tidak ditanggapinya permintaan informasi). */
export const groundInWords = (letter: keyof typeof grounds): string =>
  `Pasal 35 ayat (1) huruf ${letter} (${grounds[letter]})`
