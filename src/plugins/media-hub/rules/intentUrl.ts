export type Intent = {
  mode: 'subscribe' | 'unsubscribe'
  topic: string
  challenge: string
  leaseSeconds: number
}

/** Where somebody is asked whether he wants what was asked in his name (WebSub 5.3): our words come after his own, which stay as they are. */
export function intentUrl(callback: string, { mode, topic, challenge, leaseSeconds }: Intent): string {
  const words = new URLSearchParams({ 'hub.mode': mode, 'hub.topic': topic, 'hub.challenge': challenge })
  if (mode === 'subscribe') words.set('hub.lease_seconds', String(leaseSeconds))
  return `${callback}${callback.includes('?') ? '&' : '?'}${words}`
}
