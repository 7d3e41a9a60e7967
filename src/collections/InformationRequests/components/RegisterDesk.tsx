import { APIError, type PayloadRequest } from 'payload'
import { currentPosts, holds } from '../../../access/person'
import { scopeKey } from '../../../domain/posts'
import { type Made, objectionRegister, requestRegister } from '../registers/makeRegister'
import { readOrder } from '../registers/order'
import { OpenRegister } from './OpenRegister'
import { RegisterTable } from './RegisterTable'
import { registerWords as words, speak } from './words'
import './register.css'

const kinds = {
  'information-requests': { make: requestRegister, words: words.requests },
  keberatan: { make: objectionRegister, words: words.objections },
} as const
type Kind = keyof typeof kinds
const YEARS = 6

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
  const { admin, api } = req.payload.config.routes
  const thisYear = new Date().getFullYear()
  const kind: Kind = asked.register === 'keberatan' ? 'keberatan' : 'information-requests'
  const year = /^20\d\d$/.test(String(asked.tahun)) ? String(asked.tahun) : String(thisYear)
  const unit = typeof asked.satuan === 'string' ? asked.satuan : ''
  const span = { from: `${year}-01-01`, to: `${year}-12-31`, ...(unit ? { unit } : {}) }
  const [made, units] = await Promise.all([madeOf(req, kind, span), unitsInReach(req)])
  const file = (format: string) => `${api}/${kind}/register?${new URLSearchParams({ ...span, format })}`
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
      {'refused' in made ? (
        <p role="alert">{made.refused}</p>
      ) : (
        <>
          <p>
            {say(words.total)}: <strong>{made.cases.length}</strong>
          </p>
          {made.cases.length === 0 ? (
            <p>{say(words.none)}</p>
          ) : (
            <RegisterTable base={`${admin}/collections/${kind}`} made={made} />
          )}
          <p className="case-register-files">
            {say(words.files)}: <a href={file('csv')}>CSV</a> <a href={file('xlsx')}>XLSX</a>{' '}
            <a href={file('pdf')}>PDF</a>
          </p>
          {holds(req, 'ppid_officer', 'ppid_superior') ? (
            <OpenRegister address={`${api}/${kind}/register`} language={req.i18n.language} span={span} />
          ) : null}
        </>
      )}
    </main>
  )
}

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

/** What cannot be shown is said; anything but a refusal is a fault of ours. */
async function madeOf(req: PayloadRequest, kind: Kind, span: object): Promise<Made | { refused: string }> {
  try {
    const order = readOrder({ ...span }, new Date().toISOString())
    return await kinds[kind].make({}, req, order)
  } catch (error) {
    if (error instanceof APIError && error.status < 500) return { refused: error.message }
    throw error
  }
}

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
