import { longInstant } from './instants'

/** An endpoint that was paused because nothing got through any more. `since` is ISO 8601. */
export type Paused = {
  endpointId: string
  outletName: string
  /** the outlet's mail address, else what a person wrote as its contact */
  contact: string | null
  /** host of the webhook, or the mail address */
  receiver: string
  since: string
  givenUp: number
  problem: string | null
}

/** Tells the outlet's desk, Indonesian first. No word of any release is in it. */
export function pausedLetter({ outletName, receiver, since, givenUp, problem }: Paused): {
  subject: string
  text: string
} {
  const day = longInstant(since, 'Asia/Jakarta')
  const last = problem ?? '-'
  return {
    subject: `Kiriman siaran pers ke ${receiver} dijeda / Deliveries to ${receiver} are paused`,
    text: `Kepada redaksi ${outletName},

sejak ${day} tidak ada kiriman siaran pers kami yang diterima oleh ${receiver}; ${givenUp} kiriman sudah dihentikan.
Kendala terakhir: ${last}
Karena itu kiriman ke alamat ini kami jeda. RALAT DAN PENCABUTAN TIDAK SAMPAI KEPADA ANDA selama jeda ini.
Perbaiki penerimanya, lalu hubungi Humas yang melayani Anda agar kiriman dibuka kembali. Sementara itu bacalah /v1/changes.

---
To the desk of ${outletName},

since ${day} none of our deliveries was accepted by ${receiver}; ${givenUp} of them were given up.
Last problem: ${last}
Deliveries to this address are therefore paused. CORRECTIONS AND WITHDRAWALS DO NOT REACH YOU meanwhile.
Mend the receiver, then ask the press office that serves you to open it again. Until then read /v1/changes.
`,
  }
}
