import type { Role } from './posts'

export type Label = { id: string; en: string }

/** A step of a procedure: who may move a document from where to where, and on what terms. */
export type Step = {
  label: Label
  from: readonly string[]
  /** Where it leads; absent when the document stays where it is. */
  to?: string
  /** Nobody at all when only the clock takes it, by its `dueField`. */
  by: readonly Role[]
  /** A note says why; without one the step is refused. */
  needsNote?: boolean
  /** Puts a change before the public: where nothing was changed since the last time, it is refused. */
  needsChange?: boolean
  /** The step needs an instant in the future. */
  needsTime?: boolean
  /** Neither the author nor anybody who edited the text since it was last settled may take it. */
  fourEyes?: boolean
  /** A second pair of eyes has settled the text here; only later edits are looked at by the next. */
  settles?: boolean
  /** An approval: where people are to be protected, a second approver from above takes the same step once more. */
  approves?: boolean
  /** Puts the text before the public: only from above while the unit escalates, and only with every approval needed. */
  outward?: boolean
  /** Takes something back or puts it away: shown after the steps that lead on, and quieter. */
  undoes?: boolean
  /** A field holding the instant at which the system itself takes this step. */
  dueField?: string
  /** Taken by no person and by no clock: it follows the step of another document, in its transaction. */
  follows?: true
}

/** How a stage feels on screen: somebody's turn, back for mending, settled, out, or at an end. */
export type Tone = 'waiting' | 'attention' | 'ready' | 'live' | 'ended'

/** A stage: its name on screen, and who may edit the text while the document stands there. */
export type Stage = { label: Label; editableBy?: readonly Role[]; final?: boolean; tone?: Tone }

export type Workflow = {
  initial: string
  stages: Readonly<Record<string, Stage>>
  steps: Readonly<Record<string, Step>>
  /** Fields that are no words of the text: whoever may write them does, while the stage keeps the text open to anybody. */
  beside?: readonly string[]
}

export type Asking = {
  action: string
  stage: string
  roles: readonly Role[]
  contributed: boolean
  /** What the procedure knows beyond stage and role; without it nothing is guarded and nobody escalates. */
  clearance?: Clearance
  /** Was anything that the public sees changed since it last went out? Yes where nobody says. */
  changed?: boolean
  /** Steps that would mean nothing for this document. */
  without?: readonly string[]
  /** Steps that the noun keeps closed to everybody now, by the code of its reason. */
  barred?: Readonly<Record<string, string>>
  note?: string | null
  at?: Date | null
  now: Date
  system?: boolean
}

/** What decides whether one approver is enough, and whether this person may be the one. */
export type Clearance = {
  /** People are shown or named who must be protected: a second approver from above is needed. */
  guarded: boolean
  /** The unit may not publish by itself; its superior does. */
  escalates: boolean
  /** The person holds the step's role from above the document's command, or at the very top. */
  fromAbove: boolean
  /** Those who approved the text as it stands, in order. */
  approvers: readonly string[]
  /** The person who asks. */
  person: string | null
}

export type Refusal = { code: string; kind: 'unknown' | 'forbidden' | 'conflict' | 'incomplete' }

/** May the step be taken? Null when it may; otherwise the first reason why not. */
export function refusal(workflow: Workflow, asking: Asking): Refusal | null {
  const closed = closedBecause(workflow, asking)
  const step = stepOf(workflow, asking.action)
  if (closed || !step) return closed
  if (step.needsNote && !asking.note?.trim()) return { code: 'workflow.note_needed', kind: 'incomplete' }
  if (step.needsTime && !asking.at) return { code: 'workflow.time_needed', kind: 'incomplete' }
  if (step.needsTime && asking.at && asking.at <= asking.now)
    return { code: 'workflow.time_passed', kind: 'incomplete' }
  return null
}

/** Is the step closed to this person now, whatever he would fill in? The admin shows the reason on its button. */
export function closedBecause(workflow: Workflow, asking: Asking): Refusal | null {
  const step = stepOf(workflow, asking.action)
  if (!step) return { code: 'workflow.unknown_action', kind: 'unknown' }
  if (!asking.system && !step.by.some((role) => asking.roles.includes(role))) {
    return { code: 'workflow.not_your_role', kind: 'forbidden' }
  }
  const again = isSecondApproval(step, asking)
  if (!again && !step.from.includes(asking.stage)) return { code: 'workflow.not_from_here', kind: 'conflict' }
  if (asking.without?.includes(asking.action)) return { code: 'workflow.not_needed', kind: 'conflict' }
  const bar = asking.barred?.[asking.action]
  if (bar) return { code: bar, kind: 'conflict' }
  if (step.needsChange && asking.changed === false)
    return { code: 'workflow.nothing_to_correct', kind: 'conflict' }
  if (step.fourEyes && asking.contributed) return { code: 'workflow.own_work', kind: 'forbidden' }
  return asking.clearance ? unclearedBecause(step, again, asking, asking.clearance) : null
}

