import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { localDay } from '../../../../domain/localDay'
import { connectionOf } from '../../../../hooks/transaction'
import type { CaseOffice } from '../../office'
import type { StoredTest } from '../storedElsewhere'

/** The sheet of a consequence test: one line for each letter of art. 17, and everybody who took part (art. 19). */
export async function testData(
  { clockOf }: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  doc: StoredTest,
): Promise<Record<string, unknown>> {
  const { zone } = await clockOf(req, doc.unit)
  const { place, requestNumber } = await aroundTest(req, doc)
  return {
    occasion: requestNumber ? 'request' : 'before_request',
    registrationNumber: requestNumber,
    heldOn: localDay(doc.signedAt ?? new Date(), zone),
    place,
    items: (doc.letters ?? []).map((letter) => ({
      information: doc.title,
      exemption: letter,
      legalBasis: doc.law,
      ifOpened: doc.ifOpened,
      ifClosed: doc.ifClosed,
      publicInterest: doc.publicInterest,
      result: 'closed',
      closedUntilOn: doc.endsAt ? localDay(doc.endsAt, zone) : null,
    })),
    participants: participantsOf(doc.participants ?? ''),
  }
}

/** One on each line, or between semicolons: `Rina Contoh, Kasi Humas`. */
export const participantsOf = (text: string) =>
  text
    .split(/[\n;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [name = '', ...position] = line.split(/\s*,\s*/)
      return { name, position: position.join(', ') || 'Peserta' }
    })

async function aroundTest(req: PayloadRequest, { id, unit }: StoredTest) {
  const db = await connectionOf(req)
  const { rows } = await db.execute(sql`
    select coalesce(nullif(city, ''), name) as place,
      (select number from information_requests where consequence_test_id = ${id}::uuid order by received_at limit 1)
        as "requestNumber"
    from units where id = ${unit}::uuid`)
  return rows[0] as { place: string; requestNumber: string | null }
}
