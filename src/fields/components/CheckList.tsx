'use client'
import { getTranslation } from '@payloadcms/translations'
import { FieldError, useField, useTranslation, withCondition } from '@payloadcms/ui'
import type { OptionObject, SelectFieldClientProps } from 'payload'
import './checkList.css'

/**
 * Several of a short list, as boxes to tick: a thumb finds them and a screen reader tells them, which Payload's own
 * field does not do (its chosen values are buttons within buttons).
 */
function CheckListField({ field, path: given, readOnly }: SelectFieldClientProps) {
  const { path, value, setValue, showError, disabled } = useField<string[] | null>({
    potentiallyStalePath: given,
  })
  const { i18n } = useTranslation()
  const options = field.options.filter((option): option is OptionObject => typeof option !== 'string')
  const chosen = new Set(value ?? [])
  const isClosed = Boolean(readOnly || disabled || field.admin?.readOnly)
  const tick = (option: string, isTicked: boolean) =>
    // in the order of the list, however they were ticked
    setValue(options.map((one) => one.value).filter((one) => (one === option ? isTicked : chosen.has(one))))

  return (
    <fieldset className="check-list field-type" id={`field-${path.replaceAll('.', '__')}`}>
      <legend>
        {getTranslation(field.label || field.name, i18n)}
        {field.required && <span aria-hidden="true"> *</span>}
      </legend>
      <FieldError path={path} showError={showError} />
      {field.admin?.description && typeof field.admin.description !== 'function' && (
        <p>{getTranslation(field.admin.description as Record<string, string>, i18n)}</p>
      )}
      {options.map((option) => (
        <label key={option.value}>
          <input
            checked={chosen.has(option.value)}
            disabled={isClosed}
            onChange={({ target }) => tick(option.value, target.checked)}
            type="checkbox"
          />
          <span>{getTranslation(option.label, i18n)}</span>
        </label>
      ))}
    </fieldset>
  )
}

export const CheckList = withCondition(CheckListField)
