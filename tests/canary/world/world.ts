import type { Installation } from '../../support/installation'
import type { Person } from '../../support/person'
import type { Reader } from '../tokens/readers'
import type { Registry, Token } from '../tokens/registry'

/** A person of the crawl: what opens the account, and who that is to the audiences. */
export type Principal = {
  person: Person
  reader: Extract<Reader, { kind: 'staff' }>
  email: string
  password: string
}

/** A document that holds words of ours, and who may read it. */
export type Doc = {
  collection: string
  id: string
  unit: string
  title: string
  verdict: Token['verdict']
}

export type World = {
  hub: Installation
  registry: Registry
  principals: Map<string, Principal>
  /** id of a unit by its code */
  units: Map<string, string>
  docs: Doc[]
  /** Stored files, originals and renditions, and who may open them. */
  files: Array<{ name: string; verdict: Token['verdict'] }>
  /** ids of history entries, with the document they belong to */
  entries: Array<{ collection: string; id: string; entry: string; changedText: boolean }>
}

export const principalOf = ({ principals }: World, key: string): Principal => {
  const found = principals.get(key)
  if (!found) throw new Error(`the crawl has nobody called ${key}`)
  return found
}

export const docOf = ({ docs }: World, collection: string, title: string): Doc => {
  const found = docs.find((doc) => doc.collection === collection && doc.title === title)
  if (!found) throw new Error(`the world has no ${title} among ${collection}`)
  return found
}

export const unitId = ({ units }: World, code: string): string => {
  const id = units.get(code)
  if (!id) throw new Error(`the world does not know ${code}`)
  return id
}

/** A step that must succeed. @throws with the answer */
export async function take(
  { person }: Principal,
  collection: string,
  id: string,
  order: { action: string; note?: string; at?: string },
): Promise<void> {
  const { status, text } = await person.step(id, order, collection)
  if (status !== 200)
    throw new Error(`${person.name}: ${order.action} was answered ${status}: ${text.slice(0, 500)}`)
}
