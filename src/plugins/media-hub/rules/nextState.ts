export type Action = 'published' | 'corrected' | 'withdrawn'
export type State = 'public' | 'withdrawn'

/** An announcement that contradicts what is public now. */
export class AnnouncementRefused extends Error {
  override name = 'AnnouncementRefused'
  constructor(readonly code: 'media_hub.already_public' | 'media_hub.not_public') {
    super(code)
  }
}

/**
 * What an item becomes by an announcement.
 * @throws AnnouncementRefused when it is published twice, or corrected or withdrawn while not public
 */
export function nextState(action: Action, current: State | undefined): State {
  if (action === 'published' && current === 'public')
    throw new AnnouncementRefused('media_hub.already_public')
  if (action !== 'published' && current !== 'public') throw new AnnouncementRefused('media_hub.not_public')
  return action === 'withdrawn' ? 'withdrawn' : 'public'
}
