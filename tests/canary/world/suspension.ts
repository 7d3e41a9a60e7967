import { accountOf } from '../tokens/audiences'
import { docOf, type World } from './world'

/** One whose account is shut, with the reason that his administrators read. */
export async function suspend(world: World): Promise<void> {
  const { collection, id, unit } = docOf(world, 'users', 'suspended')
  const reason = world.registry.issue('user', 'suspended', 'reason', accountOf(unit, 'suspended'))
  const { status, text } = await world.hub
    .as('admin')
    .call('POST', `/api/${collection}/${id}/suspend`, { reason })
  if (status !== 200) throw new Error(`nobody was suspended: ${status} ${text.slice(0, 500)}`)
}
