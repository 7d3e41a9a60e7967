'use client'
import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import { exemptionLetters, type ExemptionLetter, type RedactionBox } from '../rules/boxes'

type Props = {
  box: RedactionBox
  /** How the box is called: its number on the picture. */
  name: string
  isUntested: boolean
  say: (key: string) => string
  onChange: (box: RedactionBox) => void
  onRemove: () => void
}

/** One box in numbers and words: its place, its letter of article 17, its consequence test. */
export function BoxFields({ box, name, isUntested, say, onChange, onRemove }: Props) {
  const id = useId()
  return (
    <li>
      <fieldset className="gate-box">
        <legend>{name}</legend>
        {(['page', 'x', 'y', 'width', 'height'] as const).map((key) => (
          <span key={key}>
            <label htmlFor={`${id}-${key}`}>{say(key)}</label>
            <input
              id={`${id}-${key}`}
              onChange={({ target }) => onChange({ ...box, [key]: target.valueAsNumber })}
              step={key === 'page' ? 1 : 0.5}
              type="number"
              value={Number.isFinite(box[key]) ? Math.round(box[key] * 10) / 10 : ''}
            />
          </span>
        ))}
        <span>
          <label htmlFor={`${id}-letter`}>{say('letter')}</label>
          <select
            id={`${id}-letter`}
            onChange={({ target }) => onChange({ ...box, letter: target.value as ExemptionLetter })}
            value={box.letter}
          >
            {exemptionLetters.map((letter) => (
              <option key={letter}>{letter}</option>
            ))}
          </select>
        </span>
        <span>
          <label htmlFor={`${id}-test`}>{say('test')}</label>
          <input
            aria-describedby={isUntested ? 'gate-untested' : undefined}
            aria-invalid={isUntested}
            aria-required
            id={`${id}-test`}
            maxLength={200}
            onChange={({ target }) => onChange({ ...box, test: target.value })}
            type="text"
            value={box.test}
          />
        </span>
        <Button
          aria-label={`${say('removeBox')}: ${name}`}
          buttonStyle="secondary"
          margin={false}
          onClick={onRemove}
        >
          {say('removeBox')}
        </Button>
      </fieldset>
    </li>
  )
}
