import { renderSVG } from 'uqr'
import { dateInWords } from '../../../domain/indonesianDate'
import { inWords } from './inWords'
import { printable } from './printable'

export type Letterhead = {
  /** Names from the highest body down to the unit; the last one signs. At least one. */
  lines: readonly string[]
  address: string
  /** Where the paper is made out, before its date. */
  place: string
  timeZone: string
}
export type Signer = {
  name: string
  position: string
  /** `a.n. Kabidhumas Polda …` above the position of whoever stands in; null in one's own name. */
  standIn: string | null
}

/** A paper as it was frozen when it was issued: everything that its bytes follow from. */
export type Frozen = {
  kind: string
  title: string
  number: string
  code: string
  /** Calendar date in the unit's zone. */
  issuedOn: string
  /** Instant, ISO 8601. */
  issuedAt: string
  letterhead: Letterhead
  signer: Signer
  data: Record<string, unknown>
}

/** What the template is given: texts as they may stand on paper, dates in words, the QR code of its check. */
export function printed(frozen: Frozen, publicUrl: string): object {
  const { kind, title, number, code, issuedOn, letterhead, signer, data } = frozen
  const url = verificationUrl(publicUrl, code)
  const texts = printable({
    ...{ kind, title, number, letterhead, signer, place: letterhead.place },
    data: inWords(data, letterhead.timeZone),
  })
  return {
    ...texts,
    issuedOn: dateInWords(issuedOn),
    verification: { url, code },
    qr: renderSVG(url, { ecc: 'M', border: 2 }),
  }
}

/** Where a paper is checked. */
export const verificationUrl = (publicUrl: string, code: string): string => `${publicUrl}/verifikasi/${code}`
