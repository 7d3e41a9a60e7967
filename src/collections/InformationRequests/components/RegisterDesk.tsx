import { APIError, type PayloadRequest } from 'payload'
import type { ReactNode } from 'react'
import { currentPosts, holds } from '../../../access/person'
import { scopeKey } from '../../../domain/posts'
import type { CaseOffice } from '../office'
import { type IsShown, objectionRegister, requestRegister } from '../registers/makeRegister'
import { openRequestsIn, placesOf } from '../registers/casesIn'
import { readOrder } from '../registers/order'
import { objectionFigures, requestFigures } from '../report/figures'
import { loadByUnit } from '../report/load'
import { countedOf, yearlyFigures } from '../report/yearlyFigures'
import { OpenRegister } from './OpenRegister'
import { RegisterTable } from './RegisterTable'
import { loadWords, registerWords as words, reportWords, type Said, speak } from './words'
import { UnitLoads } from './UnitLoads'
import { YearlyFigures } from './YearlyFigures'
import './register.css'

const kinds = {
  'information-requests': { words: words.requests },
  keberatan: { words: words.objections },
  laporan: { words: reportWords.report },
  beban: { words: loadWords.load },
} as const
type Kind = keyof typeof kinds
type Register = Exclude<Kind, 'laporan' | 'beban'>
/** A question of a screen: which register or report, of which year and unit, and which figure of the report alone. */
type Asked = { kind: Kind; year: string; unit: string; figure: string }
const YEARS = 6
type Question = Omit<Asked, 'kind'>

/** A register of a year and a unit, with masked identities, and the ways to have it as a file. */
export async function RegisterDesk({ req, asked }: { req: PayloadRequest; asked: Record<string, unknown> }) {
  const say = speak(req.i18n.language)
  if (!holds(req, 'ppid_officer', 'ppid_superior', 'auditor'))
    return (
      <main className="case-register">
        <h1>{say(words.title)}</h1>
        <p>{say(words.notYours)}</p>
      </main>
    )
  const { admin } = req.payload.config.routes
  const thisYear = new Date().getFullYear()
  const question = read(asked, thisYear)
  const { kind, year, unit } = question
  const units = await unitsInReach(req)
  return (
    <main className="case-register">
      <h1>{say(words.title)}</h1>
      <form action={`${admin}/register`} method="get">
        <Choice
          label={say(words.which)}
          name="register"
          options={Object.entries(kinds).map(([value, one]) => [value, say(one.words)])}
          value={kind}
        />
        <Choice
          label={say(words.year)}
          name="tahun"
          options={Array.from({ length: YEARS }, (_, back) => [
            String(thisYear - back),
            String(thisYear - back),
          ])}
          value={year}
        />
        <Choice
          label={say(words.unit)}
          name="satuan"
          options={[
            ['', say(words.allUnits)],
            ...units.map(({ code, name }): [string, string] => [code, name]),
          ]}
          value={unit}
        />
        <button type="submit">{say(words.show)}</button>
      </form>
      {await refusalOr(() => show(req, question))}
    </main>
  )
}

const show = (req: PayloadRequest, { kind, ...question }: Asked): Promise<ReactNode> => {
  if (kind === 'laporan') return report(req, question)
  return kind === 'beban' ? load(req, question) : register(req, kind, question)
}

/** What a link may say; anything else is the register of requests of this year. */
function read(asked: Record<string, unknown>, thisYear: number): Asked {
  const text = (name: string) =>
    typeof asked[name] === 'string' ? (asked[name] as string).slice(0, 100) : ''
  const kind = Object.hasOwn(kinds, text('register')) ? (text('register') as Kind) : 'information-requests'
  const year = /^20\d\d$/.test(text('tahun')) ? text('tahun') : String(thisYear)
  return { kind, year, unit: text('satuan'), figure: text('angka') }
}

/** What cannot be shown is said; anything but a refusal is a fault of ours. */
async function refusalOr(show: () => Promise<ReactNode>): Promise<ReactNode> {
  try {
    return await show()
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return <p role="alert">{error.message}</p>
    throw error
  }
}

