import { localDay } from '../../../domain/localDay'
import { exemptions } from '../../../domain/exemptions'
import { outcomes } from '../channels'
import type { Applicant } from './applicantsOf'
import type { Case } from './casesIn'
import type { RequestRow } from './rows'

const given = ['diberikan', 'diberikan_sebagian']
const answered = [...given, 'ditolak', 'tidak_dikuasai', 'tidak_didokumentasikan']

/** The row of a request, as far as it has come. */
export function requestRow(one: Case, { name, address, contact }: Applicant, zone: string): RequestRow {
  const { outcome, decidedAt } = one
  const decidedOn = decidedAt && answered.includes(outcome) ? localDay(decidedAt, zone) : null
  return {
    ...{ number: one.number, receivedOn: one.receivedOn, name, address, contact, occupation: null },
    informationAsked: [one.subject, one.description].filter(Boolean).join('\n'),
    purpose: one.purpose ?? '',
    ...{ held: heldOf(outcome), holder: one.heldBy ?? null },
    ...{ softcopy: one.format === 'softcopy', hardcopy: one.format === 'hardcopy' },
    ...{ seeOrHear: one.wayToObtain === 'melihat', copy: one.wayToObtain === 'salinan' },
    decision: outcomes.find(({ value }) => value === outcome)?.label.id ?? null,
    refusalReason: reasonOf(one.refusedUnder),
    ...{ noticeOn: decidedOn, givenOn: given.includes(outcome) ? decidedOn : null },
    ...{ cost: costOf(one.cost), paymentWay: one.cost?.payment ?? null },
  }
}

function heldOf(outcome: string | null): RequestRow['held'] {
  if (outcome === 'tidak_dikuasai') return 'no'
  if (outcome === 'tidak_didokumentasikan') return 'not_documented'
  return answered.includes(outcome ?? '') ? 'yes' : null
}

const reasonOf = (letters: string[] | null): string | null =>
  letters?.length
    ? letters
        .map((letter) => `Pasal 17 huruf ${exemptions[letter as keyof typeof exemptions]?.id ?? letter}`)
        .join('\n')
    : null

type Cost = Partial<Record<'sheets' | 'perSheet' | 'delivery' | 'other', number | null>>

/** What is to be paid; null where no cost was written down. */
function costOf(cost: Cost | null | undefined): number | null {
  const { sheets, perSheet, delivery, other } = cost ?? {}
  const isTold = [sheets, perSheet, delivery, other].some((part) => typeof part === 'number')
  return isTold ? (sheets ?? 0) * (perSheet ?? 0) + (delivery ?? 0) + (other ?? 0) : null
}
