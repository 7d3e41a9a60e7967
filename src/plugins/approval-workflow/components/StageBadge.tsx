import type { Tone } from '../../../domain/workflow'
import './workflow.css'

/** The name of a stage; its colour only repeats what the words say. */
export const StageBadge = ({ label, tone }: { label: string; tone: Tone }) => (
  <span className="workflow-badge" data-tone={tone}>
    {label}
  </span>
)
