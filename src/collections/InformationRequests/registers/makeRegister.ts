import type { PayloadRequest } from 'payload'
import { dayInWords } from '../../../domain/indonesianDate'
import { localDay } from '../../../domain/localDay'
import type { CaseOffice } from '../office'
import { applicantsOf, nobodySeen } from './applicantsOf'
import { type Case, casesIn, named, placesOf } from './casesIn'
import type { Order } from './order'
import { registerKeberatan } from './registerKeberatan'
import { registerPermohonan } from './registerPermohonan'
import { requestRow } from './requestRows'
import type { ObjectionRow, Register } from './rows'
import { withoutIdentity } from './withoutIdentity'

/** The register and the cases it was made of, row by row. */
export type Made = Register & { cases: Array<{ id: string; number: string }> }
type Office = Pick<CaseOffice, 'readAsPerson'>
/** Which of the cases of the span stand in it. */
export type IsShown = (one: Case) => boolean

/** The register of requests of art. 22, as this person may have it. */
export async function requestRegister(
  office: Office,
  req: PayloadRequest,
  order: Order,
  isShown: IsShown = () => true,
): Promise<Made> {
  const { cases: all, of } = await casesIn(req, 'information-requests', order)
  const cases = all.filter(isShown)
  const places = await placesOf(req, unitsOf(cases))
  const who = await applicantsOf(office, req, cases, { ...order, title: 'register permohonan' })
  const rows = cases.map((one) =>
    requestRow(one, who.get(String(one.applicant)) ?? nobodySeen, zoneOf(places, one)),
  )
  return finish(registerPermohonan(rows, optionsOf(order, of)), order, cases)
}

/** The register of objections of art. 35. */
export async function objectionRegister(
  office: Office,
  req: PayloadRequest,
  order: Order,
  isShown: IsShown = () => true,
): Promise<Made> {
  const { cases: all, of } = await casesIn(req, 'keberatan', order)
  const cases = all.filter(isShown)
  const places = await placesOf(req, unitsOf(cases))
  const requests = new Map(
    (
      await named<Case>(
        req,
        'information-requests',
        cases.map((one) => String(one.request)),
      )
    ).map((one) => [String(one.id), one]),
  )
  const superiors = await namesOf(req, cases)
  const who = await applicantsOf(office, req, cases, { ...order, title: 'register keberatan' })
  const rows = cases.map((one): ObjectionRow => {
    const request = requests.get(String(one.request))
    const decidedBy = superiors.get(String(one.decidedBy)) ?? null
    return {
      ...(who.get(String(one.applicant)) ?? nobodySeen),
      ...{ number: one.number, receivedOn: one.receivedOn, proxy: null, requestNumber: one.requestNumber },
      ...{ informationAsked: request?.subject ?? '', purpose: request?.purpose ?? '' },
      grounds: one.grounds ?? [],
      decision: one.outcome ? (decisions[one.outcome] ?? one.outcome) : null,
      answeredOn: one.outcome && one.decidedAt ? localDay(one.decidedAt, zoneOf(places, one)) : null,
      ...{ superiorName: decidedBy, superiorPosition: decidedBy && 'Atasan PPID', response: null },
    }
  })
  return finish(registerKeberatan(rows, optionsOf(order, of)), order, cases)
}

const decisions: Record<string, string> = {
  dikabulkan: 'Dikabulkan',
  dikabulkan_sebagian: 'Dikabulkan sebagian',
  ditolak: 'Ditolak',
}

const unitsOf = (cases: readonly Case[]): string[] => cases.map((one) => String(one.unit))
const zoneOf = (places: Awaited<ReturnType<typeof placesOf>>, one: Case): string =>
  places.get(String(one.unit))?.timeZone ?? 'Asia/Jakarta'

const optionsOf = ({ from, to, identity }: Order, of: string | null) => ({
  subtitle: `${of ?? 'Semua satuan dalam jangkauan'}, ${dayInWords(from)} sampai ${dayInWords(to)}`,
  isPublic: identity === 'public',
})

/** In a masked register no typed word keeps a number or an address of mail: they name people, too. */
function finish(register: Register, { identity }: Order, cases: readonly Case[]): Made {
  const told = cases.map(({ id, number }) => ({ id: String(id), number: String(number) }))
  if (identity !== 'masked') return { ...register, cases: told }
  const rows = register.rows.map((row, at) =>
    row.map((cell) =>
      cell === told[at]?.number || cell === cases[at]?.requestNumber ? cell : withoutIdentity(cell, []),
    ),
  )
  return { ...register, rows, cases: told }
}

/** Who answered the objections; an officer's name on an official act is no secret of the register. */
async function namesOf(req: PayloadRequest, cases: readonly Case[]): Promise<Map<string, string>> {
  const ids = [...new Set(cases.flatMap((one) => (one.decidedBy ? [String(one.decidedBy)] : [])))]
  const names = new Map<string, string>()
  for (const id of ids) {
    // system: the answer that the applicant holds names the superior, whether or not the reader sees his account
    const found = await req.payload.findByID({
      ...{ collection: 'users', id, depth: 0, disableErrors: true },
      overrideAccess: true,
      req,
    })
    if (found?.name) names.set(id, String(found.name))
  }
  return names
}
