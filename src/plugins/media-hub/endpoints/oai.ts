import type { Pool } from 'pg'
import { type OaiFormat, oaiFormats } from '../formats/oaiRecord'
import { xmlDocument, xmlFragment } from '../formats/xml'
import type { Site } from '../pages/site'
import type { Product } from '../rules/matchesProducts'
import { OaiError, oaiRequest, type OaiRequest, oaiSpan, type OaiVerb, toSecond } from '../rules/oaiRequest'
import { readPublicItem } from '../rules/readPublicItem'
import type { SignedWords } from '../rules/signedWord'
import { type Answer, answer, keepFor, OPEN_TO_SCRIPTS, type Shown } from './answer'
import { oaiEarliest, type OaiRow, oaiRow, oaiRows, oaiSets } from './oaiRecords'

export type Archive = {
  pool: Pool
  site: Site
  words: SignedWords
  /** Mail address of whoever runs it; the protocol wants one. */
  contact: string
}

const RECORDS = 50
const IDENTIFIERS = 200
const SETS = 500

/** What an answer holds: the element of its verb, as XML, and the versions in it. */
type Told = { xml: string; shows?: Shown }

/**
 * GET and POST /oai: OAI-PMH 2.0 over everything that is or was public. Units are sets; what was withdrawn stays as a
 * deleted record for ever, without a word.
 */
export async function oaiAnswer(
  archive: Archive,
  given: URLSearchParams,
  products: readonly Product[],
): Promise<Answer> {
  const { site } = archive
  let request: OaiRequest | undefined
  let told: Told
  try {
    request = oaiRequest(given)
    told = await VERBS[request.verb](archive, request, products)
  } catch (error) {
    if (!(error instanceof OaiError)) throw error
    // a verb or argument that is none is not said back (3.2)
    if (['badVerb', 'badArgument'].includes(error.code)) request = undefined
    told = { xml: xmlFragment({ error: { '@code': error.code, '#': error.message } }) }
  }
  const attributes = request ? { verb: request.verb, ...request.args } : {}
  const body = xmlDocument({
    'OAI-PMH': {
      '@xmlns': 'http://www.openarchives.org/OAI/2.0/',
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      '@xsi:schemaLocation':
        'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
      responseDate: toSecond(new Date()),
      request: {
        ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [`@${name}`, value])),
        '#': `${site.url}/oai`,
      },
      '#xml': told.xml,
    },
  })
  return answer({
    type: 'text/xml; charset=utf-8',
    body,
    cache: keepFor(5),
    headers: OPEN_TO_SCRIPTS,
    ...(told.shows ? { shows: told.shows } : {}),
  })
}

type Work = (archive: Archive, request: OaiRequest, products: readonly Product[]) => Promise<Told>

const VERBS: Record<OaiVerb, Work> = {
  Identify: async ({ pool, site, contact }) => ({
    xml: xmlFragment({
      Identify: {
        repositoryName: site.name,
        baseURL: `${site.url}/oai`,
        protocolVersion: '2.0',
        adminEmail: contact,
        earliestDatestamp: toSecond(await oaiEarliest(pool)),
        deletedRecord: 'persistent',
        granularity: 'YYYY-MM-DDThh:mm:ssZ',
      },
    }),
  }),
  ListMetadataFormats: async ({ pool, site }, { args }) => {
    if (args.identifier) await oaiRow(pool, idIn(site, args.identifier))
    return {
      xml: xmlFragment({
        ListMetadataFormats: {
          metadataFormat: Object.entries(oaiFormats).map(([metadataPrefix, { schema, namespace }]) => ({
            metadataPrefix,
            schema,
            metadataNamespace: namespace,
          })),
        },
      }),
    }
  },
  ListSets: async ({ pool, words }, { args }) => {
    const after = args.resumptionToken ? placeIn(words, 'ListSets', args.resumptionToken).after : ''
    const found = await oaiSets(pool, after, SETS)
    // the same of sets, which have no such error but this
    if (after !== '' && found.length === 0)
      throw new OaiError('badResumptionToken', 'the sets that followed are no more; begin again')
    const page = found.slice(0, SETS)
    const more = found.length > SETS
    const set = page.map(({ spec, name }) => ({ setSpec: spec, setName: name }))
    const place = { verb: 'ListSets' as const, after: page.at(-1)?.spec ?? '', args: {} }
    return { xml: xmlFragment({ ListSets: { set, ...resumption(words, more ? place : undefined, args) } }) }
  },
  GetRecord: async ({ pool, site }, { args }) => {
    const format = formatOf(args.metadataPrefix)
    const row = await oaiRow(pool, idIn(site, args.identifier))
    return { xml: `<GetRecord>${recordOf(row, format, site)}</GetRecord>`, shows: shownOf([row]) }
  },
  ListIdentifiers: async (archive, request, products) => {
    const { rows, rest } = await harvest(archive, request, products, IDENTIFIERS)
    return {
      xml: `<ListIdentifiers>${rows.map((row) => headerOf(row, archive.site)).join('')}${rest}</ListIdentifiers>`,
    }
  },
  ListRecords: async (archive, request, products) => {
    const { rows, rest, format } = await harvest(archive, request, products, RECORDS)
    const records = rows.map((row) => recordOf(row, format, archive.site)).join('')
    return { xml: `<ListRecords>${records}${rest}</ListRecords>`, shows: shownOf(rows) }
  },
}

