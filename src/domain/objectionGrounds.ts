/** Grounds of an objection, UU 14/2008 art. 35(1). */
export const objectionGrounds = {
  a: { id: 'a. Ditolak berdasarkan alasan pengecualian', en: 'a. Refused under an exemption' },
  b: { id: 'b. Informasi berkala tidak disediakan', en: 'b. Periodic information is not provided' },
  c: { id: 'c. Permohonan tidak ditanggapi', en: 'c. The request was not answered' },
  d: { id: 'd. Ditanggapi tidak sebagaimana diminta', en: 'd. Answered otherwise than asked' },
  e: { id: 'e. Permohonan tidak dipenuhi', en: 'e. The request was not fulfilled' },
  f: { id: 'f. Biaya tidak wajar', en: 'f. The cost is unreasonable' },
  g: { id: 'g. Disampaikan melebihi waktu', en: 'g. Given after its time' },
} as const

/** May the grounds be mediated? Not a refusal under an exemption (art. 40(2); art. 35(2) speaks of b to g). */
export const mayBeMediated = (grounds: readonly string[]): boolean =>
  grounds.length > 0 && !grounds.includes('a')
