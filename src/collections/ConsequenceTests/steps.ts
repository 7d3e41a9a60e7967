import type { PayloadRequest } from 'payload'
import { personOf } from '../../access/person'
import { type ConsequenceTest, consequenceTestProblems } from '../../domain/consequenceTest'
import { label } from '../../fields/labels'
import { mintCaseNumber } from '../../hooks/mintCaseNumber'
import type { CaseOffice } from '../InformationRequests/office'
import { consequenceTestTable } from './workflow'

type Stored = ConsequenceTest & { id: string; unit: string; title?: string; number?: string | null }
type Taken = { action: string; doc: Stored; note: string | null; now: Date; req: PayloadRequest }

/** list: sentences */
const words = {
  'test.letters': label('Pilih huruf pasal 17.', 'Choose the letters of article 17.'),
  'test.law': label('Sebut dasar hukum pengecualian.', 'Name the law relied on.'),
  'test.ifOpened': label('Tulis akibat bila informasi dibuka.', 'Write what follows if it is opened.'),
  'test.ifClosed': label('Tulis akibat bila informasi ditutup.', 'Write what follows if it is closed.'),
  'test.publicInterest': label('Timbang kepentingan publik.', 'Weigh the public interest.'),
  'test.participants': label('Sebut peserta uji.', 'Name who took part.'),
  'test.startsAt': label('Tetapkan awal masa pengecualian.', 'Say when the period begins.'),
  'test.endsAt': label(
    'Huruf a sampai f tidak bersifat permanen (pasal 20): tetapkan akhirnya.',
    'Letters a to f are not for ever (art. 20): say when it ends.',
  ),
  'test.ends_first': label('Akhir masa mendahului awalnya.', 'The period ends before it begins.'),
  'test.too_long': label(
    'Pengecualian penegakan hukum paling lama 30 tahun (PP 61/2010).',
    'An exemption for law enforcement lasts 30 years at most.',
  ),
} as const

const content = ({ title, law, ifOpened, ifClosed, publicInterest }: Stored) => ({
  title: title ?? '',
  law: law ?? '',
  ifOpened: ifOpened ?? '',
  ifClosed: ifClosed ?? '',
  publicInterest: publicInterest ?? '',
})

/** The procedure of a consequence test: the number and the signature come with the signing. */
export const consequenceTestWorkflow = (office: CaseOffice) => ({
  table: consequenceTestTable,
  words,
  content,
  problems: async ({ action, doc }: Pick<Taken, 'action' | 'doc'>) =>
    action === 'sign' ? consequenceTestProblems(doc) : [],
  writes: async ({ action, doc, now, req }: Taken): Promise<Record<string, unknown>> => {
    if (action !== 'sign') return {}
    const about = { kind: 'UK', unit: doc.unit, channel: 'desk', table: 'uji_konsekuensi' }
    const number = await mintCaseNumber(req, about, now)
    const signed = { number, signedAt: now.toISOString(), signedBy: personOf(req)?.id ?? null }
    await office.issue?.(req, { kind: 'consequence_test', doc: { ...doc, ...signed } })
    return signed
  },
})
