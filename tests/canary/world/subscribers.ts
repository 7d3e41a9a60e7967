import { eventually } from '../../support/eventually'
import { storedOnly } from '../tokens/audiences'
import { noReader } from '../tokens/registry'
import type { World } from './world'

/** A reader of feeds whose callback is as good as a key: it is told to nobody, and stands in no log. */
export async function subscribe({ hub, registry }: World): Promise<void> {
  const callback = `http://${hub.receiver.host}/feeds/${registry.issue('feed', 'subscriber', 'callback', storedOnly)}`
  const secret = registry.issue('feed', 'subscriber', 'secret', noReader)
  const answer = await fetch(`${hub.publicUrl}/websub`, {
    method: 'POST',
    body: new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.topic': `${hub.publicUrl}/feeds/releases.atom`,
      'hub.callback': callback,
      'hub.secret': secret,
    }),
  })
  if (answer.status !== 202) throw new Error(`a subscription was answered ${answer.status}`)
  await eventually('the subscription is in force', async () => {
    const { rows } = await hub.pool.query('select from media_hub_subscriptions')
    return rows.length === 1
  })
}
