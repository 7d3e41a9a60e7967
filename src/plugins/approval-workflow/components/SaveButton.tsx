'use client'
import { SaveButton as PayloadSaveButton, useDocumentInfo } from '@payloadcms/ui'
import { useWords } from './useWords'

/** Payload's save button; a sentence in its place while the stage keeps every field closed. */
export function SaveButton({ closable, label }: { closable: string[]; label?: string }) {
  const { id, docPermissions } = useDocumentInfo()
  const { say } = useWords()
  if (!id || isAnyOpen(docPermissions?.fields, closable)) return <PayloadSaveButton label={label} />
  return <p className="workflow-closed">{say('closedText')}</p>
}

/** Sanitised permissions say `true` for "everything", and leave out what is not allowed. */
const isAnyOpen = (fields: unknown, closable: string[]): boolean =>
  fields === true ||
  closable.some((name) => {
    const field = (fields as Record<string, true | { update?: unknown } | undefined> | undefined)?.[name]
    return field === true || Boolean(field?.update)
  })
