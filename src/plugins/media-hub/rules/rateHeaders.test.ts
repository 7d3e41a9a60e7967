import { expect, it } from 'vitest'
import { rateHeaders } from './rateHeaders'

const minute = { name: 'minute', seconds: 60, limit: 600, left: 599, resets: 12, over: false }
const day = { name: 'day', seconds: 86_400, limit: 1000, left: 0, resets: 3600, over: true }

it('writes limits and what is left of them as structured fields', () => {
  expect(rateHeaders([minute])).toEqual({
    'ratelimit-policy': '"minute";q=600;w=60',
    ratelimit: '"minute";r=599;t=12',
  })
})

it('says when to come back once a limit is used up', () => {
  expect(rateHeaders([minute, day])).toEqual({
    'ratelimit-policy': '"minute";q=600;w=60, "day";q=1000;w=86400',
    ratelimit: '"minute";r=599;t=12, "day";r=0;t=3600',
    'retry-after': '3600',
  })
})
