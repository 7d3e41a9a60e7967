import { handleEndpoints } from 'payload'
import { expect, it } from 'vitest'
import { useDatabase } from '../../../tests/support/database'

const database = await useDatabase()

it.each(['', '/callback', '/callback?code=x&state=y'])(
  'is not there without a provider: %s',
  async (address) => {
    const payload = await database.payload()
    const answer = await handleEndpoints({
      config: payload.config,
      request: new Request(`https://humas.example.id/api/users/single-sign-on${address}`),
    })
    expect(answer.status).toBe(404)
    const { beforeLogin, afterLogin } = payload.config.admin.components
    expect(JSON.stringify([beforeLogin, afterLogin])).not.toContain('single-sign-on')
  },
)
