import { APIError } from 'payload'

type Refused = { status: number; field: string; message: string }

const refusals: Record<string, Refused> = {
  'stand_in.no_date': { status: 400, field: 'from', message: 'Isi tanggal yang sah. / Give a valid date.' },
  'stand_in.ends_before': {
    status: 400,
    field: 'to',
    message: 'Tanggal akhir tidak boleh sebelum tanggal mulai. / It ends before it begins.',
  },
  'stand_in.in_the_past': {
    status: 400,
    field: 'from',
    message: 'Penunjukan tidak berlaku surut. Pilih hari ini atau sesudahnya. / It does not reach back.',
  },
  'stand_in.too_long': {
    status: 400,
    field: 'to',
    message: 'Paling lama 180 hari. Untuk sesudahnya buat penunjukan baru. / 180 days at most.',
  },
  'stand_in.oneself': {
    status: 403,
    field: 'standIn',
    message: 'Tidak seorang pun menunjuk dirinya. Minta administrator lain. / Nobody appoints himself.',
  },
  'stand_in.same_person': {
    status: 400,
    field: 'standIn',
    message: 'Pilih orang lain sebagai pengganti. / Choose somebody else.',
  },
  'stand_in.not_active': {
    status: 400,
    field: 'standIn',
    message:
      'Pengganti harus orang dalam jangkauan Anda yang memegang jabatan di pohon satuan yang sama. / The stand-in must be in your reach and hold a post in the same tree.',
  },
  'stand_in.no_such_post': {
    status: 400,
    field: 'absentee',
    message:
      'Orang ini tidak memegang peran itu sendiri di satuan itu selama tanggal tersebut. / This person does not hold that post himself on those dates.',
  },
  'stand_in.overlap': {
    status: 409,
    field: 'from',
    message:
      'Jabatan ini sudah ada penggantinya pada tanggal itu. Akhiri yang lama atau pilih tanggal lain. / The post has a stand-in on those dates.',
  },
  'stand_in.over': {
    status: 409,
    field: 'to',
    message: 'Masa penggantian ini sudah selesai. / This stand-in is over.',
  },
}

/** Why a stand-in is refused, in words that say what to do. */
export function standInRefused(code: string, field?: string): APIError {
  const told = refusals[code]
  const { status, message } = told ?? { status: 400, message: code }
  return new APIError(message, status, { code, problems: [{ field: field ?? told?.field, code }] }, true)
}
