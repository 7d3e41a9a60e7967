import { longInstant } from './instants'

/** A feed that was silent for longer than its outlet asked for. Instants are ISO 8601. */
export type Silence = {
  outletId: string
  outletName: string
  /** the outlet's mail address, else what a person wrote as its contact */
  contact: string | null
  /** the last delivery that was accepted, or request with a key; else the day the outlet was made */
  since: string
  minutes: number
  /** deliveries that wait or were given up */
  waiting: number
  /** something has got through again */
  isOver: boolean
}

/** Tells the outlet's desk that nothing got through, or that something does again. No word of any release is in it. */
export function silenceLetter({ outletName, since, minutes, waiting, isOver }: Silence): {
  subject: string
  text: string
} {
  const day = longInstant(since, 'Asia/Jakarta')
  if (isOver)
    return {
      subject: 'Kiriman siaran pers berjalan lagi / Press releases get through again',
      text: `Kepada redaksi ${outletName},

kiriman siaran pers kami, yang senyap sejak ${day}, berjalan lagi. Untuk memastikan tidak ada yang terlewat, bacalah /v1/changes.

---
To the desk of ${outletName},

our press releases, silent since ${day}, get through to you again. Read /v1/changes to be sure that you missed nothing.
`,
    }
  return {
    subject: `Tidak ada kiriman atau pengambilan siaran pers selama ${minutes} menit / No press releases for ${minutes} minutes`,
    text: `Kepada redaksi ${outletName},

sejak ${day} tidak ada kiriman kami yang Anda terima dan tidak ada permintaan dengan kunci Anda. Anda meminta diberi tahu
setelah ${minutes} menit. Kiriman yang menunggu atau gagal: ${waiting}.
Bila angka itu bukan nol, periksa penerima webhook Anda; bila nol, mungkin memang tidak ada yang terbit. Jalankan juga pengambilan
/v1/changes, lalu hubungi Humas yang melayani Anda bila perlu. Kami menulis lagi begitu ada yang sampai.

---
To the desk of ${outletName},

since ${day} you accepted none of our deliveries and nothing was asked with your key. You asked to be told after
${minutes} minutes. Deliveries that wait or failed: ${waiting}.
If that is not nought, look at your webhook receiver; if it is, perhaps nothing was published. Read /v1/changes, and call the
press office that serves you if need be. We write again once something gets through.
`,
  }
}
