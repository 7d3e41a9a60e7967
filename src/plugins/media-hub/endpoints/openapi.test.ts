import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { openApi } from './openapi'
import * as answers from './schemas'

type Described = {
  paths: Record<
    string,
    { get: { responses: { 200: { content: Record<string, { example?: unknown } | undefined> } } } }
  >
}

const site = { url: 'https://humas.example.id', name: 'Hub Humas' }

it('is a description that a linter has nothing to say about', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lintFromString({ source: JSON.stringify(openApi(site)), config })
  // a key that ends like a format is asked for in that format: what looks ambiguous is meant
  const meant = ['no-ambiguous-paths', '#/paths/~1v1~1releases~1{key}.{ending}']
  expect(problems.map(({ ruleId, location }) => [ruleId, location[0]?.pointer])).toEqual([meant])
})

it('shows examples that are as they are described, also before anything is public', () => {
  const { paths } = openApi(site) as unknown as Described
  const exampleAt = (path: string) =>
    paths[path]?.get.responses['200'].content['application/json']?.example as object
  const shown: Array<[string, z.ZodType]> = [
    ['/v1/releases', answers.releaseList],
    ['/v1/releases/{key}', answers.release],
    ['/v1/changes', answers.changeList],
    ['/v1/assets/{id}', answers.asset],
    ['/v1/units', answers.unitList],
    ['/v1/units/{code}', answers.unit],
  ]
  for (const [path, schema] of shown) {
    const { success, error } = schema.safeParse(exampleAt(path))
    expect([path, success, error?.issues]).toEqual([path, true, undefined])
  }
  expect(JSON.stringify(paths)).not.toContain('hub.invalid')
})

it('names each parameter as a reader may send it', () => {
  const { paths } = openApi(site) as {
    paths: Record<string, { get: { parameters: Array<{ name: string }> } }>
  }
  const named = paths['/v1/releases']?.get.parameters
  expect(named?.find(({ name }) => name === 'limit')).toEqual({
    name: 'limit',
    in: 'query',
    description: 'How many at most; 20 when absent.',
    schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  })
  expect(named?.map(({ name }) => name)).toEqual([
    ...['limit', 'cursor', 'unit', 'kind', 'place', 'keyword', 'from', 'to', 'asset', 'q', 'facets'],
  ])
})
