import { APIError, type Endpoint, Forbidden } from 'payload'
import { holds } from '../../../access/person'
import type { CaseOffice } from '../office'
import { badOrder, problem } from '../registers/order'
import { yearlyFigures } from '../report/yearlyFigures'

const known = ['year', 'unit']

/** GET yearly-report?year=&unit=: the figures of art. 12, from the cases that the person reads; 409 unless they add up. */
export const yearlyReportEndpoint = (office: CaseOffice): Endpoint => ({
  path: '/yearly-report',
  method: 'get',
  handler: async (req) => {
    if (!holds(req, 'ppid_officer', 'ppid_superior', 'auditor')) throw new Forbidden(req.t)
    const told = Object.fromEntries(req.searchParams)
    const strange = Object.keys(told).filter((name) => !known.includes(name))
    if (strange.length > 0) throw badOrder(strange.map((name) => problem(name.slice(0, 80), 'unknown')))
    const { year = String(new Date().getFullYear()), unit = '' } = told
    if (!/^20\d\d$/.test(year)) throw badOrder([problem('year', 'no_year')])
    if (unit.length > 100 || unit.includes('\0')) throw badOrder([problem('unit', 'no_unit')])
    const figures = await yearlyFigures(office, req, { year: Number(year), unit: unit || null }, new Date())
    if (figures.doesNotAddUp.length > 0) throw doesNotAddUp(figures.doesNotAddUp)
    return Response.json(figures, { headers: { 'Cache-Control': 'no-store' } })
  },
})

/** No report is better than a wrong one. */
const doesNotAddUp = (figures: readonly string[]) =>
  new APIError(
    `Angka tidak cocok dengan jumlah bagiannya: ${figures.join(', ')}. Periksa perkaranya. / Figures are not the sum of their parts.`,
    409,
    { code: 'report.does_not_add_up', figures },
    true,
  )
