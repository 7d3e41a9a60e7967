import { z } from 'zod'
import type { PublicItem } from '../../../domain/publicItem'
import { exampleRelease } from './exampleRelease'
import { header, type Json } from './openapiOperation'
import { describedPaths } from './openapiPaths'
import * as answers from './schemas'

const named = {
  Asset: answers.asset,
  Release: answers.release,
  Tombstone: answers.tombstone,
  ReleaseList: answers.releaseList,
  ChangeList: answers.changeList,
  Unit: answers.unit,
  UnitList: answers.unitList,
  OwnKey: answers.ownKey,
  EmbargoedRelease: answers.embargoedRelease,
  EmbargoedList: answers.embargoedList,
  EmbargoTerms: answers.embargoTerms,
  Called: answers.called,
  CalledList: answers.calledList,
  Problem: answers.problem,
}

/**
 * The description of the public side (OpenAPI 3.1), made from the schemas that read requests and judge answers.
 * @param release what examples show
 */
export function openApi(
  site: { url: string; name: string },
  release: PublicItem = exampleRelease(site.url),
): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name}: content API`,
      version: '1',
      summary: 'Everything published, as JSON: to read, to follow, to copy.',
      description: ABOUT,
      license: { name: 'The terms stand in `rights` of each item', url: `${site.url}/docs` },
    },
    servers: [{ url: site.url }],
    security: [{}, { key: [] }],
    tags: [
      { name: 'Releases', description: 'Read and search what is public.' },
      { name: 'Changes', description: 'Keep a whole copy.' },
      { name: 'Assets', description: 'Photos, videos, audio, documents.' },
      { name: 'Units', description: 'Who publishes.' },
      { name: 'Embargo', description: 'For trusted outlets with a key: cleared texts before their hour.' },
      { name: 'Recalls', description: 'What was called back, and your word that you followed.' },
      { name: 'Key', description: 'What a key opens, and how it was used.' },
      { name: 'Description', description: 'This description.' },
    ],
    paths: describedPaths(site, release),
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: 'A key `hub_…` of an outlet. Never in an address. Without one, limits are lower.',
        },
      },
      schemas: schemas(),
      headers: {
        ETag: { description: 'Strong; send it back as If-None-Match.', schema: { type: 'string' } },
        RateLimit: {
          description: 'What is left of each limit: r requests in t seconds.',
          schema: { type: 'string' },
          example: '"minute";r=294;t=41, "day";r=19987;t=40241',
        },
        'RateLimit-Policy': {
          description: 'The limits: q requests in w seconds.',
          schema: { type: 'string' },
          example: '"minute";q=300;w=60, "day";q=20000;w=86400',
        },
        'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 0 } },
      },
      responses: {
        BadRequest: refusal('A parameter is unknown, given twice or not usable; `parameter` names it.'),
        Unauthorized: refusal('The key is unknown, has expired or was revoked.'),
        Forbidden: refusal('The outlet has no early access, or has not accepted its terms yet.'),
        NotFound: refusal('There never was such a thing.'),
        Conflict: refusal('It was written for another state of things; read again, then decide.'),
        WrongType: refusal('The body is of another type than this address reads.'),
        TooMany: refusal('A limit is used up.', { 'Retry-After': header('Retry-After') }),
        Unavailable: refusal('The database or the key cannot be asked at the moment.', {
          'Retry-After': header('Retry-After'),
        }),
      },
    },
  }
}

const ABOUT = `Public, read-only, open to scripts of any site. What was withdrawn answers 410 with a tombstone: take it down.
Keep the highest \`version\` per \`id\` and you end with the truth. A guide in five minutes stands in docs/api.md.`

function schemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _draft, $id: _own, ...schema }]) => [id, schema]),
  )
}

const refusal = (description: string, headers?: Json): Json => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})
