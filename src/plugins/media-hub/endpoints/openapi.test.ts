import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, it } from 'vitest'
import { openApi } from './openapi'

const site = { url: 'https://humas.example.id', name: 'Hub Humas' }

it('is a description that a linter has nothing to say about', async () => {
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lintFromString({ source: JSON.stringify(openApi(site)), config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
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
