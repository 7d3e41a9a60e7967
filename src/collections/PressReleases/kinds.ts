/** The kinds of release, their words on screen and their mark in a number. */
export const kinds = [
  { value: 'siaran_pers', id: 'Siaran pers', en: 'Press release', mark: 'SP' },
  { value: 'keterangan', id: 'Keterangan pers', en: 'Press statement', mark: 'KET' },
  { value: 'giat', id: 'Kegiatan satuan', en: 'Unit activity', mark: 'GIAT' },
  { value: 'imbauan', id: 'Imbauan', en: 'Public appeal', mark: 'IMB' },
  { value: 'klarifikasi', id: 'Klarifikasi hoaks', en: 'Hoax clarification', mark: 'KLAR' },
  { value: 'dpo', id: 'Daftar pencarian orang', en: 'Wanted notice', mark: 'DPO' },
] as const

/** The mark of a kind in a number, such as SP. */
export const markOf = (kind: string): string => kinds.find(({ value }) => value === kind)?.mark ?? 'SP'

/** The Indonesian words of each stored kind, as public pages write them. */
export const kindLabels: Record<string, string> = Object.fromEntries(
  kinds.map(({ value, id }) => [value, id]),
)
