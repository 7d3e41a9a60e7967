'use client'
import { getTranslation } from '@payloadcms/translations'
import { useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps, SelectFieldClient } from 'payload'
import type { Tone } from '../../../domain/workflow'
import { StageBadge } from './StageBadge'

type Props = DefaultCellComponentProps<SelectFieldClient> & { tones: Record<string, Tone> }

/** The stage of a row in a list, in the person's language. */
export function StageCell({ cellData, field, tones }: Props) {
  const { i18n } = useTranslation()
  const stage = String(cellData ?? '')
  const option = field.options.find((candidate) => typeof candidate === 'object' && candidate.value === stage)
  const label = typeof option === 'object' ? getTranslation(option.label as string, i18n) : stage
  return <StageBadge label={label} tone={tones[stage] ?? 'waiting'} />
}