/** Is this the second approval of a guarded text that one person has approved? */
const isSecondApproval = (step: Step, { stage, clearance }: Asking): boolean =>
  Boolean(step.approves && clearance?.guarded) &&
  stage === step.to &&
  !step.from.includes(stage) &&
  !isSeconded(clearance)

/** Two different people have approved it; the second of them was from above, or the step would not have been taken. */
const isSeconded = (clearance: Clearance | undefined): boolean => new Set(clearance?.approvers).size > 1

/**
 * Guarded texts (UU 11/2012 art. 19, UU 12/2022 art. 69, UU 20/2025 art. 91) and units that may not publish alone.
 * The clock's own step is no person: it publishes what has every approval, whoever scheduled it.
 */
function unclearedBecause(
  step: Step,
  again: boolean,
  { system }: Asking,
  { guarded, escalates, fromAbove, approvers, person }: Clearance,
): Refusal | null {
  if (again && person && approvers.includes(person))
    return { code: 'workflow.second_is_another', kind: 'forbidden' }
  if (again && !fromAbove) return { code: 'workflow.second_from_above', kind: 'forbidden' }
  if (!step.outward) return null
  const approvesItself = Boolean(step.fourEyes)
  if (guarded && approvesItself && !fromAbove)
    return { code: 'workflow.second_from_above', kind: 'forbidden' }
  if (guarded && !approvesItself && new Set(approvers).size < 2)
    return { code: 'workflow.second_approver_needed', kind: 'conflict' }
  if (escalates && !fromAbove && !system) return { code: 'workflow.must_escalate', kind: 'forbidden' }
  return null
}

/** The step of that name in the table itself: `constructor` is a name every object knows. */
const stepOf = ({ steps }: Workflow, action: string): Step | undefined =>
  Object.hasOwn(steps, action) ? steps[action] : undefined

/** May somebody with these roles edit the text at this stage? */
export const mayEdit = (workflow: Workflow, stage: string, roles: readonly Role[]): boolean =>
  (workflow.stages[stage]?.editableBy ?? []).some((role) => roles.includes(role))

/** May a field beside the text be written at this stage? By whom is its own rule. */
export const isOpenBeside = ({ beside = [], stages }: Workflow, stage: string, field: string): boolean =>
  beside.includes(field) && (stages[stage]?.editableBy ?? []).length > 0

/**
 * Walks the table once: every stage is known and reachable from the first, and none is a trap
 * (a stage that no step leaves must say that it is final).
 * @returns sentences, one per fault; empty when the table is sound.
 */
export function faultsOf(workflow: Workflow): string[] {
  const stages = new Set(Object.keys(workflow.stages))
  const steps = Object.entries(workflow.steps)
  const faults = steps.flatMap(([action, step]) =>
    [...step.from, ...(step.to === undefined ? [] : [step.to])]
      .filter((stage) => !stages.has(stage))
      .map((stage) => `step ${action} names the unknown stage ${stage}`),
  )
  if (!stages.has(workflow.initial)) faults.push(`the first stage ${workflow.initial} is unknown`)
  const reached = new Set([workflow.initial])
  for (let grown = true; grown; ) {
    const before = reached.size
    for (const [, { from, to }] of steps)
      if (to !== undefined && from.some((stage) => reached.has(stage))) reached.add(to)
    grown = reached.size > before
  }
  for (const [stage, { final }] of Object.entries(workflow.stages)) {
    if (!reached.has(stage)) faults.push(`stage ${stage} can never be reached`)
    const leaves = steps.some(([, { from, to = stage }]) => from.includes(stage) && to !== stage)
    if (!leaves && !final) faults.push(`stage ${stage} is a trap: no step leaves it`)
    if (leaves && final) faults.push(`stage ${stage} is called final but a step leaves it`)
  }
  for (const [action, step] of steps)
    if (step.by.length === 0 && !step.dueField && !step.follows) faults.push(`nobody may take step ${action}`)
  return faults
}
