'use client'
import { Button, useAuth, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { useGate } from './useGate'
import './gate.css'

type Unit = { id: string; name: string }
type Post = { unit?: string | { id: string }; role?: string }

/** Stands over the list: a file, its unit, its title; it is inspected and opens. */
export function PutUp({ slug }: { slug: string }) {
  const { say, send, told, busy } = useGate(slug)
  const { config } = useConfig()
  const router = useRouter()
  const units = useOwnUnits(config.routes.api)
  const form = useRef<HTMLFormElement>(null)
  if (units.length === 0) return null

  const putUp = async () => {
    const given = new FormData(form.current ?? undefined)
    const body = new FormData()
    body.set('_payload', JSON.stringify({ unit: given.get('unit'), title: given.get('title') }))
    body.set('file', given.get('file') as File)
    const answer = await send<{ doc: { id: string } }>('put-up', body)
    if (answer) router.push(`${config.routes.admin}/collections/${slug}/${answer.doc.id}`)
  }
  return (
    <form aria-label={say('putUp')} className="gate" onSubmit={(event) => event.preventDefault()} ref={form}>
      <p>
        <label htmlFor="gate-file">{say('file')}</label>
        <input id="gate-file" name="file" required type="file" />
      </p>
      <p>
        <label htmlFor="gate-title">{say('name')}</label>
        <input id="gate-title" maxLength={250} name="title" type="text" />
      </p>
      <p>
        <label htmlFor="gate-unit">{say('unit')}</label>
        <select id="gate-unit" name="unit">
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p className="gate-told" data-kind={told?.kind} role="status">
        {told?.text}
      </p>
      <Button buttonStyle="primary" disabled={busy} margin={false} onClick={putUp} type="button">
        {say('putUp')}
      </Button>
    </form>
  )
}

/** The units of one's own posts; the gate itself asks whether the post may put up. */
function useOwnUnits(api: string): Unit[] {
  const { user } = useAuth()
  const [units, setUnits] = useState<Unit[]>([])
  const posts = ((user as { posts?: Post[] } | null)?.posts ?? []).map(({ unit }) =>
    typeof unit === 'object' ? unit.id : unit,
  )
  const asked = [...new Set(posts.filter(Boolean))].join(',')
  useEffect(() => {
    if (!asked) return
    const read = async () => {
      const answer = await fetch(`${api}/units?where[id][in]=${asked}&limit=100&depth=0`, {
        credentials: 'include',
      })
      if (answer.ok) setUnits(((await answer.json()) as { docs: Unit[] }).docs)
    }
    void read()
  }, [api, asked])
  return units
}
