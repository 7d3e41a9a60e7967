import type { Office } from '../options'
import type { Fault, PublicField, Values } from '../../../domain/publicForm'
import { Bilingual } from './Bilingual'

type QuestionProps = { field: PublicField; values: Values; fault?: Fault; offices: readonly Office[] }

/** One question with its help and, when it has to be mended, why. */
export function Question({ field, values, fault, offices }: QuestionProps) {
  const { name, label, help, kind, most, autoComplete } = field
  const described = [help ? `${name}-bantuan` : '', fault ? `${name}-galat` : ''].filter(Boolean).join(' ')
  const isNeeded = field.isNeeded?.(values) ?? false
  const about = {
    id: name,
    name,
    'aria-required': isNeeded,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(fault ? { 'aria-invalid': true } : {}),
    ...(autoComplete ? { autoComplete } : {}),
  }
  const value = values[name] ?? ''
  return (
    <div className={fault ? 'field wrong' : 'field'}>
      <label htmlFor={name}>
        <Bilingual words={label} />
        {isNeeded ? null : <span className="meta"> (boleh kosong / optional)</span>}
      </label>
      {help ? (
        <p className="meta" id={`${name}-bantuan`}>
          <Bilingual words={help} />
        </p>
      ) : null}
      {fault ? (
        <p className="fault" id={`${name}-galat`}>
          <Bilingual words={fault.words} />
        </p>
      ) : null}
      {kind === 'textarea' ? (
        <textarea {...about} rows={6} maxLength={most} defaultValue={value} />
      ) : kind === 'select' || kind === 'office' ? (
        <select {...about} defaultValue={value}>
          <option value="">Pilih / Choose</option>
          {kind === 'office' ? <Offices offices={offices} /> : null}
          {field.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label.id} / {option.label.en}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...about}
          type={kind === 'digits' ? 'text' : kind}
          {...(kind === 'digits' ? { inputMode: 'numeric' as const } : {})}
          maxLength={most}
          defaultValue={value}
        />
      )}
    </div>
  )
}

/** Offices under what they stand under, in the order given. */
function Offices({ offices }: { offices: readonly Office[] }) {
  const groups = [...new Set(offices.map(({ group }) => group))]
  return groups.map((group) => (
    <optgroup key={group} label={group}>
      {offices
        .filter((office) => office.group === group)
        .map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
    </optgroup>
  ))
}
