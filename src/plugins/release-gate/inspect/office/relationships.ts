import type { Parts } from '../zip/openZip'
import { readXml } from './readXml'

export type Relationship = { id: string; type: string; target: string; external: boolean }

/** What a part points at; targets inside the file are whole names of parts. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const rels = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`)
  if (!rels) return []
  const found: Relationship[] = []
  readXml(rels, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship') return
      const { Id = '', Type = '', Target = '', TargetMode } = attributes
      const external = TargetMode === 'External'
      found.push({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: external ? Target : resolve(folder, Target),
        external,
      })
    },
  })
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
