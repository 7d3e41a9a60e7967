import { eventually } from '../../support/eventually'
import { accountOf, nameOf, ownOf } from '../tokens/audiences'
import { noReader } from '../tokens/registry'
import { principalOf, type World } from './world'

/** One who is invited, one who forgot a password, one who is signed in: their letters and their session open accounts. */
export async function inviteAndForget(world: World): Promise<void> {
  const { hub, registry } = world
  const unit = 'POLDA.LAMPUNG.LAMPUNGTENGAH'
  const invited = `${registry.issue('user', 'invited', 'email', accountOf(unit, 'invited'))}@contoh.id`
  await hub.as('admin').create('users', {
    name: registry.issue('user', 'invited', 'name', nameOf(unit, 'invited')),
    email: invited,
    unit: world.units.get(unit),
    posts: [{ role: 'operator', unit: world.units.get(unit) }],
  })
  registry.register(await secretMailedTo(world, invited), 'users/invited/invitation', ownOf('invited'))

  const { email } = principalOf(world, 'writer-dinkes')
  await hub.as('admin').call('POST', '/api/users/forgot-password', { email }, { authorization: '' })
  registry.register(await secretMailedTo(world, email), 'users/writer-dinkes/reset', ownOf('writer-dinkes'))

  const { email: login, password } = principalOf(world, 'editor-lantas')
  const { body } = await hub
    .as('admin')
    .call('POST', '/api/users/login', { email: login, password }, { authorization: '' })
  registry.register(String(body.token), 'users/editor-lantas/session', noReader)
}

/** The long word at the end of the first link of a letter to that address. */
const secretMailedTo = ({ hub }: World, address: string): Promise<string> =>
  eventually(`a letter reaches ${address}`, () => {
    const letter = hub.mail.letters.find(({ to }) => JSON.stringify(to).includes(address))
    return /https?:\/\/[^"\s<]*?([A-Za-z0-9_-]{20,})["\s<]/.exec(`${letter?.html} ${letter?.text}`)?.[1]
  })
