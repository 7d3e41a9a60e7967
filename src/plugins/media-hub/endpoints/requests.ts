import { z } from 'zod'
import { facetNames, type FacetName } from './facets'
import { instant, parameters } from './parameters'
import { badParameter, Problem } from './problem'

/*
 * What may be asked, once: requests are read by these schemas, and the description at /v1/openapi.json is made from
 * them. Each schema takes the text of an address and gives the value.
 */

type Shape = Record<string, z.ZodType>
type Values<S extends Shape> = { [Name in keyof S]?: z.output<S[Name]> }

/** The query of a request, read by its schemas. @throws Problem 400 naming the parameter */
export function read<S extends Shape>(url: string, shape: S): Values<S> {
  const given = parameters(url, Object.keys(shape))
  const values: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(given)) {
    const parsed = shape[name]?.safeParse(text)
    if (!parsed?.success)
      throw badParameter(name, `${name} ${parsed?.error.issues[0]?.message ?? 'is not usable'}`)
    values[name] = parsed.data
  }
  return values as Values<S>
}

const whole = (least: number, most: number) => {
  const message = `is a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,15}$/, message)
    .transform(Number)
    .pipe(z.int(message).min(least, message).max(most, message))
}

const words = (description: string, example: string) =>
  z
    .string()
    .refine((value) => value.trim() !== '', 'is empty')
    .meta({ description, examples: [example] })

/** A day in Western Indonesia Time or an instant with offset; as the end of a span the whole day counts. */
const moment = (edge: 'start' | 'end', description: string) =>
  z
    .string()
    .transform((value, context) => {
      try {
        return instant('', value, edge)
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        context.addIssue({ code: 'custom', message: error.message.trim() })
        return z.NEVER
      }
    })
    .pipe(z.string().meta({ description, examples: ['2026-11-23', '2026-11-23T14:05:00+08:00'] }))

const facets = z
  .string()
  .transform((value, context): FacetName[] => {
    const names = value.split(',')
    if (names.every((name) => facetNames.includes(name as FacetName)))
      return [...new Set(names)] as FacetName[]
    context.addIssue({ code: 'custom', message: `are ${facetNames.join(', ')}, comma-separated` })
    return z.NEVER
  })
  .pipe(z.array(z.enum(facetNames as [FacetName, ...FacetName[]])))

const limit = whole(1, 100).meta({ description: 'How many at most; 20 when absent.', default: 20 })

/** GET /v1/releases */
export const listRequest = {
  limit,
  cursor: z.string().meta({ description: '`next` of the page before, as it is.' }),
  unit: words('Code of a unit; everything below it is included.', 'POLDA.KALSEL'),
  kind: words('Kind of release.', 'giat'),
  place: words('A town.', 'Banjarbaru'),
  keyword: words('A keyword.', 'narkoba'),
  from: moment('start', 'Published from this day (WIB) or instant on.'),
  to: moment('end', 'Published up to this day (WIB, included) or before this instant.'),
  asset: words('Id of an asset that the release carries.', '019ab2f0-0000-7000-8000-000000000000'),
  q: words('Words, "a phrase", -without, this or that.', 'unjuk rasa'),
  facets: facets.meta({ description: 'How the newest 2,000 of the list divide.' }),
}

/** GET /v1/changes */
export const changesRequest = {
  after: whole(0, Number.MAX_SAFE_INTEGER).meta({
    description: 'Position to go on from; 0 from the beginning.',
    default: 0,
  }),
  limit,
}

/** GET /feeds/releases.* */
export const feedRequest = { unit: listRequest.unit, kind: listRequest.kind, keyword: listRequest.keyword }

/** POST /websub, described; what we do not know is passed over there (rules/subscriptionRequest.ts). */
export const subscriptionForm = z.object({
  'hub.mode': z.enum(['subscribe', 'unsubscribe']),
  'hub.topic': z.url().meta({ description: 'Address of the feed, as the feed names itself (`rel="self"`).' }),
  'hub.callback': z.url().meta({ description: 'Where the feed is brought; one that cannot be guessed.' }),
  'hub.lease_seconds': z
    .int()
    .positive()
    .optional()
    .meta({ description: 'One hour to thirty days; ten days when absent.' }),
  'hub.secret': z
    .string()
    .max(199)
    .optional()
    .meta({ description: 'Signs what is brought: X-Hub-Signature, HMAC-SHA-256.' }),
})

/** GET /oai, described; the protocol has refusals of its own (rules/oaiRequest.ts). */
export const harvestRequest = {
  verb: words(
    'Identify, ListMetadataFormats, ListSets, ListIdentifiers, ListRecords, GetRecord.',
    'ListRecords',
  ),
  metadataPrefix: words('oai_dc or newsml_g2.', 'oai_dc'),
  identifier: words('Of one record.', 'oai:humas.example.id:019ab2f0'),
  from: words('Changed from this day or second (UTC) on.', '2026-11-24'),
  until: words('Changed up to this day or second, included.', '2026-11-24T08:00:00Z'),
  set: words('Path of a unit; everything below it is included.', 'POLRI:POLDA.KALSEL'),
  resumptionToken: z.string().meta({ description: 'Of the page before, alone beside the verb.' }),
}
