'use client'
import { type SubmitEvent, useRef, useState } from 'react'
import { Copy } from './Copy'
import { Heading } from './Heading'
import { useWords } from './useWords'

type Props = { codes: string[]; email: string; finish: () => void; level: 'h1' | 'h2' }

/** New recovery codes, this once: to copy, to download, to write down. */
export function RecoveryCodes({ codes, email, finish, level }: Props) {
  const { say } = useWords()
  const [problem, setProblem] = useState('')
  const kept = useRef<HTMLInputElement>(null)
  const text = codes.join('\n')

  const download = () => {
    const address = URL.createObjectURL(new Blob([`${say('codesTitle')}: ${email}\n\n${text}\n`]))
    const link = Object.assign(document.createElement('a'), {
      href: address,
      download: 'kode-pemulihan.txt',
    })
    link.click()
    URL.revokeObjectURL(address)
  }
  const leave = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    event.stopPropagation()
    if (kept.current?.checked) return finish()
    setProblem(say('saveFirst'))
    kept.current?.focus()
  }

  return (
    <form className="second-factor-form" noValidate onSubmit={leave}>
      <Heading level={level}>{say('codesTitle')}</Heading>
      <p>{say('codesHint')}</p>
      <ul className="second-factor-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="second-factor-row">
        <button className="second-factor-side" onClick={download} type="button">
          {say('download')}
        </button>
        <Copy text={text} />
      </div>
      <label className="second-factor-check">
        <input aria-invalid={problem ? true : undefined} ref={kept} type="checkbox" />
        {say('saved')}
      </label>
      <p className="second-factor-problem" role="alert">
        {problem}
      </p>
      <button className="second-factor-main" type="submit">
        {say('finish')}
      </button>
    </form>
  )
}
