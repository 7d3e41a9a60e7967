import type { Inspecting, Inspection } from '../inspect/inspect'
import type { RefusalCode } from '../rules/refusal'
import type { Rewriting, Rewritten } from '../rewrite/rewrite'
import type { PageSize } from '../rules/boxes'

/** Which programs looked, in which version; part of every manifest. */
export type Tools = Record<string, string>
export type Refusal = { ok: false; code: RefusalCode; detail: string }

/** What may be asked of the engine. */
export type Order =
  | ({ work: 'inspect' } & Inspecting)
  | ({ work: 'rewrite' } & Rewriting)
  | { work: 'page'; name: string; page: number }

type WithTools<T> = T extends { ok: true } ? Omit<T, 'bytes'> & { tools: Tools } : T

/** What it answers; the bytes of a rewritten file or a page follow behind. */
export type Answers = {
  inspect: WithTools<Inspection>
  rewrite: WithTools<Rewritten>
  page: { ok: true; page: PageSize; pages: number; tools: Tools } | Refusal
}