type Place = { verb: OaiVerb; after: string; args: Record<string, string> }

/** One page of a harvest, and how to go on. @throws OaiError */
async function harvest(
  { pool, words }: Archive,
  { verb, args: given }: OaiRequest,
  products: readonly Product[],
  limit: number,
) {
  const place = given.resumptionToken ? placeIn(words, verb, given.resumptionToken) : undefined
  const args = place?.args ?? given
  const format = formatOf(args.metadataPrefix)
  const selection = { ...oaiSpan(args), ...(args.set ? { set: args.set } : {}), after: place?.after ?? '0' }
  const found = await oaiRows(pool, selection, products, limit)
  // The schema wants a record in every list. A resumed list is empty when all that followed has changed since and lies
  // beyond `until` now, or in another set: then the arguments match nothing any more (3.6: noRecordsMatch). The token
  // is neither invalid nor expired, and badResumptionToken would make the harvester begin again.
  if (found.length === 0) throw new OaiError('noRecordsMatch', 'nothing public matches')
  const rows = found.slice(0, limit)
  const next = found.length > limit ? { verb, after: rows.at(-1)?.seq ?? '0', args } : undefined
  return { rows, format, rest: xmlFragment(resumption(words, next, given)) }
}

/** A token while more follows; an empty one ends a list that was resumed (3.5). */
const resumption = (words: SignedWords, next: Place | undefined, given: Record<string, string>) => ({
  resumptionToken: next ? words.sign(JSON.stringify(next)) : given.resumptionToken ? '' : undefined,
})

function placeIn(words: SignedWords, verb: OaiVerb, token: string): Place {
  const value = words.read(token)
  const place = value === undefined ? undefined : (JSON.parse(value) as Place)
  if (place?.verb === verb) return place
  throw new OaiError('badResumptionToken', 'this resumptionToken was not given here for this verb')
}

function formatOf(prefix: string | undefined): OaiFormat {
  const format = prefix && Object.hasOwn(oaiFormats, prefix) ? oaiFormats[prefix] : undefined
  if (format) return format
  throw new OaiError('cannotDisseminateFormat', `metadataPrefix is ${Object.keys(oaiFormats).join(' or ')}`)
}

const prefixOf = (site: Site) => `oai:${new URL(site.url).hostname}:`

function idIn(site: Site, identifier = ''): string {
  if (identifier.startsWith(prefixOf(site))) return identifier.slice(prefixOf(site).length)
  throw new OaiError('idDoesNotExist', `identifiers begin with ${prefixOf(site)}`)
}

const headerOf = ({ id, at, json, path }: OaiRow, site: Site): string =>
  xmlFragment({
    header: {
      '@status': json === null ? 'deleted' : undefined,
      identifier: prefixOf(site) + id,
      datestamp: toSecond(at),
      setSpec: path.join(':'),
    },
  })

function recordOf(row: OaiRow, format: OaiFormat, site: Site): string {
  if (row.json === null) return `<record>${headerOf(row, site)}</record>`
  const words = format.write(readPublicItem(row.json, site.url), site).trim()
  return `<record>${headerOf(row, site)}<metadata>${words}</metadata></record>`
}

const shownOf = (rows: OaiRow[]): Shown =>
  rows.flatMap(({ id, json }) =>
    json === null ? [] : [{ id, version: (JSON.parse(json) as { version: number }).version }],
  )