/** The report of a year: each figure leads to the register of its cases. */
async function report(req: PayloadRequest, { year, unit }: Question): Promise<ReactNode> {
  const { admin } = req.payload.config.routes
  const { caseOffice } = req.payload.config.custom as { caseOffice: CaseOffice }
  const figures = await yearlyFigures(caseOffice, req, { year: Number(year), unit: unit || null }, new Date())
  const hrefOf = (of: string, figure: string) =>
    `${admin}/register?${new URLSearchParams({ register: of, tahun: year, satuan: unit, angka: figure })}`
  return <YearlyFigures figures={figures} hrefOf={hrefOf} language={req.i18n.language} />
}

/** What waits at each unit now; the year of the question says nothing here. */
async function load(req: PayloadRequest, { unit }: Question): Promise<ReactNode> {
  const cases = await openRequestsIn(req, unit || null)
  const places = await placesOf(
    req,
    cases.map((one) => String(one.unit)),
  )
  const names = new Map([...places].map(([id, { name }]) => [id, name]))
  const base = `${req.payload.config.routes.admin}/collections/information-requests`
  const loads = loadByUnit(cases, new Date())
  return <UnitLoads base={base} language={req.i18n.language} loads={loads} names={names} />
}

async function register(
  req: PayloadRequest,
  kind: Register,
  { year, unit, figure }: Question,
): Promise<ReactNode> {
  const say = speak(req.i18n.language)
  const { admin, api } = req.payload.config.routes
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, ...(unit ? { unit } : {}) }
  const order = readOrder({ ...span }, new Date().toISOString())
  const only = shownOf(kind, figure)
  const made = await only.make({}, req, order, only.isShown)
  const file = (format: string) => `${api}/${kind}/register?${new URLSearchParams({ ...span, format })}`
  return (
    <>
      <p>
        {only.label ? `${say(reportWords.only)} ${say(only.label)}. ` : ''}
        {say(words.total)}: <strong>{made.cases.length}</strong>
      </p>
      {made.cases.length === 0 ? (
        <p>{say(words.none)}</p>
      ) : (
        <RegisterTable base={`${admin}/collections/${kind}`} made={made} />
      )}
      {only.label ? null : (
        <>
          <p className="case-register-files">
            {say(words.files)}: <a href={file('csv')}>CSV</a> <a href={file('xlsx')}>XLSX</a>{' '}
            <a href={file('pdf')}>PDF</a>
          </p>
          {holds(req, 'ppid_officer', 'ppid_superior') ? (
            <OpenRegister address={`${api}/${kind}/register`} language={req.i18n.language} span={span} />
          ) : null}
        </>
      )}
    </>
  )
}

/** How a register is made, and which of its cases a figure of the report was counted from. */
function shownOf(
  kind: Register,
  figure: string,
): { make: typeof requestRegister; isShown?: IsShown; label?: Said } {
  const now = new Date()
  if (kind === 'keberatan') {
    const found = pick(objectionFigures, figure)
    return { make: objectionRegister, ...(found ? { label: found.label, isShown: found.of } : {}) }
  }
  const found = pick(requestFigures, figure)
  return {
    make: requestRegister,
    ...(found ? { label: found.label, isShown: (one) => found.of(countedOf(one, now)) } : {}),
  }
}

const pick = <T,>(table: Record<string, T>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined

type ChoiceProps = {
  label: string
  name: string
  value: string
  options: ReadonlyArray<readonly [string, string]>
}

const Choice = ({ label, name, value, options }: ChoiceProps) => (
  <label>
    {label}
    <select defaultValue={value} name={name}>
      {options.map(([stored, said]) => (
        <option key={stored} value={stored}>
          {said}
        </option>
      ))}
    </select>
  </label>
)

/** The first hundred units that the person's posts reach, by name. */
async function unitsInReach(req: PayloadRequest): Promise<Array<{ code: string; name: string }>> {
  const reaches = currentPosts(req).flatMap(({ reach }) => (reach ? [reach] : []))
  const { docs } = await req.payload.find({
    ...{ collection: 'units', depth: 0, limit: 100, sort: 'name' },
    where: { or: reaches.map(({ depth, unit }) => ({ [`scope.${scopeKey(depth)}`]: { equals: unit } })) },
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs.map(({ code, name }) => ({ code: String(code), name: String(name) }))
}
