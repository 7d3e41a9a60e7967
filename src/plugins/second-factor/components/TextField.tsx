'use client'
import { type InputHTMLAttributes, type Ref, useId } from 'react'

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string
  field: Ref<HTMLInputElement>
  hint?: string
  problem?: string
}

/** One line to fill in, with its label, what helps, and what was wrong. */
export function TextField({ label, field, hint, problem, ...input }: Props) {
  const own = useId()
  const id = input.id ?? own
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className="second-factor-field">
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <input
        {...input}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
        id={id}
        ref={field}
      />
      <p className="second-factor-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  )
}
