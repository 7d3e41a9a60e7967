import type { Item } from '../endpoints/items'

/** An item as the API gives it; stored words stay as they are stored. */
export const jsonOf = (
  { id, title, told, unit, version, decidedAt }: Item,
  urlsOf: (id: string) => Record<string, string>,
) => ({ id, version, title, ...told, unit, decidedAt, urls: urlsOf(id) })
