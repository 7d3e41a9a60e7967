import type { Workflow } from '../../../domain/workflow'
import type { lastStepOf } from '../steps/history'
import type { Entry } from '../steps/readHistory'
import { whoActed, wordsOf } from '../translations'

type Language = 'id' | 'en'

/** An entry of the history in the person's language; what it changed is told by field, the texts on demand. */
export function presentEntry(
  { changed, actor, actingFor, ...entry }: Entry,
  table: Workflow,
  language: Language,
) {
  return {
    ...entry,
    label: labelOf(entry.action, table, language),
    actor: whoActed({ actor, actingFor }, language),
    changes: changed.map((field) => ({ field })),
  }
}

/** The last step that was ordered, with the note it left. */
export const presentLast = (
  { actor, actingFor, ...last }: NonNullable<Awaited<ReturnType<typeof lastStepOf>>>,
  table: Workflow,
  language: Language,
) => ({
  ...last,
  label: labelOf(last.action, table, language),
  actor: whoActed({ actor, actingFor }, language),
})

function labelOf(action: string, table: Workflow, language: Language): string {
  const words = wordsOf(language)
  if (action === 'edited') return words.edited
  if (action === 'created') return words.created
  return table.steps[action]?.label[language] ?? action
}
