import { randomBytes } from 'node:crypto'
import { withClient } from './schema'

/**
 * Gives the api process a login of its own in the embedded database: member of hub_public and of nothing else, with
 * a new password at each start, so that a hole in the public side cannot climb back to the owner's rights.
 * @returns its connection string
 */
export async function makeApiLogin(url: string): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'hub_api'")
    const secret = client.escapeLiteral(password)
    await client.query(
      rowCount === 0
        ? `create role hub_api login password ${secret}`
        : `alter role hub_api password ${secret}`,
    )
    await client.query('grant hub_public to hub_api')
  })
  const login = new URL(url)
  login.username = 'hub_api'
  login.password = password
  return login.href
}
