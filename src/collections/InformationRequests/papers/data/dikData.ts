import type { PayloadRequest } from 'payload'
import { localDay } from '../../../../domain/localDay'
import { idOf, written } from '../../letters'
import type { CaseOffice } from '../../office'
import type { StoredDik } from '../storedElsewhere'
import { testsOf } from './testsOf'

/** The decision by which something is exempt, with the columns of the list (UU 14/2008 art. 19-20, PP 61/2010). */
export async function dikData(
  { clockOf }: Pick<CaseOffice, 'clockOf'>,
  req: PayloadRequest,
  doc: StoredDik,
): Promise<Record<string, unknown>> {
  const { zone } = await clockOf(req, doc.unit)
  const [test] = await testsOf(req, doc.consequenceTest ? [idOf(doc.consequenceTest)] : [])
  if (!test) throw new Error('an exemption without a consequence test')
  const from = doc.startsAt ? written(localDay(doc.startsAt, zone)) : null
  const until = doc.endsAt ? written(localDay(doc.endsAt, zone)) : null
  return {
    considerations: [
      `bahwa "${doc.title}" telah diuji konsekuensinya dengan hasil dikecualikan sebagaimana Lembar Uji Konsekuensi Nomor ${test.number};`,
      'bahwa pengecualian hanya berlaku selama jangka waktu yang ditetapkan dan berakhir tanpa penetapan baru pada akhir jangka waktu itu.',
    ],
    consequenceTests: [{ number: test.number, heldOn: test.signedAt ? localDay(test.signedAt, zone) : '' }],
    items: test.letters.map((letter) => ({
      information: doc.title,
      exemption: letter,
      legalBasis: doc.law?.trim() || test.law,
      ifOpened: doc.ifOpened?.trim() || test.ifOpened,
      ifClosed: doc.ifClosed?.trim() || test.ifClosed,
      period: until
        ? `${from ?? 'sejak ditetapkan'} sampai ${until}`
        : `sejak ${from ?? 'ditetapkan'}, tanpa batas waktu`,
    })),
    effectiveOn: localDay(new Date(), zone),
  }
}
